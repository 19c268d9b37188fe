import { exact } from "../../../src/core/number/exact";
import type { Fact } from "../../../src/core/standards/fact";
import type { Question, Reading } from "../../../src/core/standards/reading";
import { scoreIndicator } from "../../../src/core/scores/scoreIndicator";
import * as given from "../standards/kinds/evidence";

const slots = [given.slot("⑤", "conformity", "项目是否与相关部门同类项目重复", { item: "⑤" })];
const direction: Question = {
  key: "⑤方向",
  item: "⑤",
  text: "哪种情况得1分？",
  choices: ["不重复，得1分", "重复，得1分"],
};
const reading: Reading = {
  state: "read",
  kind: "checklist_points",
  rule: {
    full: exact("1"),
    limit: exact("1"),
    parts: [
      {
        kind: "check",
        item: "⑤",
        points: exact("1"),
        family: "checklist_points",
        at: given.nowhere,
        slot: "⑤",
      },
    ],
    vetoes: [],
  },
  slots,
  questions: [],
  lint: [{ code: "direction-unclear", message: "⑤用“是否”提问，没有写明方向", item: "⑤" }],
  marks: [],
  unread: [],
  explanation: [],
};

function score(read: Reading, facts: Readonly<Record<string, Fact>>) {
  const settings = given.standardSettings;
  return scoreIndicator({ reading: read, facts: new Map(Object.entries(facts)), manual: [], settings });
}

test("没有读懂的标准不评分", () => {
  expect(score({ ...reading, state: "unread" }, { "⑤": given.met })).toEqual({ state: "unread" });
});

test("读法没有答复就待补，缺的事实一并说出", () => {
  const open = score({ ...reading, questions: [direction] }, {});
  expect(open.state === "pending" && [open.questions, open.missing.map(({ key }) => key)]).toEqual([
    [direction],
    ["⑤"],
  ]);
  const known = score({ ...reading, questions: [direction] }, { "⑤": given.met });
  expect(known.state === "pending" && [known.questions.length, known.missing]).toEqual([1, []]);
});

test("答复以后照算，读法提示跟着结果走", () => {
  const answered = { ...reading, questions: [{ ...direction, answer: "不重复，得1分" }] };
  const scored = score(answered, { "⑤": given.met });
  expect(
    scored.state === "scored" && [scored.points.toString(), scored.lint.map(({ code }) => code)],
  ).toEqual(["1", ["direction-unclear"]]);
});

test("规则提到的事实必须在读法里", () => {
  expect(() => score({ ...reading, slots: [] }, {})).toThrow("⑤");
});
