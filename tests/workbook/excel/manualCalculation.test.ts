/** @jest-environment jsdom */
import type { CellValue } from "../../../src/core/grid/grid";
import type { Host } from "../../../src/workbook/host";
import { openExcel, type OpenedExcel, readAll } from "../../support/excelWorkbook";

const number = (found: number): CellValue => ({ type: "number", number: found, format: "plain" });

async function total({ host }: { readonly host: Host }): Promise<CellValue | undefined> {
  return (await readAll(host.workbook)).grids.get("Sheet1")?.cell(0, 1).value;
}

/** 手动计算: what a person types changes no formula until somebody calculates. */
async function manualWorkbook(): Promise<OpenedExcel> {
  const opened = await openExcel({ flavour: "web" });
  const { user } = opened.excel;
  user.type("Sheet1!A1", 2);
  user.type("Sheet1!B1", "=A1*10");
  user.setCalculation("Manual");
  user.type("Sheet1!A1", 3);
  return opened;
}

describe("手动计算的工作簿", () => {
  test("读以前先算：公式是现在的结果，不是上次的", async () => {
    const opened = await manualWorkbook();
    expect(opened.excel.cell("Sheet1!B1").value).toBe(20);
    expect(await total(opened)).toEqual(number(30));
    opened.excel.user.type("Sheet1!A1", 4);
    expect(await total(opened)).toEqual(number(40));
    opened.excel.close();
  });

  test("打开以后才改成手动的，也一样；改回自动就不再多算", async () => {
    const opened = await openExcel({ flavour: "desktop" });
    const { excel } = opened;
    excel.user.type("Sheet1!A1", 2);
    excel.user.type("Sheet1!B1", "=A1*10");
    await total(opened);
    excel.user.setCalculation("Manual");
    excel.user.type("Sheet1!A1", 3);
    const { result, cost } = await excel.log.during(() => total(opened));
    expect([result, cost.syncs]).toEqual([number(30), 2]);
    const again = await excel.log.during(() => total(opened));
    expect([again.result, again.cost.syncs]).toEqual([number(30), 1]);
    expect(excel.log.work.at(-1)?.members).toContain("Calculate");
    excel.user.setCalculation("Automatic");
    await total(opened);
    await total(opened);
    expect(excel.log.work.at(-1)?.members).not.toContain("Calculate");
    excel.close();
  });

  test("写完再算：引用了写进去的格子的公式跟着变；自己算的不当成别人改的", async () => {
    const opened = await manualWorkbook();
    const heard: string[] = [];
    const stop = await opened.host.watch((change) => heard.push(change.kind));
    const basis = await readAll(opened.host.workbook);
    const at = { sheet: "Sheet1", row: 0, column: 0 };
    const done = await opened.host.workbook.apply(
      [{ kind: "setCell", at, value: { type: "number", number: 7 } }],
      { basis },
    );
    await opened.excel.idle();
    expect(done.ok).toBe(true);
    expect(opened.excel.cell("Sheet1!B1").value).toBe(70);
    expect(heard).toEqual([]);
    await stop();
    opened.excel.close();
  });
});
