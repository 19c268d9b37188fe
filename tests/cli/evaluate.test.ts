import indicators from "../fixtures/cases/yiwangtongban/indicators.json";
import { jixiao } from "./program";

const row = (name: string): (typeof indicators)[number] => {
  const found = indicators.find((each) => each["三级指标"].startsWith(name));
  if (!found) throw new Error(`No indicator ${name}`);
  return found;
};

const request = (name: string, facts?: object, more: object = {}): object => {
  const found = row(name);
  return {
    id: name,
    standard: found["评分标准"],
    full: Number(found["指标分值"]),
    guidance: found["指标说明"],
    name: found["三级指标"],
    ...(facts ? { facts } : {}),
    ...more,
  };
};

interface Answer {
  readonly id: unknown;
  readonly read: boolean;
  readonly slots: readonly { readonly label: string; readonly kind: string }[];
  readonly points: string | null;
  readonly deductions: readonly unknown[];
  readonly reason: string;
  readonly missing: readonly string[];
  readonly problems: readonly string[];
}

async function evaluated(
  ...requests: readonly (object | string)[]
): Promise<{ code: number | null; answers: readonly Answer[] }> {
  const lines = requests.map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
  const done = await jixiao(process.cwd(), ["evaluate"], `${lines.join("\n")}\n`);
  return {
    code: done.code,
    answers: done.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer),
  };
}

const KEYS = [
  "id",
  "read",
  "kind",
  "explanation",
  "slots",
  "points",
  "deductions",
  "trace",
  "lint",
  "missing",
];

test("每行一个问，每行一个答，次序相同，字段齐全", async () => {
  const names = ["立项程序规范性", "预算执行率", "综合满意度"];
  const { code, answers } = await evaluated(...names.map((name) => request(name)));
  expect([code, answers.map(({ id }) => id)]).toEqual([0, names]);
  for (const answer of answers) expect(Object.keys(answer)).toEqual(expect.arrayContaining(KEYS));
});

test("没有事实：只答要哪些事实", async () => {
  const { answers } = await evaluated(request("立项程序规范性"));
  expect(answers[0]).toMatchObject({ read: true, points: null, deductions: [] });
  expect(answers[0]?.slots.map(({ label, kind }) => [label, kind])).toEqual([
    ["项目按照规定的程序申请设立", "符合性"],
    ["审批文件、材料符合相关要求", "符合性"],
    ["事前已经过必要的可行性研究、专家论证、风险评估、绩效评价、集体决策", "符合性"],
  ]);
});

test.each<readonly [string, string, object, string]>([
  ["按键", "立项程序规范性", { "①符合性1": true, "②符合性1": false, "③符合性1": true }, "2.00"],
  [
    "按原话",
    "立项程序规范性",
    {
      项目按照规定的程序申请设立: true,
      "审批文件、材料符合相关要求": true,
      "事前已经过必要的可行性研究、专家论证、风险评估、绩效评价、集体决策": false,
    },
    "2.00",
  ],
  ["按要点", "立项程序规范性", { "①": true, "②": true, "③": true }, "3.00"],
  ["写符合、不符合、不适用", "立项程序规范性", { "①": "符合", "②": "不符合", "③": "不适用" }, "2.00"],
  ["金额", "预算执行率", { 实际支出资金: "413,550.00", 实际到位资金: 413550 }, "3.00"],
  ["金额带单位", "预算执行率", { 实际支出资金: "36.2万元", 实际到位资金: "41.355万元" }, "2.63"],
  ["否决", "资金使用合规性", { "①": true, "②": true, "③": true, "截留、挤占、挪用、虚列支出": true }, "0.00"],
  ["次数", "制度执行有效性", { "①": 0, "②": 1, "③": 0, "④": 0, "⑤": 9 }, "3.50"],
  ["问卷人数", "综合满意度", { 工作人员满意度: [10, 8, 2, 0], 社会公众满意度: [24, 15, 11, 0] }, "6.00"],
  ["问卷比率", "综合满意度", { 工作人员满意度: "88%", 社会公众满意度: "85.2%" }, "6.00"],
  ["指标说明给了计划数", "呈贡区“好差评”", { 实际维护次数: 4 }, "4.00"],
  ["是否重复", "立项依据充分性", { "①": true, "②": true, "③": true, "④": true, "⑤": true }, "3.00"],
])("事实%s：%s", async (_name, indicator, facts, points) => {
  const { answers } = await evaluated(request(indicator, facts));
  expect([answers[0]?.points, answers[0]?.problems, answers[0]?.missing]).toEqual([points, [], []]);
});

test("百分数写成文字：87.5% 不是 87.5", async () => {
  const standard = "完成率≥95%得10分，95%>完成率≥85%得6分，85%>完成率≥75%得3分，完成率<75%得0分。";
  const ask = (rate: unknown): object => ({ id: rate, standard, full: 10, facts: { 完成率: rate } });
  const { answers } = await evaluated(ask("87.5%"), ask(87.5), ask(0.875), ask("84.96%"), ask("95%"));
  expect(answers.map(({ points }) => points)).toEqual(["6.00", "6.00", "6.00", "3.00", "10.00"]);
});

test("settings 改计法：只计A项，系数另定", async () => {
  const facts = { 工作人员满意度: [10, 8, 2, 0], 社会公众满意度: [24, 15, 11, 0] };
  const ask = (settings: object): object => request("综合满意度", facts, { settings });
  const { answers } = await evaluated(
    ask({}),
    ask({ 满意度计法: "只计A项" }),
    ask({ satisfaction: "satisfiedShare" }),
    ask({ 选项系数: { 非常满意: 1, 满意: 1, 一般: 1, 不满意: 0 } }),
  );
  expect(answers.map(({ points }) => points)).toEqual(["6.00", "0.00", "3.00", "10.00"]);
});

test("事实带描述：扣分原因用它", async () => {
  const facts = { "①": true, "②": { value: false, note: "验收材料缺签字" }, "③": true };
  const { answers } = await evaluated(request("立项程序规范性", facts));
  expect(answers[0]?.deductions).toEqual([
    { item: "②", points: "1", reason: expect.stringContaining("验收材料缺签字") },
  ]);
  expect(answers[0]?.reason).toMatch(/^验收材料缺签字，扣1分。?$/);
});

test("缺一个事实就没有分，说出缺哪一个", async () => {
  const { answers } = await evaluated(request("立项程序规范性", { "①": true, "③": true }));
  expect([answers[0]?.points, answers[0]?.missing]).toEqual([null, ["②符合性1"]]);
});

test.each([
  ["不认识的事实", { "①": true, "②": true, "③": true, 别的事: true }],
  ["不合形式的事实", { "①": true, "②": [1, 2], "③": true }],
  ["说不清的话", { "①": true, "②": "大概", "③": true }],
])("%s：不猜，没有分，说明原因", async (_name, facts) => {
  const { answers } = await evaluated(request("立项程序规范性", facts));
  expect(answers[0]?.points).toBeNull();
  expect(answers[0]?.problems.join()).toMatch(/[一-鿿]/);
});

test("写坏的一行不影响别的行，退出码1", async () => {
  const { code, answers } = await evaluated(
    "{坏",
    request("预算执行率"),
    "[1]",
    '"话"',
    "",
    request("资金到位率"),
  );
  expect(code).toBe(1);
  expect(answers.map(({ id, read }) => [id, read])).toEqual([
    [null, false],
    ["预算执行率", true],
    [null, false],
    [null, false],
    ["资金到位率", true],
  ]);
});

test("字段类型不对、缺标准、读不懂，都有答复", async () => {
  const { code, answers } = await evaluated(
    {},
    { id: 1, standard: 5, full: "x" },
    { id: 2, standard: "按照有关规定办理。", full: 3, facts: {} },
    { id: 3, standard: "①资料齐全，得1分。", full: 1, facts: [true], settings: "无", manual: 4 },
  );
  expect(code).toBe(0);
  expect(answers.map(({ points }) => points)).toEqual([null, null, null, null]);
  expect(answers.map(({ read }) => read)).toEqual([false, false, false, true]);
});
