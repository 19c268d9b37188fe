/** @jest-environment jsdom */
import type { Patch } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import { openExcel, readAll } from "../../support/excelWorkbook";

// An older Excel that cannot make a request wait: it refuses while a cell is being edited.
const olderExcel = { canWaitForCellEdit: false } as const;

const patch: Patch = [
  { kind: "setCell", at: { sheet: "Sheet1", row: 0, column: 1 }, value: { type: "number", number: 5 } },
];

test("Excel 不会等的：隔一会儿再试，编辑一结束就写入", async () => {
  const { excel, host } = await openExcel(olderExcel);
  const basis = await readAll(host.workbook);
  excel.user.enterCell();
  let waited = 0;
  const waiting = (): void => {
    waited += 1;
    excel.user.leaveCell();
  };
  const applied = await host.workbook.apply(patch, { basis, waiting });
  expect(applied.ok).toBe(true);
  expect(waited).toBe(1);
  expect(excel.cell("Sheet1!B1").value).toBe(5);
  excel.close();
});

test("再试以前取消：没有写入", async () => {
  const { excel, host } = await openExcel(olderExcel);
  const basis = await readAll(host.workbook);
  excel.user.enterCell();
  let isWished = false;
  const waiting = (): void => {
    isWished = true;
  };
  const wish = { basis, waiting, cancel: { isWished: () => isWished } };
  const applying = host.workbook.apply(patch, wish);
  setTimeout(() => {
    excel.user.leaveCell();
  }, 200);
  const applied = await applying;
  expect(applied.ok ? [] : applied.problems.map(sayProblem)).toEqual([
    "已取消，没有写入，原来的内容没有变。",
  ]);
  expect(excel.cell("Sheet1!B1").type).toBe("Empty");
  excel.close();
});
