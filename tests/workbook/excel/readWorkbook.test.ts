/** @jest-environment jsdom */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Cell, Grid } from "../../../src/core/grid/grid";
import { canonicalFormula } from "../../../src/core/formulas/canonicalFormula";
import { cellName } from "../../../src/core/grid/address";
import { blankCase, filledCase } from "../../support/caseWorkbook";
import { fixtureWorkbook, opened } from "../../support/xlsxFiles";
import { openExcel, readAll } from "../../support/excelWorkbook";

const fixtures = readdirSync(join(__dirname, "..", "..", "fixtures", "workbooks"));

const workbooks: readonly (readonly [string, () => Uint8Array])[] = [
  ["一网通办-评价前", blankCase],
  ["一网通办-已填底稿", filledCase],
  ...fixtures.map((name) => [name, () => fixtureWorkbook(name)] as const),
];

test.each(workbooks)("%s 在 Excel 里读出来的每一格，与读文件读出来的一样", async (_name, bytes) => {
  const { host, excel } = await openExcel({ workbook: bytes() });
  const [inExcel, inFile] = [await readAll(host.workbook), await readAll(opened(bytes()))];
  expect(inExcel.sheets).toEqual(inFile.sheets);
  expect(inExcel.names).toEqual(inFile.names);
  for (const [sheet, grid] of inFile.grids) {
    const found = inExcel.grids.get(sheet)!;
    expect(differences(found, grid)).toEqual([]);
    expect(new Set(found.merges.map((area) => JSON.stringify(sides(area))))).toEqual(
      new Set(grid.merges.map((area) => JSON.stringify(sides(area)))),
    );
    expect(found.isProtected).toBe(grid.isProtected);
  }
  excel.close();
});

function sides({ top, left, bottom, right }: Grid["merges"][number]): readonly number[] {
  return [top, left, bottom, right];
}

/** Where two readings of a sheet differ; formulas are compared however a program writes them. */
function differences(one: Grid, other: Grid): readonly string[] {
  const found: string[] = [];
  for (let row = 0; row < Math.max(one.rowCount, other.rowCount); row += 1)
    for (let column = 0; column < Math.max(one.columnCount, other.columnCount); column += 1) {
      const [a, b] = [shown(one.cell(row, column)), shown(other.cell(row, column))];
      if (a !== b) found.push(`${cellName(row, column)}: ${a} ≠ ${b}`);
    }
  return found;
}

function shown({ value, formula }: Cell): string {
  return JSON.stringify([formula === undefined ? "" : canonicalFormula(formula), value]);
}
