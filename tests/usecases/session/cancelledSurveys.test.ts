/** @jest-environment jsdom */
import { planAttachmentsInSteps } from "../../../src/usecases/attachments/planAttachments";
import { Session } from "../../../src/usecases/session/session";
import { papered } from "../../support/caseWorkbook";
import { openExcel } from "../../support/excelWorkbook";
import { type FakeClock, fakeClock } from "../../support/fakeClock";
import { fileHost } from "../../support/fileHost";
import { keptCommands } from "../../support/keptCommands";
import { manyAnswers } from "../../support/longWorkbooks";

const NAME = "附件5";
const CANCELLED = ["excel-write-cancelled", "excel-write-cancelled-restored"];

const bytes = papered(manyAnswers(2100, "some")).then((made) => made.bytes);

/** Every step of the work takes a turn of its own; `turned` is told of each. */
function turningClock(turned: () => void): FakeClock {
  const clock = fakeClock();
  let asked = 0;
  return {
    ...clock,
    now: () => clock.now() + 20 * asked++,
    rest: () => {
      turned();
      return Promise.resolve();
    },
  };
}

async function make(session: Session): Promise<void> {
  await session.perform("生成附件", (snapshot) => planAttachmentsInSteps(snapshot, { names: [NAME] }));
}

/** What the pane says when 取消 came, and that nothing goes on any more. */
function cancelled(session: Session): void {
  const { failure, work } = session.state;
  expect(CANCELLED).toContain(failure?.problems[0]?.code);
  expect(work).toBeUndefined();
}

test("文件里的两千多份问卷：编附件5编到哪一步取消都停下，一格不写，之后照样能生成", async () => {
  const host = fileHost(await bytes);
  let [turns, wished] = [0, Infinity];
  const session = new Session({
    host,
    clock: turningClock(() => {
      turns += 1;
      if (turns === wished) session.cancel();
    }),
    restorePoints: keptCommands(),
  });
  await session.open();
  await session.idle();
  const before = host.file.save();
  for (const at of [1, 60, 600, 1500]) {
    [turns, wished] = [0, at];
    await make(session);
    cancelled(session);
    // it stops with the step under way
    expect([at, turns]).toEqual([at, at]);
    expect(host.applied).toHaveLength(0);
  }
  expect(Buffer.compare(host.file.save(), before)).toBe(0);
  wished = Infinity;
  await make(session);
  expect(host.applied).toHaveLength(1);
  expect((await host.file.sheets()).map(({ name }) => name)).toContain("A.群众 清理数据");
});

test("Excel里的两千多份问卷：编到一半、写到一半取消，工作簿和原来一模一样", async () => {
  const { excel, host } = await openExcel({ flavour: "web", workbook: await bytes });
  let [turns, wished, writes] = [0, Infinity, Infinity];
  const session = new Session({
    host,
    clock: turningClock(() => {
      turns += 1;
      if (turns === wished) session.cancel();
    }),
    restorePoints: keptCommands(),
  });
  await session.open();
  await session.idle();
  session.subscribe(() => {
    const { work } = session.state;
    if ((work?.done?.count ?? 0) >= writes && work?.isCancelling !== true) session.cancel();
  });
  const before = excel.picture();
  for (const at of [60, 1500]) {
    [turns, wished] = [0, at];
    await make(session);
    cancelled(session);
    expect(excel.picture()).toEqual(before);
  }
  [wished, writes] = [Infinity, 1];
  await make(session);
  cancelled(session);
  expect(excel.picture()).toEqual(before);
  excel.close();
});
