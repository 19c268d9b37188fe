import { blankCase, filledCase, typed } from "../support/caseWorkbook";
import { Desk } from "./program";

const desks: Desk[] = [];
const desk = (files: Readonly<Record<string, Uint8Array | string>>): Desk => {
  const made = new Desk(files);
  desks.push(made);
  return made;
};
afterAll(() => desks.forEach((each) => each.clear()));

interface Level {
  readonly name: string;
  readonly full: string;
  readonly points: string;
  readonly deducted: string;
  readonly rate: string;
}

interface IndicatorJson extends Omit<Level, "rate"> {
  readonly path: readonly string[];
  readonly reason: string;
  readonly state: string;
  readonly cell: string;
}

interface ScoreJson {
  readonly total: Omit<Level, "name"> & { readonly grade: string | null };
  readonly levels: readonly Level[];
  readonly indicators: readonly IndicatorJson[];
  readonly problems: readonly unknown[];
}

const TWO_DECIMALS = /^-?\d+\.\d\d$/;

async function scoreJson(
  bytes: Uint8Array,
): Promise<{ code: number | null; json: ScoreJson; out: string; err: string }> {
  const done = await desk({ "甲.xlsx": bytes }).run("score", "甲.xlsx", "--json");
  return { ...done, json: JSON.parse(done.out) as ScoreJson };
}

describe("score --json", () => {
  test("一个对象：total、levels、indicators、problems，数都是两位小数的文字", async () => {
    const { code, json, err } = await scoreJson(filledCase());
    expect([code, err]).toEqual([0, ""]);
    expect(Object.keys(json)).toEqual(["total", "levels", "indicators", "problems"]);
    expect(json.total).toMatchObject({ points: "84.94", full: "100.00", grade: "良" });
    expect(parseFloat(json.total.rate)).toBe(84.94);
    expect(json.levels.map(({ name, full, points, deducted }) => [name, full, points, deducted])).toEqual([
      ["决策", "20.00", "15.00", "5.00"],
      ["过程", "20.00", "18.00", "2.00"],
      ["产出", "30.00", "30.00", "0.00"],
      ["效益", "30.00", "21.94", "8.06"],
    ]);
    expect(json.levels.map(({ rate }) => parseFloat(rate))).toEqual([75, 90, 100, 73.13]);
    expect(json.indicators).toHaveLength(23);
  });

  test("每个指标：名称、路径、分值、得分、扣分、原因、状态、单元格", async () => {
    const { json } = await scoreJson(filledCase());
    for (const each of json.indicators) {
      expect(Object.keys(each)).toEqual([
        "name",
        "path",
        "full",
        "points",
        "deducted",
        "reason",
        "state",
        "cell",
      ]);
      for (const figure of [each.full, each.points, each.deducted]) expect(figure).toMatch(TWO_DECIMALS);
      expect(Number(each.points) + Number(each.deducted)).toBeCloseTo(Number(each.full), 9);
      expect(each.state).toBe("scored");
    }
    expect(json.indicators[19]).toEqual({
      name: "推动呈贡区政务服务标准化、规范化和便利化",
      path: ["效益", "社会效益", "推动呈贡区政务服务标准化、规范化和便利化"],
      full: "6.00",
      points: "5.42",
      deducted: "0.58",
      reason: "得分=A卷(16+3)/20*2分+B卷(26+18)/50*4分=5.42",
      state: "scored",
      cell: "'附件3 指标体系及评分表'!H23",
    });
  });

  test("证据不齐：状态是 pending，没有分也没有等级，退出码2", async () => {
    const { code, json } = await scoreJson(blankCase());
    expect(code).toBe(2);
    expect(json.total.grade).toBeNull();
    const pending = json.indicators.filter(({ state }) => state === "pending");
    expect(pending.length).toBeGreaterThan(10);
    for (const each of pending) expect([each.points, each.deducted, each.reason]).toEqual([null, null, ""]);
  });

  test("读不懂的标准：状态是 unread", async () => {
    const changed = await typed(filledCase(), [["附件3 指标体系及评分表!G15", "按照有关规定办理。"]]);
    const { code, json } = await scoreJson(changed);
    expect(code).toBe(2);
    expect(json.indicators.find(({ name }) => name === "绩效自评开展情况")?.state).toBe("unread");
  });

  test("问题带代码、单元格和一句话", async () => {
    const { json } = await scoreJson(await typed(filledCase(), [["附件3 指标体系及评分表!H7", 2]]));
    expect(json.problems).toContainEqual({
      code: "own-value-kept",
      cell: "'附件3 指标体系及评分表'!H7",
      message: expect.stringContaining("人工填写的“2”"),
    });
  });
});

test.each([
  ["没有文件", ["score", "没有.xlsx", "--json"], "file-unreadable"],
  ["不是工作簿", ["read", "记事.xlsx", "--json"], "file-not-workbook"],
  ["没有这张表", ["paper", "甲.xlsx", "-o", "乙.xlsx", "--table", "附件9", "--json"], "table-not-found"],
])("做不了的时候也是 JSON：%s", async (_name, args, code) => {
  const done = await desk({ "甲.xlsx": blankCase(), "记事.xlsx": "今天" }).run(...args);
  expect(done.code).toBe(1);
  expect(JSON.parse(done.out).problems[0]).toMatchObject({ code, cell: "" });
});

test("read --json：表、列、指标、问卷、明细账", async () => {
  const done = await desk({ "甲.xlsx": blankCase() }).run("read", "甲.xlsx", "--json");
  const json = JSON.parse(done.out) as {
    readonly table: object;
    readonly indicators: readonly { readonly standard: { readonly state: string } }[];
    readonly questionnaires: readonly { readonly paper: string; readonly responses: number }[];
    readonly ledger: object;
  };
  expect(json.table).toEqual({
    name: "'附件3 指标体系及评分表'!A3",
    sheet: "附件3 指标体系及评分表",
    area: "A4:I27",
  });
  expect(json.indicators).toHaveLength(23);
  expect(json.indicators.every(({ standard }) => standard.state === "read")).toBe(true);
  expect(json.questionnaires.map(({ paper, responses }) => [paper, responses])).toEqual([
    ["A", 20],
    ["B", 50],
  ]);
  expect(json.ledger).toEqual({ sheet: "支出明细账", entries: 41, total: "413,550.00" });
});

test("paper --json：写到哪里、几行、几处要定口径", async () => {
  const done = await desk({ "甲.xlsx": blankCase() }).run("paper", "甲.xlsx", "-o", "乙.xlsx", "--json");
  const json = JSON.parse(done.out);
  expect(done.code).toBe(0);
  expect([json.output, json.indicators, json.questions.length, json.unread]).toEqual(["乙.xlsx", 23, 2, []]);
});

test("explain --json：读法、要的事实", async () => {
  const done = await desk({}).run("explain", "--full", "2", "①资料齐全，得1分；②手续完备，得1分。", "--json");
  const json = JSON.parse(done.out) as {
    readonly state: string;
    readonly slots: readonly { readonly item: string; readonly label: string; readonly kind: string }[];
  };
  expect(json.state).toBe("read");
  expect(json.slots.map(({ item, label, kind }) => [item, label, kind])).toEqual([
    ["①", "资料齐全", "符合性"],
    ["②", "手续完备", "符合性"],
  ]);
});
