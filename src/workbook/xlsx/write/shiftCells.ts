import { shiftFormula, type RowEdit } from "../../../core/formulas/shiftRows";
import { attribute, withAttribute } from "../xml/tags";
import { formulaOf, withFormula } from "./cellText";
import { shiftRef } from "./shiftAreas";
import type { SheetText } from "./sheetText";

/** The formulas in the cells of a sheet. `isEdited`: the areas that array formulas fill lie on the edited sheet. */
export function shiftCellFormulas(sheet: SheetText, home: string, edit: RowEdit): void {
  const mark = `<${sheet.prefix}f`;
  const isEdited = home === edit.sheet;
  for (const row of sheet.rows) {
    if (!row.includes(mark)) continue;
    row.mapCells((cell) => {
      const formula = cell.xml.includes(mark) ? formulaOf(cell.xml) : undefined;
      if (!formula) return cell.xml;
      const text = shiftFormula(formula.text, home, edit);
      const tag = isEdited ? shiftAreasOf(formula.tag, edit) : formula.tag;
      return text === formula.text && tag === formula.tag ? cell.xml : withFormula(cell.xml, tag, text);
    });
  }
}

/** ref of an array formula, r1 and r2 of a data table. */
function shiftAreasOf(tag: string, edit: RowEdit): string {
  return ["ref", "r1", "r2"].reduce((text, name) => {
    const ref = attribute(text, name);
    const shifted = ref === undefined ? undefined : shiftRef(ref, edit);
    return shifted === undefined || shifted === ref ? text : withAttribute(text, name, shifted);
  }, tag);
}
