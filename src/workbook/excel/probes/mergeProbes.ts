import type { Bench, Finding, Probe } from "./probe";

/** What merging keeps of A1 and B1. */
async function mergedFrom({ context, sheet }: Bench, before: readonly [string, string]): Promise<Finding> {
  const cells = sheet.getRange("A1:B1");
  cells.values = [[...before]];
  cells.merge();
  cells.load("values");
  await context.sync();
  return cells.values[0] as Finding;
}

/** A merged area shows one value: which one, and where. */
export const mergeProbes: readonly Probe[] = [
  {
    id: "merge-write-over",
    what: "往合并区写两格，只有左上角的留下；拆开以后另一格是空的",
    believed: { merged: ["甲", ""], apart: ["甲", ""] },
    run: async ({ context, sheet }) => {
      const cells = sheet.getRange("A1:B1");
      cells.merge();
      cells.values = [["甲", "乙"]];
      cells.load("values");
      await context.sync();
      const merged = cells.values[0] as Finding;
      cells.unmerge();
      cells.load("values");
      await context.sync();
      return { merged, apart: cells.values[0] as Finding };
    },
  },
  {
    id: "merge-keeps-first",
    what: "两格都有字，合并后留左上角的",
    believed: ["甲", ""],
    run: (bench) => mergedFrom(bench, ["甲", "乙"]),
  },
  {
    id: "merge-empty-anchor",
    what: "左上角是空的，合并后留另一格的字",
    believed: ["乙", ""],
    run: (bench) => mergedFrom(bench, ["", "乙"]),
  },
  {
    id: "merge-areas-outside",
    what: "左上角在范围以外的合并区，读合并区时看不见",
    believed: { seenWithAnchor: true, seenWithoutAnchor: false },
    run: async ({ context, sheet }) => {
      sheet.getRange("A1:A3").merge();
      const withAnchor = sheet.getRange("A1:A5").getMergedAreasOrNullObject();
      const withoutAnchor = sheet.getRange("A2:A5").getMergedAreasOrNullObject();
      await context.sync();
      return { seenWithAnchor: !withAnchor.isNullObject, seenWithoutAnchor: !withoutAnchor.isNullObject };
    },
  },
  {
    id: "merge-areas-listed",
    what: "两处合并区，读出来是两个地址",
    believed: ["A1:B1", "A3:A4"],
    run: async ({ context, sheet }) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A3:A4").merge();
      const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject();
      merged.load("areas/items/address");
      await context.sync();
      if (merged.isNullObject) return [];
      return merged.areas.items.map(({ address }) => address.slice(address.lastIndexOf("!") + 1));
    },
  },
];
