import { showAddress } from "../../../src/core/grid/address";
import type { PatchValue, Write } from "../../../src/core/patch/patch";
import { toFixedText } from "../../../src/core/number/round";
import { blankCase, filledCase, shown, tableSheet, totalOf, typed } from "../../support/caseWorkbook";
import { openedSession, type SessionOnFile } from "../../support/openedSession";
import { paperOf, placeOf, rowOf } from "../../support/paperRow";

const yes: PatchValue = { type: "text", text: "符合" };
const no: PatchValue = { type: "text", text: "不符合" };
const approval = ["立项程序规范性", "② 符合性"] as const;

/** What an evaluator types into 取值 of a row of 评价底稿. */
async function entry(
  { host }: SessionOnFile,
  [indicator, words]: readonly [string, string],
  value: PatchValue,
): Promise<Write> {
  const paper = await paperOf(host.file.save());
  return { kind: "setCell", at: placeOf(rowOf(paper, indicator, words), "value"), value };
}

function total({ session }: SessionOnFile): string {
  const { stage } = session.state;
  return stage.kind === "open" ? totalOf(stage.open.assessment) : stage.kind;
}

/** The pause after an event, and what it sets off. */
async function afterAPause({ clock, session }: SessionOnFile): Promise<void> {
  clock.pass(300);
  await session.idle();
}

/** Whoever chose 直接写入 in 评价设置 and has seen and written the scores once. */
async function directSession(): Promise<SessionOnFile> {
  const bytes = await typed(filledCase(), [[await settingCell("写入方式"), "直接写入"]]);
  const on = await openedSession(bytes);
  await on.session.rescore();
  expect(on.session.state.preview).toBeDefined();
  await on.session.writePreviewed(new Map());
  return on;
}

async function settingCell(label: string): Promise<string> {
  const on = await openedSession(filledCase());
  const { stage } = on.session.state;
  const grid = stage.kind === "open" ? stage.open.assessment.data.settings : undefined;
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1) {
    const { value } = grid?.cell(row, 0) ?? {};
    if (value?.type === "text" && value.text === label) return `评价设置!B${String(row + 1)}`;
  }
  throw new Error(`评价设置 has no ${label}`);
}

describe("看过再写", () => {
  test("a cell that is left out stays as it is", async () => {
    const { session, host } = await openedSession(filledCase());
    await session.rescore();
    const first = session.state.preview?.changes[0];
    if (!first) throw new Error("nothing to write");
    await session.writePreviewed(new Map([[showAddress(first.at), "leave"]]));
    expect(await shown(host.file.save(), first.at)).toBeNull();
  });

  test("a score that a person typed stays unless he agrees", async () => {
    const on = await openedSession(await typed(filledCase(), [[`${tableSheet}!H4`, 1.5]]));
    await on.session.rescore();
    const change = on.session.state.preview?.changes.find(({ isManual }) => isManual);
    if (!change) throw new Error("the typed score is not shown");
    expect([change.before, change.after]).toEqual(["1.5", "3.00"]);
    await on.session.writePreviewed(new Map());
    expect(await shown(on.host.file.save(), change.at)).toBe(1.5);
    await on.session.rescore();
    await on.session.writePreviewed(new Map([[showAddress(change.at), "replace"]]));
    expect(await shown(on.host.file.save(), change.at)).toBe(3);
  });

  test("one indicator can be written alone", async () => {
    const { session, host } = await openedSession(filledCase());
    await session.writeIndicator(0);
    expect(await shown(host.file.save(), `${tableSheet}!H4`)).toBe(3);
    expect(await shown(host.file.save(), `${tableSheet}!H5`)).toBeNull();
  });
});

describe("跟着证据", () => {
  test("先看再写: the pane follows, the cells wait", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    const written = on.host.applied.length;
    await on.host.typeInto([await entry(on, approval, no)]);
    await afterAPause(on);
    const { stage } = on.session.state;
    const waiting = stage.kind === "open" ? stage.open.waiting : [];
    expect(waiting.map(({ column, before, after }) => [column, before, after])).toEqual([
      ["score", "3", "2"],
      ["reason", "", expect.stringContaining("扣1分")],
    ]);
    expect(on.host.applied).toHaveLength(written);
    expect(total(on)).toBe("83.94 良");
  });

  test("直接写入: exactly the affected cells are written at once", async () => {
    const on = await directSession();
    const before = on.host.file.save();
    await on.host.typeInto([await entry(on, approval, no)]);
    await afterAPause(on);
    const after = on.host.file.save();
    const cells = ["H4", "H5", "H6", "I5", "I6", "H27"].map((cell) => `${tableSheet}!${cell}`);
    const changed: string[] = [];
    for (const cell of cells) {
      if ((await shown(before, cell)) !== (await shown(after, cell))) changed.push(cell);
    }
    expect(changed).toEqual([`${tableSheet}!H5`, `${tableSheet}!I5`]);
    expect(total(on)).toBe("83.94 良");
  });

  test("a burst of changes is looked at once", async () => {
    const on = await directSession();
    const written = on.host.applied.length;
    for (const value of [no, yes, no]) {
      await on.host.typeInto([await entry(on, approval, value)]);
      on.clock.pass(100);
    }
    await afterAPause(on);
    expect(on.host.applied).toHaveLength(written + 1);
  });

  test("what was written by us sets off nothing more", async () => {
    const on = await directSession();
    await on.host.typeInto([await entry(on, approval, no)]);
    await afterAPause(on);
    const written = on.host.applied.length;
    on.clock.pass(60_000);
    await on.session.idle();
    expect(on.host.applied).toHaveLength(written);
  });

  test("a change that no event told of is found by looking", async () => {
    const on = await directSession();
    const applied = await on.host.file.apply([await entry(on, approval, no)]);
    expect(applied.ok).toBe(true);
    on.clock.pass(20_000);
    await on.session.idle();
    expect(total(on)).toBe("83.94 良");
  });

  test("暂停: nothing follows until 继续", async () => {
    const on = await directSession();
    await on.session.pause();
    await on.host.typeInto([await entry(on, approval, no)]);
    on.clock.pass(60_000);
    await on.session.idle();
    expect(total(on)).toBe("84.94 良");
    await on.session.resume();
    expect(total(on)).toBe("83.94 良");
  });

  test("somebody else's changes make the total out of date and write nothing", async () => {
    const on = await directSession();
    const written = on.host.applied.length;
    await on.host.typeInto([await entry(on, approval, no)], "coauthor");
    await afterAPause(on);
    expect(on.session.state.outdated?.sheets).toEqual(["评价底稿"]);
    expect(total(on)).toBe("84.94 良");
    expect(on.host.applied).toHaveLength(written);
    await on.session.rescore();
    expect(total(on)).toBe("83.94 良");
    expect(on.session.state.outdated).toBeUndefined();
  });

  test("evidence entered in the pane is a command of its own, and 撤销 takes it back", async () => {
    const on = await openedSession(filledCase());
    const write = await entry(on, approval, no);
    await on.session.enter("填写证据", [write]);
    expect(total(on)).toBe("83.94 良");
    expect(on.session.state.history[0]?.title).toBe("填写证据");
    await on.session.undo();
    expect(total(on)).toBe("84.94 良");
    if (write.kind === "setCell") expect(await shown(on.host.file.save(), write.at)).toBe("符合");
  });
});

describe("撤销", () => {
  test("two commands are taken back one after the other, and the last done again", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    await on.session.enter("填写证据", [await entry(on, approval, no)]);
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    expect(await shown(on.host.file.save(), `${tableSheet}!H5`)).toBe(2);
    await on.session.undo();
    expect(await shown(on.host.file.save(), `${tableSheet}!H5`)).toBe(3);
    await on.session.redo();
    expect(await shown(on.host.file.save(), `${tableSheet}!H5`)).toBe(2);
    for (let step = 0; step < 3; step += 1) await on.session.undo();
    expect(await shown(on.host.file.save(), `${tableSheet}!H5`)).toBeNull();
    expect(total(on)).toBe("84.94 良");
  });

  test("评分变更记录 only grows: what is taken back is added to it", async () => {
    const on = await directSession();
    await on.host.typeInto([await entry(on, approval, no)]);
    await afterAPause(on);
    await on.session.undo();
    const log = await on.host.file.grid("评分变更记录");
    const rows = Array.from({ length: log.rowCount }, (_, row) =>
      [2, 3, 4, 7].map((column) => {
        const { value } = log.cell(row, column);
        return value.type === "number" ? value.number : value.type === "text" ? value.text : "";
      }),
    );
    expect(rows).toContainEqual(["立项程序规范性", 3, 2, expect.stringContaining("扣分原因")]);
    expect(rows).toContainEqual(["立项程序规范性", 2, 3, "撤销“随证据更新”。"]);
    expect(await shown(on.host.file.save(), `${tableSheet}!H5`)).toBe(3);
  });

  test("a score typed since is shown before it is taken back, and can stay", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    const at = { sheet: tableSheet, row: 4, column: 7 };
    await on.host.typeInto([{ kind: "setCell", at, value: { type: "number", number: 1 } }]);
    await afterAPause(on);
    await on.session.undo();
    expect(on.session.state.undoQuestion).toMatchObject({ changed: [at], canKeep: true });
    await on.session.undo("keepChanged");
    expect(await shown(on.host.file.save(), at)).toBe(1);
    expect(await shown(on.host.file.save(), `${tableSheet}!H4`)).toBeNull();
  });

  test("what was done before the pane was closed can be taken back after", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    const again = on.reopened();
    await again.session.open();
    expect(again.session.state.history.map(({ title }) => title)).toEqual(["重新评分"]);
    await again.session.undo();
    expect(await shown(on.host.file.save(), `${tableSheet}!H4`)).toBeNull();
  });

  test("a write that is refused leaves everything and says why", async () => {
    const on = await openedSession(filledCase());
    on.host.refuseNext({ code: "sheet-protected", about: { sheet: tableSheet } });
    await on.session.writePreviewed(new Map());
    expect(on.session.state.failure?.problems.map(({ code }) => code)).toEqual(["sheet-protected"]);
    expect(on.session.state.history).toEqual([]);
  });
});

describe("窗格读过以后表又动了", () => {
  /** A row put in by somebody, above everything else of the sheet. */
  const inserted = (sheet: string, row: number): Write => ({ kind: "insertRows", sheet, row, count: 1 });

  test("evidence typed in the pane never lands beside another fact", async () => {
    const on = await openedSession(filledCase());
    const write = await entry(on, approval, no);
    const before = await on.host.file.grid("评价底稿");
    await on.host.file.apply([inserted("评价底稿", 6)]);
    await on.session.enter("填写证据", [write]);
    expect(on.session.state.failure?.problems.map(({ code }) => code)).toEqual(["entry-ground-moved"]);
    const after = await on.host.file.grid("评价底稿");
    for (let row = 6; row < before.rowCount; row += 1)
      expect(after.cell(row + 1, 5).value).toEqual(before.cell(row, 5).value);
  });

  test("what is previewed is what is written, or it is previewed anew", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    const left = on.session.state.preview?.changes[0];
    if (!left) throw new Error("nothing to write");
    await on.host.file.apply([inserted(tableSheet, 2)]);
    await on.session.writePreviewed(new Map([[showAddress(left.at), "leave"]]));
    expect(on.session.state.failure?.problems.map(({ code }) => code)).toEqual(["preview-outdated"]);
    expect(on.session.state.preview.changes[0]).toMatchObject({ at: { row: left.at.row + 1 } });
    expect(on.host.applied).toEqual([]);
  });

  test("one indicator is written where its score stands now, or not at all", async () => {
    const on = await openedSession(filledCase());
    await on.host.file.apply([inserted(tableSheet, 2)]);
    await on.session.writeIndicator(0);
    expect(on.session.state.failure?.problems.map(({ code }) => code)).toEqual(["shown-score-changed"]);
    expect(on.host.applied).toEqual([]);
  });

  test("nothing is taken back from where it no longer stands", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    await on.host.file.apply([inserted(tableSheet, 2)]);
    const written = on.host.applied.length;
    for (const wish of ["ask", "keepChanged", "takeBackAll"] as const) {
      await on.session.undo(wish);
      expect(on.session.state.failure?.problems.map(({ code }) => code)).toEqual(["undo-ground-moved"]);
    }
    expect(on.host.applied).toHaveLength(written);
  });

  test("a command is done again only on the workbook it was taken back from", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    await on.session.undo();
    await on.host.file.apply([await entry(on, approval, no)]);
    const written = on.host.applied.length;
    await on.session.redo();
    expect(on.session.state.failure?.problems.map(({ code }) => code)).toEqual(["redo-ground-changed"]);
    expect(on.host.applied).toHaveLength(written);
  });

  test("a cell typed into after the question is asked about before it is taken back", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    const [one, other] = [4, 5].map((row) => ({ sheet: tableSheet, row, column: 7 }));
    if (!one || !other) throw new Error("no cells");
    await on.host.file.apply([{ kind: "setCell", at: one, value: { type: "number", number: 1 } }]);
    await on.session.undo();
    await on.host.file.apply([{ kind: "setCell", at: other, value: { type: "number", number: 2 } }]);
    await on.session.undo("takeBackAll");
    expect(on.session.state.undoQuestion?.changed).toEqual([one, other]);
    await on.session.undo("takeBackAll");
    expect(await shown(on.host.file.save(), one)).toBeNull();
  });

  test("two panes on one workbook: the last command of both is taken back first", async () => {
    const on = await openedSession(filledCase());
    await on.session.rescore();
    await on.session.writePreviewed(new Map());
    const other = on.reopened();
    await other.session.open();
    on.clock.pass(1_000);
    await other.session.enter("填写证据", [await entry(on, approval, no)]);
    await on.session.undo();
    expect(on.session.state.failure?.problems.map(({ code }) => code)).toEqual(["undo-history-changed"]);
    expect(on.session.state.history[0]?.title).toBe("填写证据");
  });

  test("重新评分 that changes nothing is no step of 撤销", async () => {
    const on = await directSession();
    const steps = on.session.state.history.length;
    await on.session.rescore();
    await on.session.rescore();
    expect(on.session.state.history).toHaveLength(steps);
  });

  test("建立底稿 taken back around evidence keeps both sheets", async () => {
    const on = await openedSession(blankCase());
    await on.session.buildPaper();
    await on.host.typeInto([await entry(on, approval, no)]);
    await on.session.undo();
    expect(on.session.state.undoQuestion?.canKeep).toBe(true);
    await on.session.undo("keepChanged");
    const names = (await on.host.file.sheets()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["评价底稿", "评价设置"]));
  });
});

test("every score the pane shows is the one that is written", async () => {
  const on = await directSession();
  const { stage } = on.session.state;
  if (stage.kind !== "open") throw new Error(stage.kind);
  const bytes = on.host.file.save();
  for (const { indicator, scored } of stage.open.assessment.indicators) {
    const points = scored.state === "scored" ? Number(toFixedText(scored.points, 2)) : null;
    expect(indicator.cells.score && (await shown(bytes, indicator.cells.score))).toBe(points);
  }
});
