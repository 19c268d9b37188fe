import type { Area } from "../../grid/address";
import type { PlannedCell, PlannedSheet } from "../planned";
import type { ReportPlaces } from "./reportLine";

/** The row names the level: it, or one above it, is another than in the row before. */
export function startsLevel(
  rows: readonly { readonly levels: readonly string[] }[],
  row: number,
  level: number,
): boolean {
  const [own, previous] = [rows[row]?.levels, rows[row - 1]?.levels];
  return !own || !previous || own.slice(0, level + 1).some((name, index) => previous[index] !== name);
}

/** Level cells merged downwards over the rows of one level, as far as they stand one below the other. */
export function levelAreas(
  rows: readonly { readonly levels: readonly string[]; readonly key: string }[],
  places: ReportPlaces,
  columns: readonly number[],
): readonly Area[] {
  return columns.flatMap((column, level) => {
    const areas: { top: number; bottom: number; readonly path: string }[] = [];
    for (const { levels, key } of rows) {
      const row = places.rowOf(key);
      if (row === undefined) continue;
      const path = JSON.stringify(levels.slice(0, level + 1));
      const last = areas.at(-1);
      if (last?.path === path && last.bottom === row - 1) last.bottom = row;
      else areas.push({ top: row, bottom: row, path });
    }
    return areas
      .filter(({ top, bottom }) => bottom > top)
      .map(({ top, bottom }): Area => ({
        top,
        bottom,
        left: places.column(column),
        right: places.column(column),
      }));
  });
}

/** Merged cells are cut where a page ends; the part on the next page repeats the text with （续） (sheets.md §1.4). */
export function withContinuations(sheet: PlannedSheet, columns: readonly number[]): PlannedSheet {
  const breaks = sheet.rules.print.breaksAfter;
  if (breaks.length === 0) return sheet;
  const cells = new Map<string, PlannedCell>();
  const merges = sheet.merges.flatMap((area) => {
    const cuts = breaks.filter((row) => row >= area.top && row < area.bottom);
    if (cuts.length === 0 || !columns.includes(area.left)) return [area];
    const anchor = sheet.rows[area.top]?.cells.get(area.left);
    const starts = [area.top, ...cuts.map((row) => row + 1)];
    return starts.map((top, index): Area => {
      if (index > 0 && anchor?.value.type === "text")
        cells.set(`${String(top)} ${String(area.left)}`, {
          ...anchor,
          value: { type: "text", text: `${anchor.value.text}\n（续）` },
        });
      return { ...area, top, bottom: cuts[index] ?? area.bottom };
    });
  });
  const rows = sheet.rows.map((row, index) => ({
    ...row,
    cells: new Map(
      [...row.cells].map(([column, cell]) => [
        column,
        cells.get(`${String(index)} ${String(column)}`) ?? cell,
      ]),
    ),
  }));
  return {
    ...sheet,
    rows,
    merges: merges.filter(({ top, bottom, left, right }) => bottom > top || right > left),
  };
}
