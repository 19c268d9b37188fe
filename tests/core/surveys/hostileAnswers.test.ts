import fc from "fast-check";
import { bindSurveySlot } from "../../../src/core/surveys/bindSurveySlot";
import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { tally } from "../../../src/core/surveys/tally";
import { errorValue, gridOf, type Written } from "../../support/gridOf";

const listHeader = ["问卷", "题号", "题型", "题目", "选项号", "选项"];

function list(kind: string, ...options: readonly string[]) {
  const rows = options.map((option, index) => [
    "A.工作人员",
    1,
    kind,
    "题目",
    String.fromCharCode(65 + index),
    option,
  ]);
  return gridOf([listHeader, ...rows], { sheet: "问卷题目及选项" });
}

function raw(rows: readonly (readonly Written[])[]) {
  return gridOf(rows, { sheet: "A卷 工作人员 原始数据" });
}

function single(cells: readonly Written[]) {
  return raw([["序号", "1、题目"], ...cells.map((cell, index) => [index + 1, cell])]);
}

function countsOf(...grids: Parameters<typeof findQuestionnaires>[0]) {
  const [questionnaire] = findQuestionnaires(grids);
  const found = tally(questionnaire!, questionnaire!.questions[0]!);
  return { ...found, shown: found.counts.map(({ option, count }) => `${option}${count}`) };
}

test.each<[string, readonly Written[], readonly string[], number]>([
  ["按选项序号", [1, 2, 1, ""], ["甲2", "乙1", "丙0"], 3],
  ["按文本序号，含全角", ["1", "２", "1"], ["甲2", "乙1", "丙0"], 3],
  ["只有字母", ["A", "B", "A"], ["甲2", "乙1", "丙0"], 3],
  ["A.甲", ["A.甲", "B.乙"], ["甲1", "乙1", "丙0"], 2],
  ["A、甲", ["A、甲", "A、甲"], ["甲2", "乙0", "丙0"], 2],
  ["A（甲）", ["A（甲）", "C（丙）"], ["甲1", "乙0", "丙1"], 2],
  ["字母与文字不符的不计入任何一项", ["A.乙", "A.甲"], ["甲1", "乙0", "丙0"], 2],
  ["前后有空格", ["甲 ", " 甲", "甲"], ["甲3", "乙0", "丙0"], 3],
  ["整列空白", ["", "", ""], ["甲0", "乙0", "丙0"], 0],
])("单选：%s", (_name, cells, shown, valid) => {
  const found = countsOf(single(cells), list("单选题", "甲", "乙", "丙"));
  expect([found.shown, found.valid.count]).toEqual([shown, valid]);
});

describe("按选项序号填的答案里有0", () => {
  const fromZero = gridOf(
    [
      listHeader,
      ...["甲", "乙", "丙"].map((option, index) => ["A.工作人员", 1, "单选题", "题目", index, option]),
    ],
    { sheet: "问卷题目及选项" },
  );
  const question = (grid: ReturnType<typeof raw>, options: ReturnType<typeof raw>) =>
    findQuestionnaires([grid, options])[0]!.questions[0]!;

  test.each([
    ["数", [0, 1, 2, 0]],
    ["文字", ["0", "1", "２", "0"]],
  ])("选项号从0起，答案是%s：0是第一项", (_name, cells) => {
    const found = countsOf(single(cells), fromZero);
    expect([found.shown, found.valid.count, found.strays.count]).toEqual([["甲2", "乙1", "丙1"], 4, 0]);
    expect(found.counts[0]?.formula).toMatch(/,0\)$|"┋0┋"/);
  });

  test.each([
    ["数", [0, 1, 2]],
    ["文字", ["0", "2", "1"]],
  ])("选项号没有写编号，答案是%s：不猜，选项就叫这些数", (_name, cells) => {
    const options = list("单选题", "甲", "乙", "丙");
    expect(countsOf(single(cells), options).shown).toEqual(["01", "11", "21"]);
    expect(question(single(cells), options).hasUnclearCodes).toBe(true);
  });

  test("有人选了最后一个序号：从1起，0不是选项", () => {
    const found = countsOf(single([0, 1, 3]), list("单选题", "甲", "乙", "丙"));
    expect([found.shown, found.strays.count]).toEqual([["甲1", "乙0", "丙1"], 1]);
  });

  test("没有对应的题目不评分，说明怎么办", () => {
    const found = findQuestionnaires([single([0, 1, 1]), list("单选题", "甲", "乙", "丙")]);
    const wanted = { paper: "A", question: 1, use: "index", options: [] } as const;
    const bound = bindSurveySlot(wanted, found);
    expect(bound.ok ? [] : bound.problems.map(({ code }) => code)).toEqual(["survey-codes-unclear"]);
  });
});

test("答案以字母标出时，没有人选的选项也按同样写法统计", () => {
  const found = countsOf(single(["A（甲）"]), list("单选题", "甲", "乙"));
  expect(found.counts[1]?.formula).toContain('"┋B（乙）┋"');
});

test("序号编码用COUNTIF，跳过的从有效中减去", () => {
  const byCode = countsOf(single([1, 2]), list("单选题", "甲", "乙"));
  expect(byCode.counts[1]?.formula).toBe("COUNTIF('A卷 工作人员 原始数据'!$B$2:$B$1000,2)");
  const skipped = countsOf(single(["甲", "(跳过)"]), list("单选题", "甲", "乙"));
  expect(skipped.valid).toEqual({
    count: 1,
    formula:
      "SUMPRODUCT(--(LEN(TRIM('A卷 工作人员 原始数据'!$B$2:$B$1000))>0))-SUMPRODUCT(--EXACT('A卷 工作人员 原始数据'!$B$2:$B$1000,\"(跳过)\"))",
  });
});

test("选项里有分隔符、引号、通配符，或长过255字", () => {
  const long = "很".repeat(300);
  const found = countsOf(
    single(["甲┋乙", '他说"好"', "张*", "张三", long]),
    list("单选题", "甲┋乙", '他说"好"', "张*", long),
  );
  expect(found.counts.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  expect(found.counts[1]?.formula).toContain('FIND("┋他说""好""┋"');
  expect(found.counts[3]?.formula).toContain(`FIND("┋${"很".repeat(254)}"&"${"很".repeat(46)}┋"`);
  expect(found.strays).toMatchObject({ count: 1, first: { row: 4, column: 1 } });
});

test("多选与填写内容", () => {
  const found = countsOf(
    single(["甲┋其他（请说明）〖网速慢〗", "其他（请说明）", "甲┋乙", "甲┋没有的选项"]),
    list("多选题", "甲", "乙", "其他（请说明）"),
  );
  expect(found.shown).toEqual(["甲3", "乙1", "其他（请说明）2"]);
  expect(found.strays.count).toBe(1);
});

test("0/1列：题目:选项", () => {
  const header = ["序号", "1、困难?:技术难题", "1、困难?:技术不足", "1、困难?:其他(请说明)"];
  const found = countsOf(raw([header, [1, 1, 0, 0], [2, 1, 1, 0], [3, 0, 0, 0]]));
  expect(found.shown).toEqual(["技术难题2", "技术不足1", "其他(请说明)0"]);
  expect(found.counts[0]?.formula).toBe("SUM('A卷 工作人员 原始数据'!$B$2:$B$1000)");
  expect(found.valid.count).toBe(2);
});

test("0/1列：4(选项)，文本的0和1，跳过记作-3", () => {
  const found = countsOf(
    raw([
      ["序号", "1(甲)", "1(乙)"],
      [1, "1", "0"],
      [2, "0", "1"],
      [3, -3, -3],
    ]),
  );
  expect(found.shown).toEqual(["甲1", "乙1"]);
  expect(found.valid.count).toBe(2);
  expect(found.counts[0]?.formula).toContain('FIND("┋1┋"');
});

test("错误值报出单元格", () => {
  expect(countsOf(single(["甲", errorValue("#N/A")]), list("单选题", "甲")).errors).toEqual([
    { sheet: "A卷 工作人员 原始数据", row: 2, column: 1 },
  ]);
});

test("个人信息从不交出", () => {
  const header = [
    "序号",
    "来源详情",
    "来自IP",
    "昵称",
    "1、您的姓名",
    "2、请留下您的联系方式：",
    "3、您满意吗？",
    "电话",
  ];
  const rows = [1, 2].map((person) => [person, "秘密", "秘密", "秘密", "秘密", "秘密", "满意", "秘密"]);
  const [questionnaire] = findQuestionnaires([raw([header, ...rows])]);
  expect(questionnaire?.questions.map(({ number }) => number)).toEqual([3]);
  const everything = Array.from({ length: header.length }, (_, column) => questionnaire!.answer(1, column));
  expect(JSON.stringify([questionnaire, everything])).not.toContain("秘密");
});

test.each([
  ["A卷 工作人员 原始数据", "A", "工作人员"],
  ["A.工作人员", "A", "工作人员"],
  ["问卷B（社会公众）", "B", "社会公众"],
  ["b卷", "B", undefined],
  ["附件5 A.工作人员", "A", "工作人员"],
  ["满意度问卷 原始数据", undefined, undefined],
  ["人大代表问卷", undefined, "人大代表"],
  ["Sheet1", undefined, undefined],
])("工作表名 %s", (sheet, paper, group) => {
  const [found] = findQuestionnaires([
    gridOf(
      [
        ["序号", "1、题目"],
        [1, "满意"],
      ],
      { sheet },
    ),
  ]);
  expect([found?.paper, found?.group]).toEqual([paper, group]);
});

test("别的表不当作问卷", () => {
  const others = [
    gridOf([
      ["一级指标", "三级指标", "分值"],
      ["决策", "1、立项", 2],
    ]),
    gridOf([
      ["凭证号", "摘要", "金额"],
      ["1、记账", "2、电费", 3],
    ]),
    gridOf([["1.您满意吗", 15, 19, 1]]),
  ];
  expect(findQuestionnaires(others)).toEqual([]);
});

const option = fc.constantFrom("甲", "乙", "丙┋丁", "A", "1", "其他（请说明）", '"', "很好");
const cell = fc.oneof(
  option,
  fc.string({ unit: fc.constantFrom("甲", "┋", "〖", "〗", " ", "A", ".", "(", "1", "１", "=") }),
  fc.integer({ min: -3, max: 12 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(errorValue("#REF!")),
);

test("任何答卷都不会出错，各项人数不超过答卷数", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }),
      fc.array(option),
      (rows, options) => {
        const header = ["序号", "1、题目", "2、题目:甲", "2、题目:乙", "3(甲)"];
        for (const lists of [[], [list("单选题", ...options)], [list("", ...options)]]) {
          for (const one of findQuestionnaires([
            raw([header, ...rows.map((row) => [1, ...row])]),
            ...lists,
          ])) {
            for (const question of one.questions) {
              const { counts, valid } = tally(one, question);
              expect(valid.count).toBeLessThanOrEqual(rows.length);
              for (const { count } of counts) expect(count).toBeLessThanOrEqual(rows.length);
            }
          }
        }
      },
    ),
  );
});

test("单选题各项之和＝有效填写人次", () => {
  const known = ["甲", "乙", "丙"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...known, ""), { minLength: 1 }), (cells) => {
      const { counts, valid, strays } = countsOf(single(cells), list("单选题", ...known));
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(valid.count);
      expect(strays.count).toBe(0);
    }),
  );
});
