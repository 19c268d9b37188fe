import { parseArea, type Area } from "../../../core/grid/address";
import { moveFormula } from "../formula/moveFormula";
import { attribute, withAttribute } from "../xml/tags";
import { formulaOf, withFormula } from "./cellText";
import type { SheetText } from "./sheetText";

/** Areas of several cells that one array formula fills; Excel lets nobody change a part of one. */
export function arrayAreas(sheet: SheetText): readonly Area[] {
  return sheet.arrays(() =>
    sheet.rows.flatMap((row) => {
      if (!/t\s*=\s*["']array["']/.test(row.toString())) return [];
      return row.cells().flatMap((cell) => {
        const formula = formulaOf(cell.xml);
        if (!formula || attribute(formula.tag, "t") !== "array") return [];
        const area = parseArea(attribute(formula.tag, "ref") ?? "");
        return area && (area.top !== area.bottom || area.left !== area.right) ? [area] : [];
      });
    }),
  );
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Gives every cell of the shared formulas that `concerns` picks the formula as its own. */
export function unshare(sheet: SheetText, concerns: (group: string, formula: string) => boolean): void {
  const rows = sheet.rows.filter((row) => /t\s*=\s*["']shared["']/.test(row.toString()));
  const masters = new Map<string, Master>();
  const groupOf = (tag: string): string | undefined =>
    attribute(tag, "t") === "shared" ? attribute(tag, "si") : undefined;
  for (const row of rows) {
    for (const cell of row.cells()) {
      const formula = formulaOf(cell.xml);
      const group = formula && groupOf(formula.tag);
      if (!formula || group === undefined || formula.text === "" || !concerns(group, formula.text)) continue;
      masters.set(group, { row: row.number, column: cell.column, text: formula.text });
    }
  }
  if (masters.size === 0) return;
  for (const row of rows) {
    row.mapCells((cell) => {
      const formula = formulaOf(cell.xml);
      const group = formula && groupOf(formula.tag);
      const master = group === undefined ? undefined : masters.get(group);
      if (!formula || !master) return cell.xml;
      const own = ["t", "si", "ref"].reduce((tag, name) => withAttribute(tag, name, undefined), formula.tag);
      const text = moveFormula(master.text, row.number - master.row, cell.column - master.column);
      return withFormula(cell.xml, own, text);
    });
  }
}
