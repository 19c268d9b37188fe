import { areaName } from "../grid/address";
import type { Finding } from "./finding";

/** 核对结论: title and sentence in one. */
export function conclusionOf({ title, sentence }: Finding): string {
  return sentence === "" ? `${title}。` : `${title}。${sentence}`;
}

/** More cells than anybody reads are cut; the first is the one to go to. */
const MOST_PLACES = 8;

/** 附件3!C4:C26；评价设置!B10; for a sentence of the report, its paragraph. */
export function placesText({ places, quotes }: Finding): string {
  const bySheet = new Map<string, string[]>();
  for (const { sheet, area } of places.slice(0, MOST_PLACES)) {
    const known = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, known.includes(areaName(area)) ? known : [...known, areaName(area)]);
  }
  const cells = [...bySheet].map(([sheet, names]) => `${sheet}!${names.join("、")}`);
  const more = places.length > MOST_PLACES ? [`等${String(places.length)}处`] : [];
  const blocks = [...new Set(quotes.map(({ block }) => String(block + 1)))];
  const report = blocks.length > 0 ? [`报告第${blocks.join("、")}段`] : [];
  return [[...cells, ...report].join("；"), ...more].join("");
}
