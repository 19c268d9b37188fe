import type { Area } from "../../src/core/grid/address";
import made from "../fixtures/cases/fourLevels/indicators.json";
import { opened, smallWorkbook, worksheetXml } from "./xlsxFiles";
import { number, sheetOf, text } from "./xlsxSheets";

const fourLevelSheet = "指标体系";
const HEADER = 1;
const LEVELS = 3;

/** A made-up table of 33 indicators in four levels, 20/20/60, level cells merged as such tables have them. */
export async function fourLevelWorkbook(): Promise<Uint8Array> {
  const rows = made["行"];
  const workbook = opened(smallWorkbook({ sheets: { 封面: worksheetXml("") } }));
  const sheet = sheetOf(
    fourLevelSheet,
    [
      [text("项目支出绩效评价指标体系及评分表")],
      made["表头"].map(text),
      ...rows.map((row, index) => [
        ...row.slice(0, 4).map((cell, level) => text(level < LEVELS && !starts(index, level) ? "" : cell)),
        number(Number(row[4])),
        text(row[5] ?? ""),
        text(""),
        text(""),
      ]),
      [text("合计"), text(""), text(""), text(""), number(100), text(""), text(""), text("")],
    ],
    { merges: merges() },
  );
  const done = await workbook.apply([{ kind: "addSheet", sheet }]);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

/** The row names the level anew. */
function starts(index: number, level: number): boolean {
  const [own, previous] = [made["行"][index], made["行"][index - 1]];
  return !previous || (own ?? []).slice(0, level + 1).some((name, at) => name !== previous[at]);
}

function merges(): readonly Area[] {
  const first = HEADER + 1;
  return Array.from({ length: LEVELS }, (_, level) => level).flatMap((level) => {
    const tops = made["行"].flatMap((_, index) => (starts(index, level) ? [index] : []));
    return tops.flatMap((top, place) => {
      const bottom = (tops[place + 1] ?? made["行"].length) - 1;
      return bottom > top ? [{ top: first + top, bottom: first + bottom, left: level, right: level }] : [];
    });
  });
}
