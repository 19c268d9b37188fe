import { readGuidance } from "../../../../src/core/standards/guidance/guidance";
import { wordsOf } from "../../../../src/core/standards/text/script";

test("资金到位率：公式与名词解释", () => {
  const { definitions, script } = readGuidance(
    "评价要点: 资金到位率=(实际到位资金/预算资金)*100%\n实际到位资金:一定时期(本年度或项目期)内落实到具体项目的资金。\n预算资金:一定时期(本年度或项目期)内预算安排到具体项目的资金。",
  );
  expect(definitions.map(({ name, expression }) => [name, wordsOf(script, expression)])).toEqual([
    ["资金到位率", "(实际到位资金/预算资金)*100%"],
  ]);
});

test.each([
  ["计划维护次数:36次", "计划维护次数", "36", "次"],
  ["应办理业务数:不低于1200件/年。", "应办理业务数", "1200", "件"],
  ["预算资金：24.355万元", "预算资金", "243550", "元"],
])("%s", (text, name, value, unit) => {
  const given = readGuidance(text).givens.get(name);
  expect([given?.value.toString(), given?.unit]).toEqual([value, unit]);
});

test("综合满意度：两份问卷的题目", () => {
  const { questions } = readGuidance(
    "根据《“一网通办及信息化建设经费项目”绩效评价 A.工作人员》中“10.您对目前政务服务中心的信息化建设运维工作满意吗？”和《“一网通办及信息化建设经费项目”绩效评价 B.社会公众》中“9.您对“一网通办”政策整体满意度？”综合打分。",
  );
  expect(questions).toEqual([
    {
      paper: "A",
      group: "工作人员",
      question: 10,
      wording: "您对目前政务服务中心的信息化建设运维工作满意吗？",
    },
    { paper: "B", group: "社会公众", question: 9, wording: "您对“一网通办”政策整体满意度？" },
  ]);
});

test("评价要点 by mark", () => {
  const { points, script } = readGuidance("评价要点：\n①是否有目标；\n②是否量化。");
  expect([...points].map(([mark, at]) => [mark, wordsOf(script, at)])).toEqual([
    ["①", "是否有目标"],
    ["②", "是否量化"],
  ]);
});
