import { readCondition } from "../../../../src/core/standards/grammar/condition";
import { normalise } from "../../../../src/core/standards/text/normalise";

function show(text: string): string | undefined {
  const condition = readCondition(normalise(text).plain);
  if (condition === undefined) return undefined;
  const { low, high, measure, unit } = condition;
  const sign = (inclusive: boolean | undefined) => (inclusive === undefined ? "?" : inclusive ? "=" : "");
  return `${measure}|${low ? `>${sign(low.inclusive)}${low.value.toString()}` : ""}|${high ? `<${sign(high.inclusive)}${high.value.toString()}` : ""}|${unit}`;
}

test.each([
  ["最终满意度≥95%", "最终满意度|>=0.95||%"],
  ["95%>最终满意度≥85%", "最终满意度|>=0.85|<0.95|%"],
  ["75%≤预算执行率＜85%", "预算执行率|>=0.75|<0.85|%"],
  ["若资金到位率<100%", "资金到位率||<1|%"],
  ["0-10%（含）", "|>?0|<=0.1|%"],
  ["80%（含）-90%", "|>=0.8|<?0.9|%"],
  ["[80%,90%)", "|>=0.8|<0.9|%"],
  ["90%以上（含90%）", "|>=0.9||%"],
  ["80%至90%（不含）", "|>?0.8|<0.9|%"],
  ["100%以下（含）", "||<=1|%"],
  ["满意度达到95%及以上", "满意度|>=0.95||%"],
  ["超过20%", "|>0.2||%"],
  ["低于60%", "||<0.6|%"],
  ["小于或等于1", "||<=1|"],
  ["实际完成时间不晚于15个工作日", "实际完成时间||<=15|个工作日"],
  ["实际完成时间不晚于48小时", "实际完成时间||<=48|小时"],
  ["逾期30日以内的", "逾期||<=30|日"],
  ["逾期30日（含）以内", "逾期||<=30|日"],
  ["|偏差率|≤10%", "|偏差率|||<=0.1|%"],
  ["成本偏差率在±5%以内", "成本偏差率||<=0.05|%"],
  ["百分之九十以上", "|>=0.9||%"],
  ["真实率95%", "真实率|>=0.95|<=0.95|%"],
  ["低于千分之三", "||<0.003|%"],
  ["一半以上不足三分之二", "|>=0.5|<0.(6)|%"],
  ["完成率达到2/3以上", "完成率|>=0.(6)||%"],
  ["60%-80%达标", "|>?0.6|<?0.8|%"],
  ["排名后1/3", undefined],
  ["每完成1次", undefined],
  ["制度健全", undefined],
])("%s", (text, expected) => {
  expect(show(text)).toBe(expected);
});
