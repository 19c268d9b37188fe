import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { type MergedGrid, mergedGrid } from "../grid/mergedGrid";
import { headerKey } from "./headerKey";
import { readLevelText } from "./levelText";

/** 绩效目标表: indicators with the value they are to reach (附件2). Rows and columns count from 0. */
export interface TargetTable {
  readonly sheet: string;
  /** 总体目标, 年度目标: above the table, with the cell of the text. */
  readonly goals: readonly { readonly label: string; readonly at: CellAddress; readonly text: string }[];
  readonly rows: readonly TargetRow[];
}

export interface TargetRow {
  /** Names from the first level down to the indicator. */
  readonly path: readonly string[];
  readonly name: string;
  readonly value: string;
  readonly cells: TargetCells;
}

/** The cell that holds each content: the first one of a merged area. */
export interface TargetCells {
  readonly levels: readonly CellAddress[];
  readonly name: CellAddress;
  readonly value: CellAddress;
  readonly meaning?: CellAddress;
  readonly source?: CellAddress;
}

const SEARCHED_ROWS = 30;
const SEARCHED_COLUMNS = 20;

const LEVEL = /^[一二三四]级指标(名称)?$/;
const VALUE = /^(绩效|年度|全年|预期|计划)?(指标值|目标值)$/;
const MEANING = /^(指标说明|绩效指标说明|指标内容|指标解释)$/;
const SOURCE = /^(指标设定依据|绩效指标设定依据|指标值数据来源|数据来源)/;
/** What only a table to be scored has, or a form that reports what was reached. */
const OTHER_TABLE =
  /^(评分标准|评分细则|评价标准|计分标准|得分|评分|自评得分|实际完成值|完成值|全年完成值|实际值)$/;
const GOAL = /^(项目)?(总体|年度|中期|长期)?(绩效)?(总)?目标$/;

interface TargetColumns {
  readonly row: number;
  readonly levels: readonly number[];
  readonly value: number;
  readonly meaning?: number;
  readonly source?: number;
}

/** Every table with level headers and 指标值 that is neither to be scored nor a self-evaluation. */
export function findTargetTables(grids: readonly Grid[]): readonly TargetTable[] {
  return grids.flatMap((grid) => {
    const view = mergedGrid(grid);
    const columns = headerColumns(view);
    if (!columns) return [];
    const rows = rowsBelow(view, columns);
    return rows.length === 0 ? [] : [{ sheet: grid.sheet, goals: goalsAbove(view, columns.row), rows }];
  });
}

function headerColumns(view: MergedGrid): TargetColumns | undefined {
  const { grid } = view;
  for (let row = 0; row < Math.min(grid.rowCount, SEARCHED_ROWS); row += 1) {
    const keys = Array.from({ length: Math.min(grid.columnCount, SEARCHED_COLUMNS) }, (_, column) =>
      saidBy(view.text(row, column)),
    );
    const levels = keys.flatMap((key, column) => (LEVEL.test(key) ? [column] : []));
    const value = keys.findIndex((key) => VALUE.test(key));
    if (levels.length < 2 || value < 0 || keys.some((key) => OTHER_TABLE.test(key))) continue;
    const meaning = keys.findIndex((key) => MEANING.test(key));
    const source = keys.findIndex((key) => SOURCE.test(key));
    return {
      row,
      levels,
      value,
      ...(meaning < 0 ? {} : { meaning }),
      ...(source < 0 ? {} : { source }),
    };
  }
  return undefined;
}

function rowsBelow(view: MergedGrid, columns: TargetColumns): readonly TargetRow[] {
  const rows: TargetRow[] = [];
  const above: string[] = [];
  const nameColumn = columns.levels.at(-1) ?? 0;
  for (let row = columns.row + 1; row < view.grid.rowCount; row += 1) {
    columns.levels.slice(0, -1).forEach((column, level) => {
      const { name } = readLevelText(view.text(row, column));
      if (name !== "") above[level] = name;
    });
    const name = view.text(row, nameColumn);
    if (name === "" || /^(注|说明|备注)[:：]/.test(view.text(row, 0))) continue;
    // The same merged name again: further lines of one indicator.
    if (view.anchor(row, nameColumn).row !== row) continue;
    rows.push({
      path: [...above, name],
      name,
      value: view.text(row, columns.value),
      cells: {
        levels: columns.levels.slice(0, -1).map((column) => view.anchor(row, column)),
        name: view.anchor(row, nameColumn),
        value: view.anchor(row, columns.value),
        ...(columns.meaning === undefined ? {} : { meaning: view.anchor(row, columns.meaning) }),
        ...(columns.source === undefined ? {} : { source: view.anchor(row, columns.source) }),
      },
    });
  }
  return rows;
}

function goalsAbove(view: MergedGrid, headerRow: number): TargetTable["goals"] {
  return Array.from({ length: headerRow }, (_, row) => row).flatMap((row) => {
    const label = view.text(row, 0);
    if (!GOAL.test(saidBy(label))) return [];
    const end = view.area(row, 0).right;
    for (let column = end + 1; column < view.grid.columnCount; column += 1) {
      const text = view.text(row, column);
      if (text !== "") return [{ label, at: view.anchor(row, column), text }];
    }
    return [];
  });
}

function saidBy(header: string): string {
  return headerKey(header)?.base ?? "";
}
