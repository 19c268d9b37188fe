import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue, Grid } from "../../../src/core/grid/grid";
import { opened } from "../../support/xlsxFiles";

const folders = ["workbooks", "xlsx"].map((name) => join(__dirname, "..", "..", "fixtures", name));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => [name, join(folder, name)] as const),
);

const shown = (value: CellValue): string => JSON.stringify(value);

function countedByCell(grid: Grid, column: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let row = 0; row < grid.rowCount; row++) {
    const { value } = grid.cell(row, column);
    if (value.type !== "blank") counts.set(shown(value), (counts.get(shown(value)) ?? 0) + 1);
  }
  return counts;
}

test.each(files)("%s：按列数出的值与逐格读的相同", async (_name, path) => {
  const read = await opened(new Uint8Array(readFileSync(path))).read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  for (const grid of read.value.grids.values()) {
    for (let column = 0; column < Math.min(grid.columnCount, 30); column++) {
      const counts = new Map<string, number>();
      for (const { value, count } of grid.valuesOf?.(column, 0, grid.rowCount - 1) ?? [])
        counts.set(shown(value), (counts.get(shown(value)) ?? 0) + count);
      expect(counts).toEqual(countedByCell(grid, column));
      const coded = grid.codesOf?.(column, 0, grid.rowCount - 1);
      let formulas = 0;
      const numbers = grid.plainNumbersOf?.(column, 0, grid.rowCount - 1);
      for (let row = 0; row < grid.rowCount; row++) {
        const { value, formula } = grid.cell(row, column);
        if (formula !== undefined) formulas += 1;
        expect(coded?.value(coded.codes[row] ?? 0)).toEqual(value);
        const isPlain = value.type === "number" && value.format === "plain" && formula === undefined;
        expect(numbers?.[row]).toEqual(isPlain ? value.number : NaN);
      }
      expect(coded?.hasFormulas).toBe(formulas > 0);
    }
  }
});
