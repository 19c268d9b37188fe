import type { Finding, Probe } from "./probe";
import { refusalOf } from "./refusal";

/** What a protected sheet refuses, and what it leaves as it was. */
export const protectionProbes: readonly Probe[] = [
  {
    id: "protected-locked",
    what: "往受保护的工作表写，报什么，原来的字还在不在",
    believed: { refused: "AccessDenied", value: "原" },
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.values = [["原"]];
      sheet.protection.protect();
      await context.sync();
      const refused = await refusalOf(async () => {
        sheet.getRange("A1").values = [["新"]];
        await context.sync();
      });
      sheet.protection.unprotect();
      cell.load("values");
      await context.sync();
      return { refused, value: cell.values[0]?.[0] as Finding };
    },
  },
  {
    id: "protected-unlocked",
    what: "受保护的工作表里没有锁定的格子写得进去",
    believed: { refused: null, value: "新" },
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      const refused = await refusalOf(async () => {
        sheet.getRange("A1").values = [["新"]];
        await context.sync();
      });
      sheet.protection.unprotect();
      cell.load("values");
      await context.sync();
      return { refused, value: cell.values[0]?.[0] as Finding };
    },
  },
  {
    id: "protected-row-height",
    what: "受保护的工作表里改行高，报什么",
    believed: "AccessDenied",
    run: async ({ context, sheet }) => {
      sheet.protection.protect();
      await context.sync();
      const refused = await refusalOf(async () => {
        sheet.getRange("1:1").format.rowHeight = 40;
        await context.sync();
      });
      sheet.protection.unprotect();
      await context.sync();
      return refused;
    },
  },
];
