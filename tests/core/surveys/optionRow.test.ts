import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { tally } from "../../../src/core/surveys/tally";
import { type GridOptions, gridOf, type Written } from "../../support/gridOf";

/** "1 您是否满意：满意2 一般1；有效3" of every question. */
function questionsOf(rows: readonly (readonly Written[])[], options: GridOptions = {}): readonly string[] {
  const [found] = findQuestionnaires([gridOf(rows, options)]);
  return (found?.questions ?? []).map((question) => {
    const { counts, valid } = tally(found!, question);
    const shown = counts.map(({ option, count }) => `${option}${String(count)}`).join(" ");
    return `${String(question.number)} ${question.wording}：${shown}；有效${String(valid.count)}`;
  });
}

const header = ["序号", "1、您对服务是否满意", "", "", "2、您从哪些渠道得知（多选）", ""];
const options = ["", "满意", "一般", "不满意", "网站", "微信"];
const counted = ["1 您对服务是否满意：满意2 一般1 不满意0；有效3", "2 您从哪些渠道得知：网站2 微信2；有效3"];

describe("题目占几列，选项写在下一行", () => {
  test.each([
    ["合并的表头", { merges: ["A1:A2", "B1:D1", "E1:F1"] }],
    ["没有合并", {}],
  ])("0和1，%s：选项一行不是答卷", (_name, merged) => {
    const rows = [header, options, [1, 1, 0, 0, 1, 1], [2, 0, 1, 0, 0, 1], [3, 1, 0, 0, 1, 0]];
    expect(questionsOf(rows, merged)).toEqual(counted);
  });

  test("打勾，下面还有合计", () => {
    const rows = [
      header,
      options,
      ["001", "√", "", "", "√", "√"],
      ["002", "", "√", "", "", "√"],
      ["003", "√", "", "", "√", ""],
      ["合计", 2, 1, 0, 2, 2],
    ];
    expect(questionsOf(rows, { merges: ["A1:A2", "B1:D1", "E1:F1"] })).toEqual(counted);
  });

  test("另有只占一列的填空题", () => {
    const rows = [
      [...header, "3、您的建议"],
      [...options, ""],
      [1, 1, 0, 0, 1, 1, "快一点"],
      [2, 0, 1, 0, 0, 1, ""],
      [3, 1, 0, 0, 1, 0, ""],
    ];
    expect(questionsOf(rows)).toEqual([...counted, "3 您的建议：；有效1"]);
  });
});

describe("下一行是答卷的，照样是答卷", () => {
  test.each<readonly [string, readonly Written[], readonly Written[], readonly Written[]]>([
    ["有序号", ["序号", "1、您的性别", "", "2、您的年龄"], [1, "男", "补充", "青年"], [2, "女", "", "中年"]],
    ["0和1", ["序号", "1、网站", "", "2、微信"], ["", 1, 0, 1], ["", 0, 1, 0]],
    ["没有序号", ["1、您的性别", "", "2、您的年龄"], ["男", "补充", "青年"], ["女", "", "中年"]],
  ])("%s", (_name, ...rows) => {
    const [found] = findQuestionnaires([gridOf(rows)]);
    expect([found?.firstRow, found?.lastRow]).toEqual([1, 2]);
  });
});
