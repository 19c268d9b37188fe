/** @jest-environment jsdom */
import { showAddress } from "../../../src/core/grid/address";
import { Session } from "../../../src/usecases/session/session";
import { blankCase, filledCase, tableSheet, totalOf } from "../../support/caseWorkbook";
import { type FakeClock, fakeClock } from "../../support/fakeClock";
import { keptCommands } from "../../support/keptCommands";
import { openExcel } from "../../support/excelWorkbook";
import { paperOf, placeOf, rowOf } from "../../support/paperRow";
import type { SimulatedExcel } from "../../support/simulatedExcel/simulatedExcel";

interface LiveExcel {
  readonly excel: SimulatedExcel;
  readonly session: Session;
  readonly clock: FakeClock;
  /** The pause after an event, and what it sets off. */
  settled(): Promise<void>;
}

async function live(bytes: Uint8Array): Promise<LiveExcel> {
  const { excel, host } = await openExcel({ workbook: bytes });
  const clock = fakeClock();
  const session = new Session({ host, clock, restorePoints: keptCommands() });
  await session.open();
  const settled = async (): Promise<void> => {
    await excel.idle();
    clock.pass(300);
    await session.idle();
    await excel.idle();
  };
  return { excel, session, clock, settled };
}

/** Scored once, and 直接写入 chosen in 评价设置 by the evaluator. */
async function direct(): Promise<LiveExcel> {
  const on = await live(filledCase());
  const settings = on.excel.values("评价设置!A1:B80");
  const row = settings.findIndex(([label]) => label === "写入方式");
  on.excel.user.type(`评价设置!B${String(row + 1)}`, "直接写入");
  await on.settled();
  await on.session.rescore();
  await on.session.writePreviewed(new Map());
  await on.settled();
  return on;
}

const results = `'${tableSheet}'!H4:I27`;

function total({ session }: LiveExcel): string {
  const { stage } = session.state;
  return stage.kind === "open" ? totalOf(stage.open.assessment) : stage.kind;
}

function changedCells(before: readonly (readonly unknown[])[], after: readonly (readonly unknown[])[]) {
  return before.flatMap((row, down) =>
    row.flatMap((value, right) =>
      value === after[down]?.[right] ? [] : [`${"HI"[right] ?? ""}${String(down + 4)}`],
    ),
  );
}

async function cellOf(on: LiveExcel, indicator: string, words: string): Promise<string> {
  return showAddress(placeOf(rowOf(await paperOf(on.excel.save()), indicator, words), "value"));
}

test("底稿里改了证据：过一会儿，直接写入只改受影响的格，光标和选区不动", async () => {
  const on = await direct();
  const before = on.excel.values(results);
  const cell = await cellOf(on, "立项程序规范性", "② 符合性");
  on.excel.user.select(`'${tableSheet}'!B2`);
  on.excel.user.type(cell, "不符合");
  const selected = on.excel.selected();
  await on.settled();
  expect(changedCells(before, on.excel.values(results))).toEqual(["H5", "I5", "H27"]);
  expect(on.excel.selected()).toEqual(selected);
  expect(total(on)).toBe("83.94 良");
  on.excel.close();
});

test("连着的表里改了一笔支出：预算执行率跟着变", async () => {
  const on = await direct();
  const before = on.excel.values(results);
  const paid = on.excel.cell("支出明细账!D2").value;
  on.excel.user.type("支出明细账!D2", Number(paid) - 50_000);
  await on.settled();
  const changed = changedCells(before, on.excel.values(results));
  expect(changed).toContain("H27");
  expect(changed.filter((cell) => cell.startsWith("H"))).toHaveLength(2);
  on.excel.close();
});

test("我们自己写的不会再引起一次写入", async () => {
  const on = await direct();
  on.excel.user.type(await cellOf(on, "立项程序规范性", "② 符合性"), "不符合");
  await on.settled();
  const written = on.session.state.history.length;
  for (let round = 0; round < 5; round += 1) await on.settled();
  expect(on.session.state.history).toHaveLength(written);
  on.excel.close();
});

test("别人改了证据：只说分数过时，不写", async () => {
  const on = await direct();
  const before = on.excel.values(results);
  on.excel.coAuthor.type(await cellOf(on, "立项程序规范性", "② 符合性"), "不符合");
  await on.settled();
  expect(on.session.state.outdated?.sheets).toEqual(["评价底稿"]);
  expect(changedCells(before, on.excel.values(results))).toEqual([]);
  await on.session.rescore();
  await on.settled();
  expect(total(on)).toBe("83.94 良");
  on.excel.close();
});

test("撤销一步一步退回，人在这之后改过的格先问", async () => {
  const on = await live(blankCase());
  const before = on.excel.picture();
  await on.session.buildPaper();
  expect(on.excel.sheetNames()).toContain("评价底稿");
  const cell = await cellOf(on, "立项程序规范性", "② 符合性");
  on.excel.user.type(cell, "符合");
  await on.settled();
  await on.session.undo();
  expect(on.session.state.undoQuestion?.changed.map(showAddress)).toContain(cell);
  on.session.dismiss("undoQuestion");
  on.excel.user.type(cell, null);
  await on.settled();
  await on.session.undo();
  expect(on.session.state.failure).toBeUndefined();
  expect(on.excel.sheetNames()).toEqual(before.sheets.map(({ name }) => name));
  expect(on.excel.picture().names).toEqual(before.names);
  on.excel.close();
});
