import type { Grid } from "../../../src/core/grid/grid";
import rows from "../../fixtures/cases/yiwangtongban/indicators.json";
import { gridOf, type Written } from "../../support/gridOf";

export const HEADERS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标分值",
  "指标解释",
  "指标说明",
  "评分标准",
  "评分",
  "扣分原因",
] as const;

export type Header = (typeof HEADERS)[number];

/** How a variant of the table differs from the printed one. */
export interface Layout {
  readonly sheet?: string;
  /** Rows above the header. */
  readonly titles?: readonly string[];
  /** The order of the columns; "" for one that is not ours. */
  readonly order?: readonly (Header | "")[];
  readonly columnsBefore?: number;
  readonly rename?: (header: string) => string;
  readonly levels?: "merged" | "blank" | "repeated";
  readonly full?: (points: string) => Written;
  readonly total?: string;
  readonly after?: readonly (readonly Written[])[];
}

/** 附件3 of the 一网通办 report, before scoring, in the evaluator's layout or another one. */
export function yiwangtongban(layout: Layout = {}): Grid {
  const titles = layout.titles ?? ["指标体系及评分表", "项目名称：“一网通办”及信息化建设经费项目"];
  const order = layout.order ?? HEADERS;
  const before = layout.columnsBefore ?? 0;
  const pad = Array.from({ length: before }, () => "");
  const rename = layout.rename ?? ((header: string) => header);
  const first = titles.length + 1;
  const levels = layout.levels ?? "merged";
  const merges: string[] = [];
  const letter = (header: Header): string => String.fromCharCode(65 + before + order.indexOf(header));

  const valueOf = (index: number, header: Header | ""): Written => {
    const row = rows[index];
    if (!row || header === "" || header === "评分" || header === "扣分原因") return "";
    if (header === "指标分值") return layout.full ? layout.full(row[header]) : Number(row[header]);
    const isLevel = header === "一级指标" || header === "二级指标";
    const isRepeat = isLevel && index > 0 && rows[index - 1]?.[header] === row[header];
    return isRepeat && levels !== "repeated" ? "" : row[header];
  };
  for (const header of levels === "merged" ? (["一级指标", "二级指标"] as const) : []) {
    for (let start = 0; start < rows.length;) {
      const next = rows.findIndex((row, at) => at > start && row[header] !== rows[start]?.[header]);
      const end = next < 0 ? rows.length : next;
      if (end - start > 1)
        merges.push(`${letter(header)}${first + start + 1}:${letter(header)}${first + end}`);
      start = end;
    }
  }
  const total = layout.total === undefined ? "合计" : layout.total;
  return gridOf(
    [
      ...titles.map((title) => [...pad, title]),
      [...pad, ...order.map((header) => (header === "" ? "其他" : rename(header)))],
      ...rows.map((_, index) => [...pad, ...order.map((header) => valueOf(index, header))]),
      ...(total === ""
        ? []
        : [
            [
              ...pad,
              ...order.map((header) => (header === "一级指标" ? total : header === "指标分值" ? 100 : "")),
            ],
          ]),
      ...(layout.after ?? []),
    ],
    { sheet: layout.sheet ?? "附件3 指标体系及评分表", merges },
  );
}
