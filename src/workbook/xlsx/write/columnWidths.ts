import { childNamed, rootOf, tagText } from "../xml/elements";
import { attribute } from "../xml/tags";
import { entryTag, type StylesText } from "./stylesText";

/** Width of a digit as a share of the font's height in pixels; the widest digit of the Normal font is Excel's unit. */
const digitShares: readonly (readonly [RegExp, number])[] = [
  [/^calibri$/i, 0.507],
  [/^(arial|helvetica|liberation sans|tahoma)$/i, 0.556],
  [/^(等线|dengxian)/i, 0.553],
  [/^(微软雅黑|microsoft yahei)/i, 0.6],
  [/^(宋体|新宋体|仿宋|黑体|楷体|simsun|nsimsun|simhei|fangsong|kaiti|times new roman)/i, 0.5],
];

/** Pixels of a digit of the workbook's Normal font: 7 for Calibri 11, 8 for 宋体 11 and 12. */
export function digitWidth(styles: StylesText): number {
  const normal = styles
    .list("cellStyles")
    .map(entryTag)
    .find((tag) => attribute(tag, "builtinId") === "0");
  const base = styles.list("cellStyleXfs")[Number((normal && attribute(normal, "xfId")) ?? "0")];
  const font = styles.list("fonts")[Number((base && attribute(entryTag(base), "fontId")) ?? "0")];
  const name = (font && valueOf(font, "name")) ?? "Calibri";
  const size = Number((font && valueOf(font, "sz")) ?? "11");
  const share = digitShares.find(([pattern]) => pattern.test(name))?.[1];
  if (share === undefined || !(size > 0)) return 7;
  const pixels = Math.round((size * 4) / 3);
  // Half pixels go up for the fonts whose digits are half a character wide.
  return Math.max(1, share === 0.5 ? Math.ceil(pixels * share) : Math.floor(pixels * share));
}

function valueOf(font: string, local: string): string | undefined {
  const root = rootOf(font);
  const child = root && childNamed(font, root, local);
  return child && attribute(tagText(font, child), "val");
}

/** A width in points as the file states it: in digits of the Normal font, in steps of 1/256. */
export function fileWidth(points: number, digit: number): number {
  const pixels = Math.round(points / 0.75);
  return Math.trunc((pixels / digit) * 256) / 256;
}

export function columnsXml(widths: readonly number[], digit: number): string {
  if (widths.length === 0) return "";
  const columns = widths.map((points, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(fileWidth(points, digit))}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}
