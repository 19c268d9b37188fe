import { areaName, cellName, quotedSheet, type CellAddress } from "../../grid/address";

/** A cell of another sheet as a formula writes it. */
export function reference(at: CellAddress): string {
  return `${quotedSheet(at.sheet)}!${cellName(at.row, at.column)}`;
}

/** Rows of a column as fixed ranges, joined: "附件3!$D$4:$D$9,附件3!$D$12". */
export function columnRanges(
  sheet: string,
  column: number,
  runs: readonly (readonly [number, number])[],
): string {
  return runs
    .map(([top, bottom]) => {
      const area = areaName({ top, bottom, left: column, right: column });
      return `${quotedSheet(sheet)}!${absolute(area)}`;
    })
    .join(",");
}

/** A cell's content, "" where it is empty: a mere reference would show 0. */
export function orBlank(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

function absolute(area: string): string {
  return area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
