// A workbook with many indicators: the standards of tests/fixtures/standards in an indicator table, again and again
// until there are as many as asked for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const folder = join(root, "tests/fixtures/standards");

export function indicatorRows(count) {
  const standards = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
    .filter(({ standard, full }) => typeof standard === "string" && typeof full === "string");
  return Array.from({ length: count }, (_, index) => {
    const { indicator, full, standard, guidance = "" } = standards[index % standards.length];
    const round = Math.floor(index / standards.length);
    return [
      `一级${Math.floor(index / 100) + 1}`,
      `二级${Math.floor(index / 10) + 1}`,
      `${indicator}${round === 0 ? "" : round + 1}`,
      Number(full),
      guidance,
      standard,
    ];
  });
}

/** Written by exceljs, so that it looks like anybody's file. */
export async function indicatorWorkbook(count) {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("指标体系及评分表");
  sheet.addRow(["绩效评价指标体系及评分表"]);
  sheet.addRow(["一级指标", "二级指标", "三级指标", "分值", "指标说明", "评分标准", "评分", "扣分原因"]);
  for (const row of indicatorRows(count)) sheet.addRow(row);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
