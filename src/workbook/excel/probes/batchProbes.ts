import type { Finding, Probe } from "./probe";
import { refusalOf } from "./refusal";

/** What one request does as a whole, and what it says when a part of it fails. */
export const batchProbes: readonly Probe[] = [
  {
    id: "batch-not-whole",
    what: "一批里后一步失败，前一步写的还在（所以要自己还原）",
    believed: { refused: "InvalidArgument", first: 1, last: "" },
    run: async ({ context, sheet }) => {
      const refused = await refusalOf(async () => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2").values = [[1, 2]];
        sheet.getRange("A3").values = [[3]];
        await context.sync();
      });
      const cells = sheet.getRange("A1:A3");
      cells.load("values");
      await context.sync();
      return { refused, first: cells.values[0]?.[0] as Finding, last: cells.values[2]?.[0] as Finding };
    },
  },
  {
    id: "batch-load-before-set",
    what: "同一批里先读后写，读到的是写以前的值",
    believed: { before: "原", after: "新" },
    run: async ({ context, sheet }) => {
      sheet.getRange("A1").values = [["原"]];
      await context.sync();
      const before = sheet.getRange("A1");
      before.load("values");
      sheet.getRange("A1").values = [["新"]];
      const after = sheet.getRange("A1");
      after.load("values");
      await context.sync();
      return { before: before.values[0]?.[0] as Finding, after: after.values[0]?.[0] as Finding };
    },
  },
  {
    id: "batch-formula-value",
    what: "公式写进去，同一批里就读得到结果",
    believed: [2.68, 0.6, "待补"],
    run: async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:C1");
      cells.formulas = [["=ROUND(2.675,2)", "=ROUND(SUM(0.1,0.2)*2,2)", '=IF(COUNT(D1:D2)<2,"待补",1)']];
      cells.load("values");
      await context.sync();
      return cells.values[0] as Finding;
    },
  },
  {
    id: "missing-sheet",
    what: "取一张没有的工作表，报什么",
    believed: { refused: "ItemNotFound", orNull: true },
    run: async ({ context }) => {
      const absent = context.workbook.worksheets.getItemOrNullObject("没有这张表");
      await context.sync();
      const refused = await refusalOf(async () => {
        context.workbook.worksheets.getItem("没有这张表").load("name");
        await context.sync();
      });
      return { refused, orNull: absent.isNullObject };
    },
  },
  {
    id: "sheet-name-taken",
    what: "新建一张同名的工作表，报什么",
    believed: "ItemAlreadyExists",
    run: async ({ context, sheet }) => {
      sheet.load("name");
      await context.sync();
      return await refusalOf(async () => {
        context.workbook.worksheets.add(sheet.name);
        await context.sync();
      });
    },
  },
  {
    id: "sheet-name-sign",
    what: "工作表名里有“/”，报什么",
    believed: "InvalidArgument",
    run: ({ context, sheet }) =>
      refusalOf(async () => {
        sheet.name = "附件4/支出";
        await context.sync();
      }),
  },
  {
    id: "sheet-name-long",
    what: "工作表名 32 个字，报什么",
    believed: "InvalidArgument",
    run: ({ context, sheet }) =>
      refusalOf(async () => {
        sheet.name = "表".repeat(32);
        await context.sync();
      }),
  },
];
