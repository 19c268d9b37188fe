import type { PatchValue } from "../../../src/core/patch/patch";
import { reportOfText } from "../../../src/core/checks/report/pastedText";
import { blankCase, filledCase, scored, tableSheet, typed } from "../../support/caseWorkbook";
import { openedSession, type SessionOnFile } from "../../support/openedSession";

const score = { sheet: tableSheet, row: 3, column: 7 };
const overFull = /评分9分，超过分值3分/;

let right: Uint8Array;
let wrong: Uint8Array;

beforeAll(async () => {
  ({ bytes: right } = await scored(filledCase(), { mode: "replace" }));
  wrong = await typed(right, [[`${tableSheet}!H4`, 9]]);
});

async function opened(bytes: Uint8Array): Promise<SessionOnFile> {
  const on = await openedSession(bytes);
  await on.session.idle();
  return on;
}

const says = ({ session }: SessionOnFile, words: RegExp): boolean =>
  session.state.checks?.findings.some(({ title }) => words.test(title)) === true;

/** Typed in the sheets, seen after a pause, and checked after another. */
async function typedIn(on: SessionOnFile, value: PatchValue, by?: "coauthor"): Promise<void> {
  await on.host.typeInto([{ kind: "setCell", at: score, value }], by);
  on.clock.pass(300);
  await on.session.idle();
}

async function pause({ clock, session }: SessionOnFile): Promise<void> {
  clock.pass(300);
  await session.idle();
}

test("打开就核对；还没有底稿时不核对，读取评分标准以后才有", async () => {
  expect(says(await opened(wrong), overFull)).toBe(true);
  const first = await opened(blankCase());
  expect(first.session.state.checks).toBeUndefined();
  await first.session.buildPaper();
  await first.session.idle();
  expect(first.session.state.checks?.findings.length).toBeGreaterThan(0);
});

test("改了以后先是旧的，停一会儿才是新的", async () => {
  const on = await opened(wrong);
  await typedIn(on, { type: "number", number: 3 });
  expect([on.session.state.checks?.isStale, says(on, overFull)]).toEqual([true, true]);
  await pause(on);
  expect([on.session.state.checks?.isStale, says(on, overFull)]).toEqual([false, false]);
});

test("再读一遍什么也没有变，结果就是原来的那些，不重新算", async () => {
  const on = await opened(wrong);
  const before = on.session.state.checks?.findings;
  on.clock.pass(60_000);
  await on.session.idle();
  await pause(on);
  expect(on.session.state.checks?.findings).toBe(before);
  expect(on.session.state.checks?.isStale).toBe(false);
});

test("连着改几次，最后的算数", async () => {
  const on = await opened(right);
  for (const number of [9, 2, 8]) {
    await on.host.typeInto([{ kind: "setCell", at: score, value: { type: "number", number } }]);
    await on.session.checkAgain();
  }
  await on.session.idle();
  expect(says(on, /评分8分，超过分值3分/)).toBe(true);
  expect(says(on, overFull)).toBe(false);
  expect(on.session.state.checks?.isStale).toBe(false);
});

test("别人改的等人来重新核对", async () => {
  const on = await opened(right);
  await typedIn(on, { type: "number", number: 9 }, "coauthor");
  await pause(on);
  expect(says(on, overFull)).toBe(false);
  expect(on.session.state.outdated?.sheets).toEqual([tableSheet]);
  await on.session.checkAgain();
  await on.session.idle();
  expect(says(on, overFull)).toBe(true);
  expect(on.session.state.outdated).toBeUndefined();
});

test("报告放在旁边一起核对，拿走就没有", async () => {
  const on = await opened(right);
  on.session.holdReport({ name: "报告.docx", report: reportOfText("综合得分89.50分，评价等级为“良”。") });
  await on.session.idle();
  const verdicts = on.session.state.checks?.comparisons.map(({ name, verdict }) => [name, verdict]) ?? [];
  expect(verdicts).toContainEqual([expect.stringMatching(/得分|总分/), "differs"]);
  on.session.holdReport(undefined);
  await on.session.idle();
  expect(on.session.state.checks?.comparisons).toEqual([]);
  expect(on.session.state.report).toBeUndefined();
});

test("核对不写工作簿，也不等它做完才能做别的", async () => {
  const on = await openedSession(wrong);
  await on.session.rescore();
  await on.session.idle();
  expect(on.host.applied).toEqual([]);
  expect(on.session.state.preview?.changes.length).toBeGreaterThan(0);
});
