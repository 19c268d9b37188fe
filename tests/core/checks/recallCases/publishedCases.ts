import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../../../src/core/checks/finding";
import { reportOfText } from "../../../../src/core/checks/report/pastedText";
import type { Grid } from "../../../../src/core/grid/grid";
import type { PatchValue, Write } from "../../../../src/core/patch/patch";
import { makeAttachments } from "../../../../src/usecases/attachments/makeAttachments";
import { checkAll } from "../../../../src/usecases/checks/checking";
import { checkContext } from "../../../../src/usecases/checks/checkContext";
import { scoreWorkbook } from "../../../../src/usecases/scoreWorkbook";
import { workbookData } from "../../../../src/usecases/workbookData";
import { openXlsx, type XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { gridOf } from "../../../support/gridOf";
import { findingsOfReport } from "../desk";
import type { Expected, RecallCase } from "../recall";

/** What the workbook of 一网通办 has, scored with its evidence: picture 16 of the design, and what it names besides. */
const own: readonly Expected[] = [
  { check: "体系-06", says: ["呈贡区“好差评”业务维护率", "②", "“内容维护率”", "“业务维护率”"] },
  { check: "体系-06", says: ["业务办理量达标率", "②", "“内容维护率”"] },
  { check: "体系-07", says: ["立项依据充分性", "要点⑤", "重复，得1分", "方向不明"] },
  { check: "体系-08", says: ["制度执行有效性", "④⑤", "扣完为止"] },
  { check: "体系-09", says: ["设备或网络运转情况", "设备或网络正常运转"] },
  { check: "体系-09", says: ["业务内容维护率", "业务内容维护维护率"] },
  { check: "资金-04", says: ["第4、5笔", "3月水利基金", "20.54元、550.59元", "记账-4"] },
  { check: "资金-05", says: ["产业发展有限公司”（2笔）", "产业开发投资有限公司”（3笔）"] },
  { check: "问卷-07", says: ["2:4", "1:3", "30:70"] },
];

const scoredToo: readonly Expected[] = [
  { check: "体系-02", says: ["22个", "23个"] },
  { check: "评分-05", says: ["绩效目标合理性", "要点①扣了1分", "0.5分"] },
  { check: "评分-06", says: ["绩效目标合理性", "①②", "①③"] },
  { check: "资金-07", says: ["第36、37、41笔", "2024年", "136,325.00元", "2023年"] },
  { check: "资金-08", says: ["24.36万元", "243,550.00元", "24.355万元"] },
];

const inReport: readonly Expected[] = [
  { check: "一致-02", says: ["呈政办发〔2019〕31号", "呈政办发〔2021〕31号"] },
];

const jiceng: readonly Expected[] = [
  { check: "一致-05", says: ["项目管理", "19.9分", "18.80分"] },
  { check: "一致-05", says: ["项目绩效", "54分", "58.00分"] },
  { check: "一致-05", says: ["92.9分", "95.8分", "19＋19.9＋54"] },
  { check: "资金-12", says: ["51.7万元", "44.39万元"] },
  { check: "一致-03", says: ["2023年4月21日至5月20日", "2022年4月21日至5月20日"] },
  { check: "一致-07", says: ["4万张", "5万张"] },
];

const weixin: readonly Expected[] = [
  { check: "评分-07", says: ["44/43/1", "100/97/3"] },
  { check: "一致-06", says: ["12元", "12万元", "“万”"] },
  { check: "一致-03", says: ["2023年5月17日", "2023年4月21日至5月25日"] },
  { check: "一致-02", says: ["昆财社〔2022〕2号", "昆财社〔2021〕2号"] },
];

const rongmei: readonly Expected[] = [
  { check: "资金-03", says: ["97.70%", "46.95万元÷46.95万元＝100%"] },
  { check: "资金-10", says: ["100分", "97.70%"] },
];

/** The published cases under a repository's root, each alone and with its report. */
export function publishedCases(root: string): readonly RecallCase[] {
  const bytes = (...path: readonly string[]): Uint8Array => new Uint8Array(readFileSync(join(root, ...path)));
  const fixture = (name: string): Uint8Array => bytes("tests", "fixtures", "workbooks", `${name}.xlsx`);
  const report = (name: string): string =>
    readFileSync(join(root, "tests", "fixtures", "checks", "reports", `${name}.txt`), "utf8");
  const blank = (): Uint8Array => bytes("samples", "一网通办-评价前.xlsx");
  const filled = (): Promise<XlsxWorkbook> => scored(bytes("samples", "一网通办-已填底稿.xlsx"));
  const published = JSON.parse(
    readFileSync(join(root, "tests", "fixtures", "cases", "yiwangtongban", "indicators.json"), "utf8"),
  ) as readonly Readonly<Record<"评分" | "扣分原因", string>>[];
  const { 意见: opinions } = JSON.parse(
    readFileSync(join(root, "tests", "fixtures", "cases", "yiwangtongban", "feedback.json"), "utf8"),
  ) as { readonly 意见: readonly Opinion[] };
  return [
    { name: "一网通办，评分以前", findings: () => check(opened(blank())), expected: own },
    {
      name: "一网通办，按底稿评分",
      findings: async () => check(await filled()),
      expected: [...own, ...scoredToo],
    },
    {
      name: "一网通办，附件8 反馈表",
      findings: async () => check(await filled(), undefined, feedbackSheet(opinions)),
      expected: [
        ...own,
        ...scoredToo,
        { check: "一致-01", says: ["差评件数不一致", "24件", "附件8 意见反馈表26件"] },
        { check: "体系-09", says: ["“附件8 意见反馈表”", "绩效开展自评情况", "绩效自评开展情况"] },
        { check: "体系-09", says: ["“附件8 意见反馈表”", "设备和网络正常运转", "设备或网络正常运转"] },
      ],
    },
    {
      name: "一网通办，全部附件都生成了",
      findings: async () => check(await attached(await filled())),
      expected: [...own, ...scoredToo],
    },
    {
      name: "一网通办，公布的评分和扣分原因",
      findings: async () => check(await typedIn(opened(blank()), published)),
      expected: [
        ...own,
        { check: "评分-05", says: ["绩效目标合理性", "要点①扣了1分", "0.5分"] },
        { check: "评分-06", says: ["绩效目标合理性", "①②", "③"] },
        { check: "资金-08", says: ["24.36万元", "24.355万元"] },
      ],
    },
    {
      name: "一网通办，评分后的工作簿与报告",
      findings: async () => check(await filled(), report("yiwangtongban")),
      expected: [
        ...own,
        ...scoredToo,
        ...inReport,
        { check: "一致-04", says: ["三级指标数", "22个", "23个"] },
        { check: "体系-09", says: ["“报告”", "设备或网络运转故障发生率", "设备或网络正常运转"] },
        { check: "体系-09", says: ["“报告”", "业务内容维护率"] },
        { check: "问卷-06", says: ["90.33%", "5.42÷6", "63÷70＝90.00%"] },
        { check: "问卷-06", says: ["88%", "3.52÷4", "62÷70＝88.57%"] },
      ],
    },
    {
      name: "一网通办，报告自身",
      findings: () => findingsOfReport(report("yiwangtongban")),
      expected: inReport,
    },
    {
      name: "昆明基层，报告自身",
      findings: () => findingsOfReport(report("kunming-jiceng")),
      expected: jiceng,
    },
    {
      name: "昆明微信，报告自身",
      findings: () => findingsOfReport(report("kunming-weixin")),
      expected: weixin,
    },
    { name: "昆明微信，问卷", findings: () => check(opened(fixture("kunming-weixin"))), expected: [] },
    {
      name: "昆明微信，问卷与报告",
      findings: () => check(opened(fixture("kunming-weixin")), report("kunming-weixin")),
      expected: weixin,
    },
    {
      name: "呈贡融媒，报告自身",
      findings: () => findingsOfReport(report("chenggong-rongmei")),
      expected: rongmei,
    },
    { name: "盐池，报告自身", findings: () => findingsOfReport(report("yanchi-zipingbiao")), expected: [] },
    {
      name: "盐池，自评表评分以前",
      findings: () => check(opened(fixture("yanchi-zipingbiao"))),
      expected: [],
    },
    {
      name: "盐池，公布的自评表与报告",
      findings: async () =>
        check(await printedForm(opened(fixture("yanchi-zipingbiao"))), report("yanchi-zipingbiao")),
      expected: [
        {
          check: "评分-02",
          says: ["群众满意度", "6.00分", "9.50分", "95%÷100%×10分", "总分相应为99.50分，不是96.00分"],
        },
        { check: "一致-04", says: ["预算", "10.00万元", "13万元"] },
        { check: "一致-04", says: ["支出", "10.00万元", "13万元"] },
      ],
    },
  ];
}

type Opinion = Readonly<Record<"涉及指标" | "单位意见", string>>;

/** 附件8 as the unit filled it in. */
function feedbackSheet(opinions: readonly Opinion[]): Grid {
  return gridOf(
    [
      ["附件8"],
      ["序号", "涉及指标", "意见"],
      ...opinions.map((opinion, index) => [index + 1, opinion.涉及指标, opinion.单位意见]),
    ],
    { sheet: "附件8 意见反馈表" },
  );
}

function opened(bytes: Uint8Array): XlsxWorkbook {
  const found = openXlsx(bytes);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

async function scored(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const workbook = opened(bytes);
  const done = await scoreWorkbook(workbook, {
    mode: "keep",
    time: "2024-11-18 09:12",
    progress: () => undefined,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook;
}

async function check(workbook: XlsxWorkbook, report?: string, more?: Grid): Promise<readonly Finding[]> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { sheets, names, grids } = read.value;
  const added = more ? [{ name: more.sheet, visibility: "visible" as const, hasCells: true }] : [];
  const all = new Map([...grids, ...(more ? [[more.sheet, more] as const] : [])]);
  const { context } = checkContext(
    workbookData({ sheets: [...sheets, ...added], names, grids: all }),
    report === undefined ? {} : { report: reportOfText(report) },
  );
  return checkAll(context);
}

async function attached(workbook: XlsxWorkbook): Promise<XlsxWorkbook> {
  const made = await makeAttachments(workbook, { names: [], progress: () => undefined });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return workbook;
}

/** 评分 and 扣分原因 as the report's 附件3 prints them. */
async function typedIn(
  workbook: XlsxWorkbook,
  rows: readonly Readonly<Record<"评分" | "扣分原因", string>>[],
): Promise<XlsxWorkbook> {
  const sheet = "附件3 指标体系及评分表";
  const patch = rows.flatMap((row, index): readonly Write[] => [
    put(sheet, 3 + index, 7, { type: "number", number: Number(row.评分) }),
    put(sheet, 3 + index, 8, row.扣分原因 === "" ? { type: "blank" } : { type: "text", text: row.扣分原因 }),
  ]);
  return apply(workbook, patch);
}

/** 得分 as the county printed them: 满分 everywhere, 6 for 群众满意度, 96 in all. */
async function printedForm(workbook: XlsxWorkbook): Promise<XlsxWorkbook> {
  const sheet = "项目支出绩效自评表";
  const scores = [[6, 10], [13, 15], [14, 15], [15, 10], [17, 10], [19, 10], [23, 10], [27, 10], [29, 6], [31, 96]] as const; // prettier-ignore
  const column = (row: number): number => (row === 6 ? 7 : 6);
  return apply(
    workbook,
    scores.map(([row, number]) => put(sheet, row - 1, column(row), { type: "number", number })),
  );
}

function put(sheet: string, row: number, column: number, value: PatchValue): Write {
  return { kind: "setCell", at: { sheet, row, column }, value };
}

async function apply(workbook: XlsxWorkbook, patch: readonly Write[]): Promise<XlsxWorkbook> {
  const applied = await workbook.apply(patch);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return workbook;
}
