import { areaName, type CellAddress, cellName } from "../grid/address";
import { isBlankText } from "../grid/cellText";
import type { Cell } from "../grid/grid";
import type { Exact } from "../number/exact";
import { toCellNumber } from "../number/round";
import type { CachedValue, Write } from "../patch/patch";
import { sameFormula, shapeOf } from "./sameFormula";

export const totalScoreName = "绩效_总分";

export interface TotalCell {
  readonly at: CellAddress;
  readonly cell: Cell;
  /** Rows of the indicators' score cells, in order. */
  readonly scoreRows: readonly number[];
  readonly fullColumn: number;
  /** Every 分值 is a number, so that Excel can count them. */
  readonly fullsAreNumbers: boolean;
  /** Indicators scored elsewhere on the sheet: 执行率 of a 自评表. */
  readonly apart?: readonly { readonly score: CellAddress; readonly full: CellAddress }[];
  /** Most that the total may come to. */
  readonly most?: Exact;
  /** 小计 rows: never added up. */
  readonly skippedRows: readonly number[];
  readonly cached: CachedValue;
}

export interface TotalPlan {
  readonly writes: readonly Write[];
  /** A person's own total or formula, which stays. */
  readonly isKept: boolean;
}

/** 合计: a formula over the indicator cells only, blank until every indicator is scored (domain.md, 1). */
export function planTotal(total: TotalCell): TotalPlan {
  const { at, cell } = total;
  const formula = totalFormula(total);
  const name: Write = {
    kind: "defineName",
    name: totalScoreName,
    sheet: at.sheet,
    area: { top: at.row, bottom: at.row, left: at.column, right: at.column },
  };
  const isBlank = cell.formula === undefined && isBlankText(cell.value);
  const isOurs =
    cell.formula !== undefined &&
    (/^IF\(COUNT\(/i.test(cell.formula) || shapeOf(cell.formula) === shapeOf(formula));
  if (!isBlank && !isOurs) return { writes: [name], isKept: true };
  const standing =
    cell.value.type === "number" ? cell.value.number : cell.value.type === "text" ? cell.value.text : "";
  const same = cell.formula !== undefined && sameFormula(cell.formula, formula) && standing === total.cached;
  const write: Write = { kind: "setCell", at, value: { type: "formula", formula, cached: total.cached } };
  return { writes: same ? [name] : [write, name], isKept: false };
}

function totalFormula(total: TotalCell): string {
  const { at, scoreRows, fullColumn, fullsAreNumbers, skippedRows, apart = [], most } = total;
  const runs = rowRuns(scoreRows, skippedRows);
  const ranges = (column: number, more: readonly CellAddress[]): string =>
    [
      ...more.map((cell) => cellName(cell.row, cell.column)),
      ...runs.map(([top, bottom]) => areaName({ top, bottom, left: column, right: column })),
    ].join(",");
  const scores = ranges(
    at.column,
    apart.map(({ score }) => score),
  );
  const fulls = ranges(
    fullColumn,
    apart.map(({ full }) => full),
  );
  const expected = fullsAreNumbers ? `COUNT(${fulls})` : String(scoreRows.length + apart.length);
  const sum = `SUM(${scores})`;
  return `IF(COUNT(${scores})<${expected},"",${most ? `MIN(${sum},${String(toCellNumber(most))})` : sum})`;
}

/** Stretches of indicator rows without a 小计 among them. */
export function rowRuns(
  rows: readonly number[],
  skipped: readonly number[],
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    const isApart = !last || skipped.some((each) => each > last[1] && each < row);
    if (isApart) runs.push([row, row]);
    else last[1] = row;
  }
  return runs;
}
