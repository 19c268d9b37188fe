import { normalise } from "../../../../src/core/standards/text/normalise";
import { wordsOf } from "../../../../src/core/standards/text/script";
import { separated } from "../../../../src/core/standards/text/separated";
import { unquoted } from "../../../../src/core/standards/text/unquoted";

test.each([
  ["90%以上得10分80%-90%得8分80%以下不得分", "90%以上得10分;80%-90%得8分;80%以下不得分"],
  ["完成率≥95%得10分 完成率<95%得0分", "完成率≥95%得10分;完成率<95%得0分"],
  ["达标得满分的60%", "达标得满分的60%"],
  ["每项得2分，共6分", "每项得2分,共6分"],
])("%s", (written, expected) => {
  const script = separated(normalise(written));
  expect(script.text).toBe(expected);
  expect(script.starts).toHaveLength(expected.length);
});

test("the words of a band are still those that were written", () => {
  const script = separated(normalise("满意度９０％以上得10分 80%-90%得8分"));
  expect(wordsOf(script, { from: 0, to: 8 })).toBe("满意度９０％以上");
  const second = script.text.indexOf(";") + 1;
  expect(wordsOf(script, { from: second, to: second + 7 })).toBe("80%-90%");
});

test.each([
  ["得分=“完成率”×分值", "得分=完成率*分值"],
  ["“完成率=实际数/计划数×100%”，得分=完成率×5", "完成率=实际数/计划数*100%,得分=完成率*5"],
])("%s：引号去掉", (written, expected) => {
  expect(unquoted(normalise(written)).text).toBe(expected);
});

test.each(["“满意”及以上人数占比×10分", "“三公经费”变动率≤0，得5分", "出现“故障率=50%/次”的情形扣1分"])(
  "%s：别人的话留在引号里",
  (written) => {
    const script = normalise(written);
    expect(unquoted(script)).toBe(script);
  },
);
