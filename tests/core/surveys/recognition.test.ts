import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { tally } from "../../../src/core/surveys/tally";
import { gridOf, type Written } from "../../support/gridOf";

/** "4单选 题目：甲2 乙1；有效3" of every question of a sheet of answers. */
function questionsOf(rows: readonly (readonly Written[])[], sheet = "问卷"): readonly string[] {
  const [found] = findQuestionnaires([gridOf(rows, { sheet })]);
  const words = { single: "单选", multiple: "多选", text: "填空", scale: "量表" } as const;
  return (found?.questions ?? []).map((question) => {
    const { counts, valid } = tally(found!, question);
    const shown = counts.map(({ option, count }) => `${option}${String(count)}`).join(" ");
    return `${String(question.number)}${words[question.kind]} ${question.wording}：${shown}；有效${String(valid.count)}`;
  });
}

const answers = (header: string, cells: readonly Written[]) =>
  questionsOf([["序号", "提交答卷时间", header], ...cells.map((cell, index) => [index + 1, "上午", cell])]);

describe("题目的编号怎么写", () => {
  test.each([
    ["4、您是否满意"],
    ["第4题.您是否满意"],
    ["题目4：您是否满意"],
    ["问题4 您是否满意"],
    ["题4、您是否满意"],
    ["4您是否满意"],
    ["四、您是否满意"],
    ["Q4. 您是否满意"],
    ["Q4您是否满意"],
    ["4．您是否满意"],
    ["第4题您是否满意"],
    ["4.1、您是否满意"],
    ["4、您是否满意[矩阵单选题]"],
    ["4、您是否满意（单选题，必答）"],
    ["4、您是否满意【下拉题】"],
  ])("%s", (header) => {
    expect(answers(header, ["是", "否", "是"])).toEqual(["4单选 您是否满意：是2 否1；有效3"]);
  });

  test.each([
    ["几月的表", ["1月", "2月", "3月"], [10, 20, 30]],
    ["金额写成文字的表", ["1.5万元", "2.5万元", "3元"], ["甲", "乙", "丙"]],
    ["分级标题横排", ["一、决策", "二、过程", "三、产出"], ["20", "20", "60"]],
  ])("%s不是问卷", (_what, header, row) => {
    expect(questionsOf([header, row, row])).toEqual([]);
  });

  test("排序题不当作单选，答案原样列出", () => {
    expect(answers("4、请排序[排序题]", ["甲→乙", "甲→乙"])).toEqual(["4填空 请排序：；有效2"]);
  });
});

describe("多选一个选项一列", () => {
  const header = ["序号", "2、困难(技术)", "2、困难(资金)", "2、困难(人员)"];

  test.each([
    ["选了写1，没选写0", [[1, 1, 0, 0], [2, 1, 1, 0], [3, 0, 1, 0]]], // prettier-ignore
    ["选了写1，没选空着", [[1, 1, "", ""], [2, 1, 1, ""], [3, "", 1, ""]]], // prettier-ignore
    ["选了打√，没选空着", [[1, "√", "", ""], [2, "√", "√", ""], [3, "", "√", ""]]], // prettier-ignore
    ["选了打√，没选打×", [[1, "√", "×", "×"], [2, "√", "√ ", "×"], [3, "×", "√", "×"]]], // prettier-ignore
    ["选了写选项文字", [[1, "技术", "", ""], [2, "技术", "资金", ""], [3, "", "资金", ""]]], // prettier-ignore
    ["写成文本", [[1, "1", "0", "0"], [2, "1", "1", "0"], [3, "0", "1", "0"]]], // prettier-ignore
  ])("%s", (_how, rows) => {
    expect(questionsOf([header, ...rows])).toEqual(["2多选 困难：技术2 资金2 人员0；有效3"]);
  });
});

describe("答案怎么写", () => {
  test("量表的全角数字和半角数字是同一个分数", () => {
    expect(answers("2、打分[量表题]", ["５", "5", 4, "４"])).toEqual(["2量表 打分：42 52；有效4"]);
  });

  test("填写的文字里有分隔符，不成为选项", () => {
    const cells = ["技术┋其他〖没钱┋没人〗", "技术", "资金┋其他"];
    expect(answers("2、困难", cells)).toEqual(["2多选 困难：技术2 其他2 资金1；有效3"]);
  });

  test.each([
    ["斜杠", ["甲/乙", "甲", "乙"], "甲2 乙2"],
    ["顿号", ["甲、乙", "甲", "乙"], "甲2 乙2"],
    ["斜杠从不拆开的是一个选项", ["水/电", "水/电", "气", "气"], "水/电2 气2"],
    ["顿号从不拆开的是一个选项", ["宣传、培训", "宣传、培训", "服务", "服务"], "宣传、培训2 服务2"],
  ])("多选题用%s", (_how, cells, shown) => {
    expect(answers("2、困难（多选题）", cells)).toEqual([
      `2多选 困难：${shown}；有效${String(cells.length)}`,
    ]);
  });

  test("选项自己有顿号，几个选项连写时不报“不在选项之列”", () => {
    const raw = gridOf([["序号", "1、困难"], [1, "宣传、培训、服务"], [2, "服务"]], { sheet: "A卷" }); // prettier-ignore
    const list = gridOf([["卷别", "题号", "题型", "题目", "选项"], ["A卷", 1, "多选题", "困难", "宣传、培训"], ["", "", "", "", "服务"]], { sheet: "选项" }); // prettier-ignore
    const [found] = findQuestionnaires([raw, list]);
    const { counts, strays } = tally(found!, found!.questions[0]!);
    expect([counts.map(({ count }) => count), strays.count]).toEqual([[1, 2], 0]);
  });
});

test.each([
  ["否", false],
  ["无效", false],
  ["无效问卷", false],
  ["无效（未填完）", false],
  ["作废，重复填写", false],
  ["不计入", false],
  ["未通过", false],
  ["未完成", false],
  ["筛选无效", false],
  ["已删除", false],
  ["已完成", true],
  ["是", true],
  ["有效", true],
  ["有效问卷", true],
  ["", true],
])("“是否有效”一栏写“%s”，计入：%s", (mark, counts) => {
  const [found] = findQuestionnaires([
    gridOf([["序号", "是否有效", "1、满意吗"], [1, "是", "满意"], [2, mark, "不满意"]]), // prettier-ignore
  ]);
  expect(found?.screening.excluded.some(({ row }) => row === 2)).toBe(!counts);
});

describe("答卷中间和下面不是答卷的行", () => {
  const rows = [
    ["序号", "1、您是否满意", "2、身份"],
    [1, "满意", "干部"],
    [2, "非常满意", "群众"],
    [3, "满意", "群众"],
  ];
  const screened = (more: readonly (readonly Written[])[]) => {
    const [found] = findQuestionnaires([gridOf([...rows, ...more])], { scale: ["非常满意", "满意", "一般"] }); // prettier-ignore
    return {
      excluded: found?.screening.excluded.map(({ row, reason }) => `${String(row + 1)}${reason}`),
      options: found?.questions[0]?.options.map(({ text }) => text),
    };
  };

  test.each([
    [
      "下面有合计、占比",
      [
        ["合计", 3, ""],
        ["满意占比", 1, ""],
      ],
      ["5合计行", "6合计行"],
    ],
    ["下面有平均分", [["平均", 0.9, ""]], ["5合计行"]],
    ["下面有注", [["注：共3份", "", ""]], []],
    [
      "中间又抄了一遍表头",
      [
        ["序号", "1、您是否满意", "2、身份"],
        [4, "一般", "干部"],
      ],
      ["5重复的表头"],
    ],
    [
      "同一张表下面接着B卷",
      [["B卷 社会公众"], ["序号", "1、您是否满意", "2、身份"], [1, "一般", "干部"]],
      ["5另一份问卷", "6另一份问卷", "7另一份问卷"],
    ],
    ["都是答卷", [[4, "满意", "干部"]], []],
  ] as const)("%s", (_what, more, excluded) => {
    expect(screened(more)).toEqual({ excluded, options: ["非常满意", "满意", "一般"] });
  });
});

describe("表头只有Q1、Q2", () => {
  const list = gridOf(
    [
      ["题号", "题目", "选项"],
      [1, "您是否满意", "满意"],
      ["", "", "不满意"],
      [2, "您是否了解", "了解"],
      ["", "", "不了解"],
    ],
    { sheet: "问卷题目及选项" },
  );
  const rows = (header: readonly string[], ...answers: readonly (readonly Written[])[]) =>
    gridOf([header, ...answers], { sheet: "数据" });
  const found = (...grids: Parameters<typeof findQuestionnaires>[0]) =>
    findQuestionnaires(grids).flatMap(({ questions }) => questions.map(({ wording }) => wording));

  test("列明了题目和选项的，是问卷", () => {
    const answers = rows(["序号", "Q1", "Ｑ2"], [1, "满意", "了解"], [2, "不满意", "了解"]);
    expect(found(answers, list)).toEqual(["您是否满意", "您是否了解"]);
  });

  test.each([
    ["没有列明的，可能是季度", [rows(["序号", "Q1", "Q2"], [1, 10, 20])]],
    ["旁边有别的列，是季度", [rows(["序号", "项目", "Q1", "Q2"], [1, "甲", 10, 20]), list]],
    ["题号没有列出", [rows(["序号", "Q3", "Q4"], [1, 10, 20]), list]],
  ])("%s", (_name, grids) => expect(found(...grids)).toEqual([]));
});
