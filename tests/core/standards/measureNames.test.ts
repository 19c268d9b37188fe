import { isQuantityName } from "../../../src/core/standards/measureNames";

test.each([
  "及时率",
  "及格率",
  "案卷合格率",
  "高级以上职称占比",
  "每万人病床数",
  "考核得分",
  "投诉或举报率",
  "2024年完成率",
  "“接待费”变动率",
  "全年实际值(B)",
])("%s是指标名", (words) => {
  expect(isQuantityName(words)).toBe(true);
});

test.each(["真实率9", "小于或", "6滞0", "100真%", "A或A", "“满意”及以上人数占比", "B卷答案的占比", "率"])(
  "%s不是指标名",
  (words) => {
    expect(isQuantityName(words)).toBe(false);
  },
);
