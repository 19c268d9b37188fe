import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filledCase, scored, typed } from "../support/caseWorkbook";
import { Desk } from "./program";
import { docx } from "../support/wordDocument";

const desks: Desk[] = [];
const desk = (files: Readonly<Record<string, Uint8Array | string>> = {}): Desk => {
  const made = new Desk(files);
  desks.push(made);
  return made;
};
afterAll(() => desks.forEach((each) => each.clear()));

const report = (name: string): string =>
  readFileSync(join(__dirname, "..", "fixtures", "checks", "reports", `${name}.txt`), "utf8");

const contradictory = docx(
  ["1.项目决策（满分20分，评价得分19分）", "2.项目管理（满分20分，评价得分19.9分）"],
  [
    ["项目", "权重分", "得分", "扣分", "得分率"],
    ["A项目决策", "20.00", "19.00", "1.00", "95.00%"],
    ["B项目管理", "20.00", "18.80", "1.20", "94.00%"],
  ],
);

let workbook: Uint8Array;
beforeAll(async () => {
  workbook = (await scored(filledCase())).bytes;
  // the first run bundles what is out of date, which is none of what is tested here
  await desk().run("--help");
}, 240_000);

describe("退出码：3 有错误，0 没有，1 做不了", () => {
  test.each([
    ["工作簿没有错误", ["check", "满.xlsx"], 0],
    ["工作簿与报告有错误", ["check", "满.xlsx", "--report", "报告.txt"], 3],
    ["报告自身有错误", ["check", "--report", "基层.txt"], 3],
    ["报告自身只有警告", ["check", "--report", "报告.txt"], 0],
    ["Word 报告自身有错误", ["check", "--report", "矛盾.docx"], 3],
    ["什么文件也没有", ["check"], 1],
    ["没有这个报告", ["check", "--report", "没有.docx"], 1],
    ["不是 Word 文档", ["check", "--report", "假.docx"], 1],
    ["报告是别的文件", ["check", "--report", "满.xlsx"], 1],
    ["只核对报告却要写文件", ["check", "--report", "报告.txt", "-o", "出.xlsx"], 1],
    ["没有这张表", ["check", "满.xlsx", "--table", "附件9"], 1],
  ])("%s", async (_name, args, code) => {
    const at = desk({
      "满.xlsx": workbook,
      "报告.txt": report("yiwangtongban"),
      "基层.txt": report("kunming-jiceng"),
      "矛盾.docx": contradictory,
      "假.docx": "不是压缩包",
    });
    const done = await at.run(...args);
    expect([done.code, done.err]).toEqual([code, expect.not.stringContaining("程序出错")]);
    if (code === 1) expect(done.err).toMatch(/[一-鿿]/);
  });
});

test("说出数字、单元格和报告的句子，报告里的数逐个写明一致、不一致、未找到", async () => {
  const { out } = await desk({ "满.xlsx": workbook, "报告.txt": report("yiwangtongban") }).run(
    ...["check", "满.xlsx", "--report", "报告.txt"],
  );
  expect(out).toMatch(/错误 1\n {2}一致-04 {2}三级指标数：报告写22个三级指标，工作簿是23个/);
  expect(out).toContain("附件3 指标体系及评分表!C4:C26；报告第69段");
  expect(out).toMatch(/报告里的数与工作簿：一致 \d+，不一致 1，未找到 \d+/);
  expect(out).toMatch(/不一致 +三级指标数 +22个三级指标 +23个/);
  expect(out).toMatch(/一致 +追加预算 +24\.36万元 +243,550\.00元 +资金安排!C2/);
});

test("--json 每处发现有编号、级别、单元格、改法和键", async () => {
  const { out } = await desk({ "满.xlsx": workbook }).run("check", "满.xlsx", "--json");
  const told = JSON.parse(out) as {
    readonly counts: object;
    readonly findings: readonly {
      readonly check: string;
      readonly fix: unknown;
      readonly cells: readonly string[];
    }[];
  };
  expect(told.counts).toEqual({ 错误: 0, 警告: 7, 提示: 7 });
  expect(told.findings.find(({ check }) => check === "评分-05")).toMatchObject({
    severity: "警告",
    state: "待处理",
    cells: expect.arrayContaining(["'附件3 指标体系及评分表'!I6"]),
    fix: { label: "改为扣 0.5 分", changes: [{ from: "1", to: 0.5 }] },
  });
});

test("-o 写核对记录；错误写明理由忽略以后退出码是0，没写理由的还是3", async () => {
  const broken = await typed(workbook, [["附件3 指标体系及评分表!H4", 4]]);
  const at = desk({ "坏.xlsx": broken });
  expect((await at.run("check", "坏.xlsx", "-o", "记.xlsx")).code).toBe(3);
  const rows = async (
    name: string,
  ): Promise<readonly { readonly severity: string; readonly check: string }[]> =>
    (
      JSON.parse((await at.run("check", name, "--json")).out) as {
        findings: { severity: string; check: string }[];
      }
    ).findings;
  const grave = (await rows("记.xlsx")).filter(({ severity }) => severity === "错误").length;
  const states = Array.from({ length: grave }, (_, index) => [`核对记录!F${5 + index}`, "忽略"] as const);
  const reasons = Array.from(
    { length: grave },
    (_, index) => [`核对记录!G${5 + index}`, "加分指标"] as const,
  );
  const ignored = await typed(at.bytes("记.xlsx"), states);
  const second = desk({ "没写.xlsx": ignored, "写了.xlsx": await typed(ignored, reasons) });
  expect((await second.run("check", "没写.xlsx")).code).toBe(3);
  expect((await second.run("check", "写了.xlsx")).code).toBe(0);
});
