import { normalise } from "../../../../src/core/standards/text/normalise";
import { outline } from "../../../../src/core/standards/text/outline";

const marks = (text: string) =>
  outline(normalise(text))
    .points.map(({ mark }) => mark)
    .join("");

test.each([
  ["①有制度，得1分；②有记录，得1分", "①②"],
  ["（1）有制度，得 1 分；（2）有记录，得 1 分", "①②"],
  ["1、有制度的,1分;2、有记录的,1分;3、有档案的,1分", "①②③"],
  ["1.目标完整的,得5分。2.指标量化的,得5分。", "①②"],
  ["1）未按时上报的扣1分；2）参会率未达100%的扣0.2分", "①②"],
  ["a.有方案 1分 b.有记录 1分 c.有结果 1分", "①②③"],
  ["一是有制度，得1分；二是有记录，得1分", "①②"],
  ["一、有制度，得1分；二、有记录，得1分", "①②"],
  ["①—④每项1分，符合得分", ""],
  ["具备要素①，得到指标分值的34%。具备要素②③，分别得到33%", ""],
  ["得1.5分；得2.5分", ""],
  ["3.定量指标若为正向指标", ""],
  ["有制度，得1分；有记录，得1分", ""],
])("%s", (text, expected) => {
  expect(marks(text)).toBe(expected);
});
