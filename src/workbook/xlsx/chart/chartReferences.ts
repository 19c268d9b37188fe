import { quotedSheet } from "../../../core/grid/address";
import type { ChartCategories, ChartSeries } from "../../../core/patch/chart";
import { absoluteArea } from "../formula/absoluteArea";
import { encodeCellText, encodeText } from "../xml/escapes";
import { numberText } from "../write/cellText";

/** The three references of a series, each with the values that its cells hold now. */
export interface ChartReferences {
  readonly tx: string;
  readonly cat: string;
  readonly val: string;
}

export function chartReferences(categories: ChartCategories, series: ChartSeries): ChartReferences {
  const { at, text } = series.name;
  const name = { top: at.row, left: at.column, bottom: at.row, right: at.column };
  return {
    tx: `<c:tx>${texts(at.sheet, name, [text])}</c:tx>`,
    cat: `<c:cat>${texts(categories.sheet, categories.area, categories.texts)}</c:cat>`,
    val: `<c:val>${numbers(series)}</c:val>`,
  };
}

function formula(sheet: string, area: ChartCategories["area"]): string {
  return `<c:f>${encodeText(`${quotedSheet(sheet)}!${absoluteArea(area)}`)}</c:f>`;
}

function points(values: readonly (string | undefined)[]): string {
  const written = values.map((value, index) =>
    value === undefined ? "" : `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${String(values.length)}"/>${written.join("")}`;
}

function texts(sheet: string, area: ChartCategories["area"], held: readonly string[]): string {
  return `<c:strRef>${formula(sheet, area)}<c:strCache>${points(held.map(encodeCellText))}</c:strCache></c:strRef>`;
}

function numbers({ values }: ChartSeries): string {
  const held = points(values.numbers.map((each) => (each === undefined ? undefined : numberText(each))));
  const cache = `<c:numCache><c:formatCode>${encodeText(values.format)}</c:formatCode>${held}</c:numCache>`;
  return `<c:numRef>${formula(values.sheet, values.area)}${cache}</c:numRef>`;
}
