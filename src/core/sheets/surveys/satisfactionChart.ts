import type { ChartSpec } from "../../patch/chart";
import { colors, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, textCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";

/** Bars from left to right, one for each group or question, each divided by its options. */
export interface ChartWish {
  readonly sheet: string;
  readonly font: string;
  readonly name: string;
  readonly description: string;
  /** Stands below the chart. */
  readonly caption: string;
  /** Points. */
  readonly width: number;
  /** Of the table; the figures of the chart stand to the right of it, outside the print area. */
  readonly lastColumn: number;
  /** Empty where the groups have different options: then there is no chart. */
  readonly options: readonly string[];
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  readonly key: string;
  /** A formula that gives the bar's name. */
  label(places: ReportPlaces): string;
  share(places: ReportPlaces, option: number): string;
}

export interface ChartBlock {
  readonly lines: readonly ReportLine[];
  readonly specs: (places: ReportPlaces) => readonly ChartSpec[];
}

/** Distinct also in grey, best option darkest. */
const COLORS = ["2F5597", "9DC3E6", "D9D9D9", "7F7F7F", "404040", "BFBFBF"];
const HEIGHT = 18;
const LEAST_ROWS = 6;

/** Lines below a table over which its chart lies; the chart's own figures stand beside them. */
export function chartBlock(wish: ChartWish): ChartBlock {
  const { options, bars } = wish;
  if (options.length === 0 || bars.length === 0) return { lines: [], specs: () => [] };
  const rows = Math.max(LEAST_ROWS, bars.length * 2 + 2);
  const look = lookOf(wish.font, 9);
  const first = wish.lastColumn + 2;
  const empty = (count: number): readonly undefined[] => Array.from({ length: count }, () => undefined);
  const figures = (cells: readonly PlannedCell[]): readonly (PlannedCell | undefined)[] => [
    ...empty(first),
    ...cells,
  ];
  const plain = look({ borders: true, wrap: false, color: colors.repeated });
  const share = look({ borders: true, numberFormat: "0.00%", color: colors.repeated });
  return {
    lines: [
      ...Array.from({ length: rows }, (_, index): ReportLine => {
        const bar = bars[index - 1];
        return {
          key: `chart ${String(index + 1)}`,
          height: HEIGHT,
          ...(index === 0 ? {} : { staysWithAbove: true }),
          draw: (places) => {
            if (index === 0)
              return {
                cells: figures([
                  textCell("图表数据", plain),
                  ...options.map((text) => textCell(text, plain, /[\s\S]/)),
                ]),
              };
            if (!bar) return { cells: [] };
            return {
              cells: figures([
                formulaCell(bar.label(places), plain),
                ...options.map((__, option) => formulaCell(bar.share(places, option), share)),
              ]),
            };
          },
        };
      }),
      captionLine(wish),
    ],
    specs: (places) => [spec(wish, places, first, rows)],
  };
}

function captionLine({ caption, font, lastColumn }: ChartWish): ReportLine {
  const style = lookOf(font, 12)({ bold: true, horizontal: "center" });
  return {
    key: "caption",
    height: 24,
    staysWithAbove: true,
    draw: () => ({ cells: [inputCell({ type: "text", text: caption }, style)], spans: [[0, lastColumn]] }),
  };
}

function spec(wish: ChartWish, places: ReportPlaces, first: number, rows: number): ChartSpec {
  const { sheet, options, bars } = wish;
  const header = places.rowOf("chart 1") ?? 0;
  const [top, bottom] = [header + 1, header + bars.length];
  const column = (index: number): number => places.column(index);
  return {
    name: wish.name,
    description: wish.description,
    shape: { kind: "percentBar", gap: 60 },
    place: {
      row: header,
      column: places.column(0),
      right: 3,
      down: 6,
      width: wish.width,
      height: rows * HEIGHT - 12,
    },
    categories: {
      sheet,
      area: { top, bottom, left: column(first), right: column(first) },
      texts: [],
    },
    series: options.map((text, index) => ({
      name: { at: { sheet, row: header, column: column(first + 1 + index) }, text },
      values: {
        sheet,
        area: { top, bottom, left: column(first + 1 + index), right: column(first + 1 + index) },
        numbers: [],
        format: "0.00%",
      },
      color: COLORS[index % COLORS.length] ?? "7F7F7F",
      labels: { format: "0.0%;;", size: 9, color: [0, 3, 4].includes(index) ? "FFFFFF" : "000000" },
    })),
    font: wish.font,
    categoryAxis: { size: 10.5 },
    valueAxis: { min: 0, max: 1, format: "0%", size: 9, isShown: true },
    legend: { size: 10.5 },
    frame: "7F7F7F",
  };
}

/** Rows of a chart as they stand: empty in the table's own columns, counted from the last note; then the caption. */
export const chartRows = {
  keyOf: (previous: string, label: string): string | undefined => {
    if (label !== "") return previous.startsWith("chart") && label.startsWith("图") ? "caption" : undefined;
    const after = /^chart (\d+)$/.exec(previous)?.[1];
    if (after !== undefined) return `chart ${String(Number(after) + 1)}`;
    return previous.startsWith("note") ? "chart 1" : undefined;
  },
} as const;
