import { cellName } from "../../../core/grid/address";
import type { PatchValue, TypedConstant } from "../../../core/patch/patch";
import { decodeCellText, decodeEntities, encodeCellText, encodeText } from "../xml/escapes";
import { childNamed, contentText, elementsNamed, rootOf, tagText } from "../xml/elements";
import { attribute } from "../xml/tags";

/** Where the texts of cells are kept. */
export interface TextPool {
  indexOf(text: string): number;
  textAt(index: number): string | undefined;
}

/** A cell as the file writes it. `style` is its number among the file's cell styles. */
export function cellXml(
  row: number,
  column: number,
  style: string | undefined,
  value: PatchValue | TypedConstant,
  pool: () => TextPool,
): string {
  const place = `r="${cellName(row, column)}"${style === undefined ? "" : ` s="${style}"`}`;
  switch (value.type) {
    case "blank":
      return `<c ${place}/>`;
    case "text":
      return `<c ${place} t="s"><v>${String(pool().indexOf(value.text))}</v></c>`;
    case "number":
      return `<c ${place}><v>${numberText(value.number)}</v></c>`;
    case "boolean":
      return `<c ${place} t="b"><v>${value.boolean ? "1" : "0"}</v></c>`;
    case "error":
      return `<c ${place} t="e"><v>${encodeText(value.error)}</v></c>`;
    case "formula": {
      const formula = `<f>${encodeText(value.formula)}</f>`;
      const { cached } = value;
      if (typeof cached === "number") return `<c ${place}>${formula}<v>${numberText(cached)}</v></c>`;
      if (typeof cached === "boolean") return `<c ${place} t="b">${formula}<v>${cached ? "1" : "0"}</v></c>`;
      return `<c ${place} t="str">${formula}<v>${encodeCellText(cached)}</v></c>`;
    }
  }
}

/** The shortest decimals that read back as the same number. */
export function numberText(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`${String(number)} cannot stand in a cell`);
  return number === 0 ? "0" : String(number);
}

/** The formula element of a cell, without knowing what it means. */
export interface FormulaText {
  readonly tag: string;
  readonly text: string;
}

export function formulaOf(xml: string): FormulaText | undefined {
  const cell = rootOf(xml);
  const formula = cell && childNamed(xml, cell, "f");
  return formula && { tag: tagText(xml, formula), text: decodeEntities(contentText(xml, formula)) };
}

/** The cell with another formula in the place of its own; attributes and cached value stay. */
export function withFormula(xml: string, tag: string, text: string): string {
  const cell = rootOf(xml);
  const formula = cell && childNamed(xml, cell, "f");
  if (!formula) return xml;
  const open = tag.replace(/\s*\/>$/, ">");
  return `${xml.slice(0, formula.start)}${open}${encodeText(text)}</${formula.name}>${xml.slice(formula.end)}`;
}

/** Whether a cell already holds this value, so that nothing need be written. */
export function holds(xml: string, value: PatchValue | TypedConstant, pool: () => TextPool): boolean {
  const cell = rootOf(xml);
  if (!cell) return false;
  const type = attribute(tagText(xml, cell), "t") ?? "n";
  const formula = formulaOf(xml);
  const valueElement = childNamed(xml, cell, "v");
  const text = valueElement && decodeEntities(contentText(xml, valueElement));
  if (formula && value.type !== "formula") return false;
  switch (value.type) {
    case "blank":
      return (text === undefined || text === "") && type !== "inlineStr";
    case "number":
      return (
        (type === "n" || type === "") && text !== undefined && text !== "" && Number(text) === value.number
      );
    case "text":
      if (type === "s") return text !== undefined && pool().textAt(Number(text)) === value.text;
      if (type === "inlineStr") return isPlainInline(xml, value.text);
      return false;
    case "boolean":
      return type === "b" && text === (value.boolean ? "1" : "0");
    case "error":
      return type === "e" && text === value.error;
    case "formula": {
      if (formula?.text !== value.formula || attribute(formula.tag, "t") !== undefined) return false;
      const { cached } = value;
      if (typeof cached === "number") return type === "n" && text !== undefined && Number(text) === cached;
      if (typeof cached === "boolean") return type === "b" && text === (cached ? "1" : "0");
      return type === "str" && decodeCellText(text ?? "") === cached;
    }
  }
}

function isPlainInline(xml: string, text: string): boolean {
  const [only, ...others] = elementsNamed(xml, "t");
  if (!only || others.length > 0) return false;
  return decodeCellText(decodeEntities(contentText(xml, only))) === text;
}
