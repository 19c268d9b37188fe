import type { CellAddress } from "../../grid/address";
import { type MergedGrid, mergedGrid } from "../../grid/mergedGrid";
import type { Grid } from "../../grid/grid";
import { roleOfHeader } from "../../indicators/columnRoles";
import { headerKey } from "../../indicators/headerKey";
import { readLevelText } from "../../indicators/levelText";
import { narrow } from "../../number/narrow";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, CheckedIndicator } from "../context";
import type { Finding, Quote } from "../finding";
import { commonLength } from "../names/distance";
import { reportTables } from "../report/reportTables";
import type { PrintedTable } from "../tables/printedTable";

const head = { id: "体系-09", severity: "警告", name: "同一指标在各表里的名称" } as const satisfies CheckHead;

/** Two in three characters in order, at least four: 设备或网络运转情况 for 设备或网络正常运转. */
const ALIKE = 0.7;
const LEAST = 4;

/** Headers of columns that name indicators of the table, in whichever sheet. */
const NAMES_INDICATORS = /^(?:涉及指标|问题明细分类|三级指标|四级指标|指标名称|绩效指标名称)$/;
const SEARCHED_ROWS = 60;
const LONGEST_LIST = 2000;

/** One indicator under several names: 运转情况 in 绩效目标, 运转故障发生率 in 表2, 正常运转 in the table. */
export const nameVariants: Check = {
  ...head,
  *find(context) {
    const { system } = context;
    if (!system) return;
    const places = listedNames(context, system.reading.table.sheet, system.paper?.grid.sheet);
    for (const names of bySheet(places)) {
      yield undefined;
      yield* variantsOn(names, system.indicators);
    }
  },
};

interface ListedName {
  readonly name: string;
  /** The sheet, or 报告. */
  readonly where: string;
  readonly at?: CellAddress;
  readonly quote?: Quote;
}

function variantsOn(
  names: readonly ListedName[],
  indicators: readonly CheckedIndicator[],
): readonly Finding[] {
  const present = new Set(names.map(({ name }) => keyOf(name)));
  const known = new Set(indicators.map(({ indicator }) => keyOf(indicator.name)));
  return names.flatMap(({ name, where, at, quote }) => {
    const key = keyOf(name);
    if (known.has(key)) return [];
    const [best] = indicators
      .filter(({ indicator }) => !present.has(keyOf(indicator.name)))
      .map(({ indicator }) => ({ indicator, alike: likeness(key, keyOf(indicator.name)) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike);
    if (!best) return [];
    const about = { sheet: where, found: name, name: best.indicator.name };
    return [
      finding(head, "check-name-variant", {
        about,
        places: [...(at ? [cellPlace(at)] : []), cellPlace(best.indicator.cells.name)],
        quotes: quote ? [quote] : [],
        fix: at && {
          label: "改成评分表的名称",
          changes: [{ at, from: name, to: { type: "text", text: best.indicator.name } }],
        },
        subject: Object.values(about),
      }),
    ];
  });
}

function likeness(one: string, other: string): number {
  const common = commonLength(one, other);
  return common < LEAST ? 0 : common / Math.min(one.length, other.length);
}

function keyOf(name: string): string {
  return narrow(name).replace(/[\s\p{P}\p{S}]/gu, "");
}

function bySheet(names: readonly ListedName[]): readonly (readonly ListedName[])[] {
  const sheets = new Map<string, ListedName[]>();
  for (const each of names) sheets.set(each.where, [...(sheets.get(each.where) ?? []), each]);
  return [...sheets.values()];
}

function listedNames(
  { sheets, settingsSheet, report }: CheckContext,
  ...except: readonly (string | undefined)[]
): readonly ListedName[] {
  const skipped = new Set([settingsSheet?.sheet, ...except]);
  return [
    ...sheets.filter(({ sheet }) => !skipped.has(sheet)).flatMap(namesOn),
    ...(report ? reportTables(report).flatMap(namesInReport) : []),
  ];
}

/** 表2 of the report: what stands under 三级指标. */
function namesInReport({ rows, quote }: PrintedTable): readonly ListedName[] {
  const header = rows.findIndex((row) =>
    row.some(({ text }) => /^(?:三级|四级)指标$/.test(headerKey(text)?.base ?? "")),
  );
  const column = (rows[header] ?? []).findLastIndex(({ text }) =>
    /^(?:三级|四级)指标$/.test(headerKey(text)?.base ?? ""),
  );
  if (header < 0 || column < 0 || !quote) return [];
  return rows.slice(header + 1).flatMap((row) => {
    const { name } = readLevelText(row[column]?.text ?? "");
    return /^.{4,60}$/.test(name) && !/[。；]/.test(name) ? [{ name, where: "报告", quote }] : [];
  });
}

function namesOn(grid: Grid): readonly ListedName[] {
  const view = mergedGrid(grid);
  const last = Math.min(grid.rowCount, SEARCHED_ROWS);
  for (let row = 0; row < last; row += 1) {
    for (let column = 0; column < Math.min(grid.columnCount, 30); column += 1) {
      const key = headerKey(view.text(row, column));
      if (!key || !NAMES_INDICATORS.test(key.base) || !hasSecondHeader(view, row, column)) continue;
      return below(view, row, column);
    }
  }
  return [];
}

/** A lone 三级指标 is a label of a form, not the header of a list. */
function hasSecondHeader(view: MergedGrid, row: number, column: number): boolean {
  for (let other = 0; other < Math.min(view.grid.columnCount, 30); other += 1) {
    const text = other === column ? "" : view.text(row, other);
    if (roleOfHeader(text) || /意见|问题描述|采纳|指标值|说明/.test(text)) return true;
  }
  return false;
}

function below(view: MergedGrid, header: number, column: number): readonly ListedName[] {
  const names: ListedName[] = [];
  for (let row = header + 1; row < Math.min(view.grid.rowCount, header + LONGEST_LIST); row += 1) {
    const at = view.anchor(row, column);
    const { name } = readLevelText(view.text(row, column));
    const isFirst = at.row === row && at.column === column;
    // a formula repeats the name that stands elsewhere
    if (view.grid.cell(at.row, at.column).formula !== undefined) continue;
    if (isFirst && name !== "" && !/^(?:合计|总计|小计|总分)$|^指标\d*$|[。；]/.test(name))
      names.push({ name, where: at.sheet, at });
  }
  return names;
}
