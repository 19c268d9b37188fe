import type { Bench, Finding, Probe } from "./probe";
import { refusalOf } from "./refusal";

/** Writes one value into A1 and reads what became of it. */
async function written({ context, sheet }: Bench, value: unknown, format?: string): Promise<Finding> {
  const cell = sheet.getRange("A1");
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.values = [[value]];
  cell.load("values,formulas,text,numberFormat");
  await context.sync();
  return {
    value: cell.values[0]?.[0] as Finding,
    formula: cell.formulas[0]?.[0] as Finding,
    text: cell.text[0]?.[0] ?? null,
    format: cell.numberFormat[0]?.[0] as Finding,
  };
}

/** How a value that is written comes back: text must stay text, a number must stay the same number. */
export const textProbes: readonly Probe[] = [
  {
    id: "text-format-first",
    what: "先设成文本格式，再写以等号开头的文字，还是文字",
    believed: { value: "=1+1", text: "=1+1" },
    run: (bench) => written(bench, "=1+1", "@"),
  },
  {
    id: "text-apostrophe",
    what: "以撇号开头写“=1+1”，读回来没有撇号，也没有算成 2",
    believed: { value: "=1+1" },
    run: (bench) => written(bench, "'=1+1"),
  },
  {
    id: "text-apostrophe-plus",
    what: "以撇号开头写“+5号楼”",
    believed: { value: "+5号楼" },
    run: (bench) => written(bench, "'+5号楼"),
  },
  {
    id: "text-at",
    what: "文本格式的“@张三”不算公式",
    believed: { value: "@张三" },
    run: (bench) => written(bench, "@张三", "@"),
  },
  {
    id: "text-date-like",
    what: "常规格式里写“6-1”变成日期（序列号）",
    believed: { becomesNumber: true },
    run: async (bench) => {
      const seen = await written(bench, "6-1");
      const value = seen !== null && typeof seen === "object" && "value" in seen ? seen["value"] : undefined;
      return { becomesNumber: typeof value === "number", seen };
    },
  },
  {
    id: "text-date-like-as-text",
    what: "文本格式里写“6-1”还是“6-1”",
    believed: { value: "6-1" },
    run: (bench) => written(bench, "6-1", "@"),
  },
  {
    id: "text-percent",
    what: "常规格式里写“95%”变成 0.95",
    believed: { value: 0.95 },
    run: (bench) => written(bench, "95%"),
  },
  {
    id: "text-full-width",
    what: "常规格式里写全角“３６”还是文字",
    believed: { value: "３６" },
    run: (bench) => written(bench, "３６"),
  },
  {
    id: "text-line-break",
    what: "格子里的换行原样读回",
    believed: { value: "①甲\n②乙" },
    run: (bench) => written(bench, "①甲\n②乙"),
  },
  {
    id: "text-longest",
    what: "32,767 个字写得进去，读回来一个不少",
    believed: 32_767,
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.values = [["证".repeat(32_767)]];
      cell.load("values");
      await context.sync();
      const kept: unknown = cell.values[0]?.[0];
      return typeof kept === "string" ? kept.length : null;
    },
  },
  {
    id: "text-too-long",
    what: "32,768 个字写不进去，报什么",
    believed: "InvalidArgument",
    run: ({ context, sheet }) =>
      refusalOf(async () => {
        sheet.getRange("A1").values = [["证".repeat(32_768)]];
        await context.sync();
      }),
  },
  {
    id: "text-minus-long",
    what: "以减号开头的 9,000 个字，先设文本格式写得进去",
    believed: 9_000,
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [[`-${"证".repeat(8_999)}`]];
      cell.load("values");
      await context.sync();
      const kept: unknown = cell.values[0]?.[0];
      return typeof kept === "string" ? kept.length : null;
    },
  },
  {
    id: "null-keeps",
    what: "写 null 的格子不变，写空文字的格子清空",
    believed: ["甲", "", 0],
    run: async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [["甲", "乙", "丙"]];
      await context.sync();
      cells.values = [[null, "", 0]];
      cells.load("values");
      await context.sync();
      return cells.values[0] as Finding;
    },
  },
  {
    id: "number-exact",
    what: "小数写进去再读，一位不差",
    believed: [84.94, 0.30000000000000004, 361_900.126, -0.005],
    run: async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:D1");
      cells.values = [[84.94, 0.1 + 0.2, 361_900.126, -0.005]];
      cells.load("values");
      await context.sync();
      return cells.values[0] as Finding;
    },
  },
  {
    id: "entry-of-constant",
    what: "不是公式的格子，按公式读和按值读一样：数还是数，逻辑值、错误值、日期也是",
    believed: { same: true },
    run: async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:F1");
      cells.formulas = [[45_292, 12.5, true, "'007", "#N/A", "2024-1-5"]];
      cells.load("values,formulas");
      await context.sync();
      const same = JSON.stringify(cells.values) === JSON.stringify(cells.formulas);
      return { same, seen: cells.formulas[0] as Finding };
    },
  },
  {
    id: "error-value",
    what: "错误值读成“#DIV/0!”这样的文字，类型是 Error",
    believed: { value: "#DIV/0!", type: "Error" },
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1/0"]];
      cell.load("values,valueTypes");
      await context.sync();
      return { value: cell.values[0]?.[0] as Finding, type: cell.valueTypes[0]?.[0] ?? null };
    },
  },
];
