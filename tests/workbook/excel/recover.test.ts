/** @jest-environment jsdom */
import type { Patch, SheetSpec } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import { openExcel, type OpenedExcel, readAll } from "../../support/excelWorkbook";
import { sheetOf, text } from "../../support/xlsxSheets";

let opened: OpenedExcel;

beforeEach(async () => {
  opened = await openExcel({ flavour: "web" });
  opened.excel.user.paste("Sheet1!A1", [
    ["评分", "扣分原因"],
    [8, "原来的原因"],
    [10, ""],
  ]);
});

afterEach(() => opened.excel.close());

const at = (row: number, column: number) => ({ sheet: "Sheet1", row, column });

const patch: Patch = [
  { kind: "setCell", at: at(1, 0), value: { type: "number", number: 5 } },
  { kind: "setCell", at: at(1, 1), value: { type: "text", text: "③不符合，扣3分。" } },
];

test("还原也失败：说清哪一格现在是什么、原来是什么，还原的办法留着", async () => {
  const { excel, host } = opened;
  const basis = await readAll(host.workbook);
  excel.faults.at(1, { kind: "loseAnswer", code: "RequestAborted" });
  for (const request of [2, 3, 4]) excel.faults.at(request, { kind: "transport", number: 5012 });
  const applied = await host.workbook.apply(patch, { basis });
  const [problem] = applied.ok ? [] : applied.problems;
  expect(problem && sayProblem(problem)).toBe(
    "写到一半失败（操作被 Excel 中断），还有格子没能还原：Sheet1!A2（8）；Sheet1!B2（原来的原因）。请照括号里的原值改回，或按“再还原一次”。",
  );
  // The way back that goes along brings everything back, once Excel answers again.
  const again = await host.workbook.apply(JSON.parse(problem?.about["restore"] ?? "[]") as Patch);
  expect(again.ok).toBe(true);
  expect(excel.values("Sheet1!A2:B2")).toEqual([[8, "原来的原因"]]);
});

test("写完以后、还原以前又有人改了一格：那一格留着人写的，别的还原", async () => {
  const { excel, host } = opened;
  const basis = await readAll(host.workbook);
  excel.faults.at(1, { kind: "loseAnswer", code: "RequestAborted" });
  excel.faults.at(2, { kind: "before", act: () => excel.user.type("Sheet1!A2", 7) });
  const applied = await host.workbook.apply(patch, { basis });
  expect(applied.ok ? [] : applied.problems.map(sayProblem)).toContain(
    "Sheet1!A2在写入的同时有人改成了“7”，保留了这个内容；其余格子已恢复原值。请核对这一格，再做一次。",
  );
  expect(excel.values("Sheet1!A2:B2")).toEqual([[7, "原来的原因"]]);
});

/** Half a megabyte a row of cells: too much for one request of the web client. */
function longSheet(): SheetSpec {
  const long = "支".repeat(30_000);
  return sheetOf(
    "附件",
    Array.from({ length: 90 }, (_, row) => [text(`第${String(row)}行`), text(long)]),
  );
}

test("超过网页版一次能写的：分几次写，写全，进度说到几分之几", async () => {
  const { excel, host } = opened;
  const basis = await readAll(host.workbook);
  const said: string[] = [];
  const progress = (done: number, total: number): void => void said.push(`${String(done)}/${String(total)}`);
  const writes: Patch = [...patch, { kind: "addSheet", sheet: longSheet() }];
  const { result, cost } = await excel.log.during(() => host.workbook.apply(writes, { basis, progress }));
  expect(result.ok).toBe(true);
  expect(cost.largestIn).toBeLessThan(5 * 1024 * 1024);
  expect(said.length).toBeGreaterThan(1);
  expect(said.at(-1)).toBe(`${String(said.length)}/${String(said.length)}`);
  expect(excel.cell("附件!A90").value).toBe("第89行");
  expect(excel.values("Sheet1!A2:A2")).toEqual([[5]]);
});

test("分几次写的中途取消：新表没有了，写过的格子恢复", async () => {
  const { excel, host } = opened;
  const basis = await readAll(host.workbook);
  const before = excel.picture();
  let written = 0;
  const writes: Patch = [...patch, { kind: "addSheet", sheet: longSheet() }];
  const applied = await host.workbook.apply(writes, {
    basis,
    progress: () => {
      written += 1;
    },
    cancel: { isWished: () => written > 0 },
  });
  expect(applied.ok ? [] : applied.problems.map(({ code }) => code)).toEqual([
    "excel-write-cancelled-restored",
  ]);
  expect(excel.picture()).toEqual(before);
});
