import { datedLedger, screenedAnswers, sourceWorkbook } from "../support/sourceWorkbooks";
import { blankCase } from "../support/caseWorkbook";
import { fixtureWorkbook } from "../support/xlsxFiles";
import { Desk } from "./program";

const desks: Desk[] = [];
const desk = (files: Readonly<Record<string, Uint8Array | string>>): Desk => {
  const made = new Desk(files);
  desks.push(made);
  return made;
};
afterAll(() => desks.forEach((each) => each.clear()));

test("survey：认出的问卷、各题人数和占比、满意度和计法", async () => {
  const done = await desk({ "甲.xlsx": blankCase() }).run("survey", "甲.xlsx");
  expect([done.code, done.err]).toEqual([0, ""]);
  expect(done.out).toContain("问卷：A卷 工作人员 原始数据（A卷 工作人员），20 份");
  expect(done.out).toContain("显著提升 16（80.00%）");
  expect(done.out).toContain("综合满意度：86.04%");
  expect(done.out).toContain("计法：选项系数加权");
});

test("survey --json：不计入的答卷写明行和原因，不含姓名、IP、电话", async () => {
  const done = await desk({ "乙.xlsx": screenedAnswers() }).run("survey", "乙.xlsx", "--json");
  const found = JSON.parse(done.out) as {
    readonly questionnaires: readonly { readonly counted: number; readonly excluded: unknown }[];
  };
  expect(found.questionnaires[0]?.counted).toBe(3);
  expect(found.questionnaires[0]?.excluded).toEqual([
    { row: 4, reason: "原始数据标为无效" },
    { row: 5, reason: "空白答卷" },
    { row: 6, reason: "测试答卷" },
    { row: 7, reason: "与第3行重复" },
  ]);
  expect(done.out).not.toMatch(/1\.1\.1\.|13812345678/);
});

test("survey -o：没有评分表也写附件5和满意度汇总表", async () => {
  const at = desk({ "丙.xlsx": fixtureWorkbook("kunming-weixin.xlsx") });
  const done = await at.run("survey", "丙.xlsx", "-o", "丁.xlsx");
  expect(done.code).toBe(0);
  expect(done.out).toContain("只计A项 95.50 分");
  expect(done.out).toContain("已写入 丁.xlsx：附件5 满意度问卷、满意度汇总表。");
  expect((await at.run("survey", "丁.xlsx")).out).toContain("选项系数加权 99.10 分");
});

test("survey -o：读的时候说过的，写完不再说一遍", async () => {
  const answers = sourceWorkbook({
    群众问卷: [
      ["序号", "1、您对服务满意吗", "2、您对环境满意吗"],
      [1, "满意", "满意"],
      [2, "一般", "不满意"],
    ],
  });
  const done = await desk({ "戊.xlsx": answers }).run("survey", "戊.xlsx", "-o", "己.xlsx");
  expect(done.code).toBe(0);
  expect(done.err.match(/有2道题像满意度题/g)).toHaveLength(1);
});

test("funds：认出的列、合计、到位率、执行率、各种汇总", async () => {
  const done = await desk({ "甲.xlsx": datedLedger() }).run("funds", "甲.xlsx");
  expect([done.code, done.err]).toEqual([0, ""]);
  expect(done.out).toContain("支出明细账：支出明细账，6 笔，合计 101,800.00 元");
  expect(done.out).toContain("列：金额 F，日期 A，凭证号 B，摘要 C，收款方 D，类别 E");
  expect(done.out).toContain("到位数：110,000.00 元，资金到位率 91.67%");
  expect(done.out).toContain("支出数：101,800.00 元，预算执行率 92.55%");
  expect(done.out).toContain("结余：8,200.00 元");
});

test("funds --json：413,550.00元，41笔，结余0.00", async () => {
  const done = await desk({ "甲.xlsx": blankCase() }).run("funds", "甲.xlsx", "--json");
  expect(JSON.parse(done.out)).toMatchObject({
    ledger: { sheets: ["支出明细账"], entries: 41, total: "413,550.00" },
    budget: "413,550.00",
    balance: "0.00",
    arrivalRate: "100.00%",
    executionRate: "100.00%",
    problems: [],
  });
});

test.each([
  ["survey", "没有找到问卷原始数据"],
  ["funds", "没有找到支出明细账"],
])("%s：工作簿里没有这样的表，说明要什么样的表", async (command, sentence) => {
  const done = await desk({ "甲.xlsx": sourceWorkbook({ 说明: [["空"]] }) }).run(command, "甲.xlsx");
  expect([done.code, done.out]).toEqual([1, ""]);
  expect(done.err).toContain(sentence);
});

test("funds：月、日各一列的明细账按月汇总，年份从标题来", async () => {
  const ledger = sourceWorkbook({
    支出明细账: [
      ["××局2023年支出明细账"],
      ["月", "日", "凭证号", "摘要", "金额"],
      [1, 5, "记-1", "付电费", 100],
      [3, 6, "记-2", "付水费", 20],
    ],
  });
  const at = desk({ "甲.xlsx": ledger });
  const done = await at.run("funds", "甲.xlsx", "-o", "乙.xlsx");
  expect([done.code, done.err]).toEqual([0, ""]);
  expect(done.out).toMatch(/2023年1月\s+1\s+100\.00\n2023年3月\s+1\s+20\.00/);
  const again = await at.run("funds", "乙.xlsx", "-o", "丙.xlsx");
  expect([again.code, again.err]).toEqual([0, ""]);
});

describe("几张明细账，没有评分表", () => {
  const rows = (amount: number): readonly (readonly (string | number)[])[] => [
    ["日期", "凭证字号", "摘要", "金额"],
    ["2023-01-05", "记-1", "付电费", amount],
  ];
  const ledgers = sourceWorkbook({ "2022年": rows(100), "2023年": rows(20) });

  test("不说是哪一张：说怎样指定", async () => {
    const done = await desk({ "甲.xlsx": ledgers }).run("funds", "甲.xlsx");
    expect(done.code).toBe(1);
    expect(done.err).toContain('没有评分表的工作簿用 funds 的 --ledger 指定，例如 --ledger "工作表名"。');
  });

  test.each([
    ["2023年", "支出明细账：2023年，1 笔，合计 20.00 元"],
    ["2022年、2023年", "支出明细账：2022年、2023年，2 笔，合计 120.00 元"],
  ])("--ledger %s", async (sheets, line) => {
    const at = desk({ "甲.xlsx": ledgers });
    const done = await at.run("funds", "甲.xlsx", "--ledger", sheets, "-o", "乙.xlsx");
    expect([done.code, done.err]).toEqual([0, ""]);
    expect(done.out).toContain(line);
    expect(done.out).toContain("已写入 乙.xlsx：附件4");
  });

  test.each([
    ["没有这张表", ledgers, "2024年", "没有工作表“2024年”。工作簿里有：2022年、2023年。"],
    ["有评分表的工作簿", blankCase(), "支出明细账", "有评分表的工作簿不用 --ledger"],
  ])("--ledger：%s", async (_name, bytes, sheet, message) => {
    const done = await desk({ "甲.xlsx": bytes }).run("funds", "甲.xlsx", "--ledger", sheet);
    expect([done.code, done.out]).toEqual([1, ""]);
    expect(done.err).toContain(message);
  });
});

describe("借方、贷方都有发生额的明细账，没有评分表", () => {
  const journal = sourceWorkbook({
    序时账: [
      ["日期", "凭证字号", "摘要", "借方金额", "贷方金额"],
      ["2023-01-05", "记-1", "付电费", 1000, null],
      ["2023-03-06", "记-2", "冲回电费", null, 200],
    ],
  });

  test("不说哪一方是支出：不取合计，说怎样指定", async () => {
    const at = desk({ "甲.xlsx": journal });
    const done = await at.run("funds", "甲.xlsx", "-o", "乙.xlsx");
    expect([done.code, at.names()]).toEqual([1, ["甲.xlsx"]]);
    expect(done.err).toContain("哪一方是支出要由您定，未取合计");
    expect(done.err).toContain("--side 借方减贷方");
  });

  test("--side 借方减贷方：合计800.00，附件4照它写", async () => {
    const at = desk({ "甲.xlsx": journal });
    const done = await at.run("funds", "甲.xlsx", "--side", "借方减贷方", "-o", "乙.xlsx");
    expect([done.code, [...at.names()].sort()]).toEqual([0, ["乙.xlsx", "甲.xlsx"].sort()]);
    expect(done.out).toContain("2 笔，合计 800.00 元");
  });

  test.each([
    ["不认识的写法", journal, "借方", "--side 请选：借方减贷方、只计借方、只计贷方、贷方减借方。"],
    ["有评分表的工作簿", blankCase(), "只计借方", "有评分表的工作簿不用 --side"],
  ])("--side：%s", async (_name, bytes, side, message) => {
    const done = await desk({ "甲.xlsx": bytes }).run("funds", "甲.xlsx", "--side", side);
    expect(done.code).toBe(1);
    expect(done.err).toContain(message);
  });
});
