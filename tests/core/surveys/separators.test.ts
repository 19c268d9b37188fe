import { bindSurveySlot } from "../../../src/core/surveys/bindSurveySlot";
import { findQuestionnaires, type SurveyHints } from "../../../src/core/surveys/findQuestionnaires";
import { tally } from "../../../src/core/surveys/tally";
import { gridOf, type Written } from "../../support/gridOf";

function counted(
  header: string,
  cells: readonly Written[],
  hints?: Partial<SurveyHints>,
  options: readonly string[] = [],
) {
  const raw = gridOf([["序号", header], ...cells.map((cell, index) => [index + 1, cell])], {
    sheet: "A卷 群众 原始数据",
  });
  const list = gridOf([["题号", "题目", "选项"], ...options.map((option) => [1, "题目", option])], {
    sheet: "选项",
  });
  const [questionnaire] = findQuestionnaires(options.length > 0 ? [raw, list] : [raw], hints);
  const question = questionnaire!.questions[0]!;
  const { counts, valid } = tally(questionnaire!, question);
  return {
    kind: question.kind,
    separator: question.separator,
    shown: counts.map(({ option, count }) => `${option}${count}`),
    valid: valid.count,
    formula: counts[0]?.formula ?? "",
  };
}

test.each<[string, readonly Written[], string, readonly string[]]>([
  ["┋", ["甲┋乙", "甲"], "┋", ["甲2", "乙1", "丙、丁0"]],
  ["分号", ["甲;乙", "甲", "乙;丙、丁"], ";", ["甲2", "乙2", "丙、丁1"]],
  ["全角分号，前后有空格", ["甲； 乙", "甲"], "；", ["甲2", "乙1", "丙、丁0"]],
  ["竖线", ["甲|乙", "乙"], "|", ["甲1", "乙2", "丙、丁0"]],
  ["换行", ["甲\n乙", "乙"], "\n", ["甲1", "乙2", "丙、丁0"]],
  ["顿号，选项自己也有顿号", ["甲、乙", "丙、丁", "乙、丙、丁"], "、", ["甲1", "乙2", "丙、丁2"]],
  ["逗号", ["甲,乙", "甲"], ",", ["甲2", "乙1", "丙、丁0"]],
])("多选以%s分隔，选项已列明", (_name, cells, separator, shown) => {
  const found = counted("1、题目[多选题]", cells, undefined, ["甲", "乙", "丙、丁"]);
  expect([found.separator, found.shown, found.valid]).toEqual([separator, shown, cells.length]);
  expect(found.formula).toContain(`"${separator}"&`);
});

test("没有列明选项：标了多选题才按顿号分开，没标的不猜", () => {
  const cells = ["网速、费用", "网速", "费用、网速", "费用"];
  expect(counted("1、题目[多选题]", cells).shown).toEqual(["网速3", "费用3"]);
  expect(counted("1、题目", cells).separator).toBe("┋");
});

test("填空题里的分号不是分隔符", () => {
  const found = counted("1、建议", ["加强宣传；多设网点", "服务态度好；就是远", "无"]);
  expect([found.kind, found.shown]).toEqual(["text", []]);
});

describe("评价设置的更正", () => {
  const hints = (more: Partial<SurveyHints["corrections"][number]>): Partial<SurveyHints> => ({
    corrections: [{ questionnaire: "A卷", question: 1, kind: "", options: [], ...more }],
    scale: [],
  });

  test("认作单选的改成填空", () => {
    const cells = ["好", "好", "一般", "一般"];
    expect(counted("1、题目", cells).kind).toBe("single");
    expect(counted("1、题目", cells, hints({ kind: "填空" })).kind).toBe("text");
  });

  test("认作填空的改成单选，选项按所列次序，没有人选的也在", () => {
    const found = counted("1、题目", ["乙", "甲"], hints({ kind: "单选", options: ["甲", "乙", "丙"] }));
    expect([found.kind, found.shown]).toEqual(["single", ["甲1", "乙1", "丙0"]]);
  });

  test.each(["A卷", "A", "A卷 群众 原始数据", "A.群众", "群众"])("问卷写作“%s”也认得", (questionnaire) => {
    expect(counted("1、题目", ["乙"], hints({ questionnaire, kind: "多选", options: ["乙"] })).kind).toBe(
      "multiple",
    );
  });

  test("别的问卷的更正不管这一份", () => {
    const found = counted("1、题目", ["好", "好"], hints({ questionnaire: "B卷", kind: "填空" }));
    expect(found.kind).toBe("single");
  });
});

describe("评价设置的量表补上没有人选的选项", () => {
  const scale = ["非常满意", "满意", "一般", "不满意"];
  const hints: Partial<SurveyHints> = { corrections: [], scale };

  test("文字答案", () => {
    expect(counted("1、满意吗", ["非常满意", "满意"], hints).shown).toEqual([
      "非常满意1",
      "满意1",
      "一般0",
      "不满意0",
    ]);
  });

  test("带字母的答案按同样写法统计", () => {
    const found = counted("1、满意吗", ["A(非常满意)", "B(满意)", "B(满意)"], hints);
    expect(found.shown).toEqual(["非常满意1", "满意2", "一般0", "不满意0"]);
  });

  test("字母与量表的次序不合的不补", () => {
    expect(counted("1、满意吗", ["A(满意)", "B(一般)"], hints).shown).toEqual(["满意1", "一般1"]);
  });

  test("有量表以外的选项的不补", () => {
    expect(counted("1、满意吗", ["非常满意", "说不清", "说不清", "非常满意"], hints).shown).toHaveLength(2);
  });

  test("在评价设置里加的选项也算本题的选项", () => {
    const more = { corrections: [], scale: [...scale, "非常不满意"] };
    expect(counted("1、满意吗", ["非常满意", "满意"], more).shown.at(-1)).toBe("非常不满意0");
  });
});

describe("分隔的符号不一样", () => {
  const problems = (cells: readonly Written[], listed: readonly string[]): readonly string[] => {
    const raw = gridOf([["序号", "1、题目[多选题]"], ...cells.map((each, index) => [index + 1, each])], {
      sheet: "A卷 群众 原始数据",
    });
    const list = gridOf([["题号", "题目", "选项"], ...listed.map((option) => [1, "题目", option])], {
      sheet: "选项",
    });
    const options = [{ text: "网速" }];
    const wanted = { paper: "A", question: 1, use: "share", options } as const;
    const bound = bindSurveySlot(wanted, findQuestionnaires(listed.length > 0 ? [raw, list] : [raw]));
    return bound.ok ? [] : bound.problems.map(({ code }) => code);
  };
  const listed = ["网速", "费用", "服务、态度"];

  test.each<[string, readonly Written[], readonly string[]]>([
    ["选项已列明", ["网速、费用", "网速,费用", "网速"], listed],
    ["选项已列明，各用一种", ["网速、费用", "费用，网速"], listed],
    ["没有列明", ["网速、费用", "网速,费用", "费用", "网速"], []],
    ["没有列明，逗号有全角和半角", ["网速，费用", "费用,网速", "费用", "网速"], []],
    ["没有列明，没有只选一项的", ["网速、费用", "费用,网速", "费用、资费"], []],
  ])("%s：不按整句数，也不少数，请人统一", (_name, cells, options) => {
    expect(problems(cells, options)).toEqual(["survey-signs-mixed"]);
  });

  test.each<[string, readonly Written[], readonly string[]]>([
    ["只用一种，选项里有顿号", ["网速,服务、态度", "费用,网速", "服务、态度"], listed],
    ["只用半角逗号", ["网速,费用", "费用", "网速"], []],
    ["只用全角逗号", ["网速，费用", "费用", "网速"], []],
    ["问卷星的选项里有顿号", ["网速┋宣传、培训", "宣传、培训", "网速"], []],
  ])("%s：照数", (_name, cells, options) => expect(problems(cells, options)).toEqual([]));
});
