import { findQuestionnaires, findQuestionnairesInSteps } from "../../../src/core/surveys/findQuestionnaires";
import type { Questionnaire } from "../../../src/core/surveys/questionnaire";
import { tally } from "../../../src/core/surveys/tally";
import { gridOf } from "../../support/gridOf";
import { stepped, watchedGrid } from "../../support/stepsOf";

const scale = ["非常满意", "满意", "一般", "不满意"];
const QUESTIONS = 6;
const headers = [
  "序号",
  "提交答卷时间",
  "来自IP",
  ...Array.from(
    { length: QUESTIONS },
    (_, index) => `${String(index + 1)}、第${String(index + 1)}题您怎么看？`,
  ),
];

function answersOf(rows: number, sender: (row: number) => string) {
  const lines = Array.from({ length: rows }, (_, row) => [
    row + 1,
    `2024-05-06 10:${String(row % 60)}`,
    sender(row),
    ...Array.from({ length: QUESTIONS }, (__, question) => scale[(row * 7 + question * 3 + (row >> 4)) % 4]),
  ]);
  return gridOf([headers, ...lines], { sheet: "A卷原始数据" });
}

test("两万份答卷：读一段停一下，停下之前看的格子不多", () => {
  const { grid, looked } = watchedGrid(answersOf(20_000, (row) => `地址${String(row)}`));
  const hints = { corrections: [], scale: [] };
  const { value, count, most } = stepped(findQuestionnairesInSteps([grid], hints), looked);
  expect(value).toHaveLength(1);
  expect(value[0]?.questions).toHaveLength(QUESTIONS);
  expect(count).toBeGreaterThanOrEqual(QUESTIONS + 2 * Math.floor(20_000 / 4096));
  expect(most).toBeLessThanOrEqual(60_000);
});

test("所有答卷都从同一个地址来：每份只看一遍，不和前面的一份一份比", () => {
  const rows = 5000;
  const { grid, looked } = watchedGrid(answersOf(rows, () => "同一个地址"));
  const [found] = findQuestionnaires([grid]);
  expect(looked()).toBeLessThanOrEqual(rows * headers.length * 6);
  // 4 * 7 answers repeat over and over: all but the first of each are suspected or left out
  const told = [...(found?.screening.excluded ?? []), ...(found?.screening.suspected ?? [])];
  const texts = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: QUESTIONS }, (__, question) => {
      const { value } = grid.cell(row + 1, 3 + question);
      return value.type === "text" ? value.text : "";
    }).join("、"),
  );
  const repeated = texts.flatMap((answers, row) => (texts.indexOf(answers) < row ? [row + 1] : []));
  expect(told.map(({ row }) => row).sort((a, b) => a - b)).toEqual(repeated);
  for (const { row, reason } of told)
    expect(reason).toBe(`与第${String(texts.indexOf(texts[row - 1] ?? "") + 2)}行重复`);
});

test("一道题数过一遍，再问不再逐行读", () => {
  const [read] = findQuestionnaires([
    gridOf([
      ["序号", "1、来源:网络", "1、来源:熟人"],
      [1, 1, 0],
      [2, 0, 1],
    ]),
  ]);
  let cells = 0;
  const watched: Questionnaire = {
    ...read!,
    answer: (row, column) => {
      cells += 1;
      return read!.answer(row, column);
    },
  };
  const question = watched.questions[0]!;
  const first = tally(watched, question);
  const once = cells;
  expect(once).toBeGreaterThan(0);
  expect(tally(watched, question)).toEqual(first);
  expect(cells).toBe(once);
});
