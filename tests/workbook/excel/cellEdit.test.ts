/** @jest-environment jsdom */
import type { Patch } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import { openExcel, readAll } from "../../support/excelWorkbook";

const patch: Patch = [
  { kind: "setCell", at: { sheet: "Sheet1", row: 0, column: 1 }, value: { type: "number", number: 5 } },
];

test("正在编辑的被拒绝：隔一会儿再试，编辑一结束就写入", async () => {
  const { excel, host } = await openExcel({});
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
  const { excel, host } = await openExcel({});
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

test("开始跟随时正在编辑：编辑一结束就跟上，停了就不再跟", async () => {
  const { excel, host } = await openExcel({});
  await excel.idle();
  excel.user.enterCell();
  const heard: string[] = [];
  const following = host.watch((change) => heard.push(change.kind));
  setTimeout(() => excel.user.leaveCell(), 200);
  const stop = await following;
  excel.user.type("Sheet1!A1", 5);
  await excel.idle();
  expect(heard.filter((kind) => kind === "cells").length).toBeGreaterThan(0);
  const before = heard.length;
  await stop();
  excel.user.type("Sheet1!A1", 6);
  await excel.idle();
  expect(heard).toHaveLength(before);
  excel.close();
});
