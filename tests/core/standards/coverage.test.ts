import { readStandard } from "../../../src/core/standards/readStandard";
import { standardTexts } from "./standardTexts";

/** How much of what evaluators write is understood; a line here is a standard that waits for an answer. */
test("of the golden standards", () => {
  const readings = standardTexts.map((text) => ({ text, reading: readStandard(text, new Map()) }));
  const count = (state: string) => readings.filter(({ reading }) => reading.state === state).length;
  expect({ read: count("read"), partial: count("partial"), unread: count("unread") }).toMatchInlineSnapshot(`
    {
      "partial": 23,
      "read": 809,
      "unread": 43,
    }
  `);
  const rules = readings.filter(
    ({ reading }) => reading.state === "unread" && /没有读懂/.test(reading.lint[0]?.message ?? ""),
  );
  expect(rules.map(({ text }) => text.standard.slice(0, 30))).toMatchInlineSnapshot(`
    [
      "考核标准等级的得分系数分别为4、3、2、1，实际完成值低于D",
      "1）未按时上报的扣1分；2）参会率未达100%的，每降1%扣",
      "每升高0.5个百分点扣1分",
      "85%（含）—95%的，得2分",
      "省级占40%、市级占60%，加权计算",
      "偏离度适度调减",
      "得分=1-（实际值-目标值）/目标值×分值",
      "满意度每降低1%扣0.5分",
      "每完成1次得1分，最高5分",
      "超过10天扣1分，超过20天扣2分",
      "指标得分=（1-偏差率）×指标分值，偏差率超过50%不得分",
      "优秀（90-100%）、良好（80-90%）",
      "工作人员满意度占40%，群众满意度占60%",
      "节约率每增加1%得1分，最高得5分",
      "安全事故0起得5分，发生1起得0分",
      "根据实际情况打分",
      "每完成10%得0.5分",
      "得满分的条件：制度健全；否则不得分",
      "90%≤x＜100%，得分=x×权重",
      "每少完成一项扣20%，扣完为止",
      "按照实际得分×10%计入",
      "得分=A×60%+B×40%",
      "未按时报送的减半计分。",
    ]
  `);
});
