import { blankCase, filledCase, shown, tableSheet, totalOf } from "../../support/caseWorkbook";
import { openedSession } from "../../support/openedSession";

function assessmentOf({ session }: Awaited<ReturnType<typeof openedSession>>) {
  const { stage } = session.state;
  if (stage.kind !== "open") throw new Error(`The workbook is ${stage.kind}`);
  return stage.open.assessment;
}

test("填好底稿的工作簿：先看46格，写入，撤销后一格不差", async () => {
  const on = await openedSession(filledCase());
  const { session, host } = on;
  expect(totalOf(assessmentOf(on))).toBe("84.94 良");
  const before = host.file.save();
  await session.rescore();
  expect(session.state.preview?.changes.length).toBeGreaterThan(0);
  await session.writePreviewed(new Map());
  expect(session.state.preview).toBeUndefined();
  expect(await shown(host.file.save(), `${tableSheet}!H4`)).toBe(3);
  await session.undo();
  expect(await shown(host.file.save(), `${tableSheet}!H4`)).toBe(await shown(before, `${tableSheet}!H4`));
});

test("评价前的工作簿：建立底稿", async () => {
  const on = await openedSession(blankCase());
  await on.session.buildPaper();
  expect(assessmentOf(on).paper).toBeDefined();
  expect(on.session.state.history.map(({ title }) => title)).toEqual(["建立底稿"]);
});

test("别处改了证据：过一会儿重算，分数跟着变", async () => {
  const on = await openedSession(filledCase());
  const { session, host, clock } = on;
  const paper = assessmentOf(on).paper;
  const row = paper?.rows.find(({ name, item }) => name === "立项程序规范性" && item === "②");
  const at = row?.at("value");
  if (!at) throw new Error("No such row");
  await host.typeInto([{ kind: "setCell", at, value: { type: "text", text: "不符合" } }]);
  clock.pass(400);
  await session.goTo(at);
  // there is nothing to take back: it only waits for its turn
  await session.undo();
  expect(session.state.recent.map(({ name }) => name)).toContain("立项程序规范性");
  expect(host.shown).toEqual([at]);
});
