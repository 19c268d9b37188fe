import { assess } from "../../../src/usecases/assess";
import { evidenceWrite } from "../../../src/usecases/entries/evidenceWrite";
import { indicatorDetailView } from "../../../src/usecases/views/detail/indicatorDetail";
import { filledCase, papered } from "../../support/caseWorkbook";
import { dataOf } from "../../support/dataOf";
import { paperOf } from "../../support/paperRow";
import { readAll } from "../../support/excelWorkbook";
import { opened } from "../../support/xlsxFiles";

const NAME = "业务办理量达标率";

async function seen(bytes: Uint8Array) {
  const workbook = opened(bytes);
  const assessed = assess(await dataOf(workbook), undefined);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  const place = assessed.value.indicators.findIndex(({ indicator }) => indicator.name === NAME);
  const found = assessed.value.indicators[place];
  const view = indicatorDetailView(assessed.value, place, await readAll(workbook), []);
  if (!found || !view) throw new Error(NAME);
  const notice = view.notices.find(({ text }) => text.includes("内容维护率"));
  return { found, view, notice };
}

async function confirmed(bytes: Uint8Array, answer: string): Promise<Uint8Array> {
  const { found } = await seen(bytes);
  const match = found.evidence.matches.find(
    ({ line }) => line.kind === "decision" && line.question.isConfirmation === true,
  );
  const writes = match && evidenceWrite(match, "value", answer);
  if (!writes?.ok) throw new Error(JSON.stringify(writes));
  const workbook = opened(bytes);
  await workbook.apply(writes.value);
  return workbook.save();
}

/** The sample's 底稿 as one made before the question was asked. */
async function withoutQuestion(): Promise<Uint8Array> {
  const asked = (await paperOf(filledCase())).rows.filter(({ need }) => need.endsWith("这样读对吗？"));
  const workbook = opened(filledCase());
  await workbook.apply(
    asked.toReversed().map(({ row }) => ({ kind: "deleteRows", sheet: "评价底稿", row, count: 1 })),
  );
  return workbook.save();
}

test("底稿里没有这一行的，提醒旁边不能确认，要先更新底稿；照样评分", async () => {
  const { notice, found } = await seen(await withoutQuestion());
  expect(notice?.confirm).toEqual({ answer: "这样读对", match: undefined });
  expect(found.scored.state).toBe("scored");
});

test("更新底稿以后可以确认；确认了就不再提醒，得分不变，还可以取消", async () => {
  const { bytes } = await papered(await withoutQuestion());
  const before = await seen(bytes);
  expect(before.notice?.confirm?.match).toBeGreaterThanOrEqual(0);
  expect(before.view.boxes.some(({ question }) => question?.includes("这样读对吗"))).toBe(false);

  const done = await confirmed(bytes, "这样读对");
  const after = await seen(done);
  expect(after.notice).toBeUndefined();
  expect(after.found.evidence.reading.lint).toEqual([]);
  expect(after.found.scored).toEqual({ ...before.found.scored, lint: [] });
  const box = after.view.boxes.find(({ takesBack }) => takesBack !== undefined);
  expect(box?.isOpen).toBe(false);

  const back = await seen(await confirmed(done, ""));
  expect(back.notice?.text).toBe(before.notice?.text);
});

test("没有答复的这一行不算待补", async () => {
  const { view } = await seen((await papered(filledCase())).bytes);
  expect(view.evidenceState).toEqual({ text: "已齐", isOpen: false });
});
