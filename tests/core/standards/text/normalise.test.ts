import { normalise } from "../../../../src/core/standards/text/normalise";
import { spanOf, wordsOf } from "../../../../src/core/standards/text/script";

test.each([
  ["９０％＞满意度≥８０％", "90%>满意度≥80%"],
  ["③ 制 定 会务管理办法，1分 ", "③制定会务管理办法,1分"],
  ["設有計劃(1分)", "设有计划(1分)"],
  ["控制率≦100%，计５分", "控制率≤100%,计5分"],
  ["得分＝完成数÷计划数×该指标分值", "得分=完成数/计划数*该指标分值"],
  ["资金到位率x3", "资金到位率*3"],
  ["10%—20%得１分", "10%-20%得1分"],
  ["任务5 1分", "任务5 1分"],
  ["得1分\n有记录得1分", "得1分;有记录得1分"],
  ["资金到位\n率达到100%", "资金到位率达到100%"],
  ["扣完为止.", "扣完为止。"],
  ["得0.5分", "得0.5分"],
])("%j", (written, uniform) => {
  expect(normalise(written).plain).toBe(uniform);
});

test("what stands in quotation marks is never read as a rule", () => {
  const script = normalise("评分标准为“故障率超50%扣100分”未结合实际");
  expect(script.text).not.toContain("扣100分");
  expect(script.plain).toContain("扣100分");
});

test("quotations may hold quotations", () => {
  expect(normalise("A卷“9.您认为“一网通办”如何？”答案").text.replaceAll("\uE000", "_")).toBe(
    "A卷“______________”答案",
  );
});

test("every character knows its place", () => {
  const original = "① 明 确\n会务标准，1 分";
  const script = normalise(original);
  const at = { from: script.plain.indexOf("明"), to: script.plain.indexOf(",") };
  const { start, end } = spanOf(script, at);
  expect(original.slice(start, end)).toBe("明 确\n会务标准");
  expect(wordsOf(script, at)).toBe("明确会务标准");
});
