import { areaBetween, isCell, readEnd, type ReferenceEnd } from "./cellWord";
import type { Expression } from "./expression";
import type { TokenCursor } from "./tokenCursor";
import { BAD_REFERENCE } from "./value";

/** What no sheet's name contains: brackets mean another workbook, a colon a block of sheets. */
const NOT_IN_SHEET_NAME = /[[\]:*?/\\]/;

/**
 * A cell, a range, a whole column or row, with or without a sheet, or a defined name. Undefined for everything else,
 * among it the cells of another workbook, of several sheets at once, and names that belong to one sheet.
 */
export function parseReference(cursor: TokenCursor): Expression | undefined {
  const sheet = cursor.sign(1) === "!" ? cursor.next()?.text : undefined;
  if (sheet !== undefined) {
    if (sheet === "" || NOT_IN_SHEET_NAME.test(sheet)) return undefined;
    cursor.next();
  }
  const token = cursor.next();
  // the sheet's cells were deleted: Excel calculates with the error
  if (token?.kind === "error" && token.text === BAD_REFERENCE.error && sheet !== undefined)
    return cursor.sign() === ":" ? undefined : { kind: "literal", value: BAD_REFERENCE };
  if (token?.kind !== "word" && token?.kind !== "number") return undefined;
  const first = readEnd(token.text);
  if (cursor.takeSign(":")) return first && parseRangeFrom(first, sheet, cursor);
  if (first && isCell(first)) return areaExpression(first, first, sheet);
  if (token.kind === "number" || sheet !== undefined || /[$\\]/.test(token.text)) return undefined;
  return { kind: "name", name: token.text };
}

function parseRangeFrom(
  first: ReferenceEnd,
  sheet: string | undefined,
  cursor: TokenCursor,
): Expression | undefined {
  const token = cursor.next();
  if (token?.kind !== "word" && token?.kind !== "number") return undefined;
  const last = readEnd(token.text);
  // A1:Sheet2!B2, A1:B2:C3 and A1:INDEX(…)
  const goesOn = [":", "!", "("].includes(cursor.sign() ?? "");
  return last && !goesOn ? areaExpression(first, last, sheet) : undefined;
}

function areaExpression(
  first: ReferenceEnd,
  last: ReferenceEnd,
  sheet: string | undefined,
): Expression | undefined {
  const area = areaBetween(first, last);
  return area && { kind: "reference", sheet, area };
}
