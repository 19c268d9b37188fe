import { shiftRow, type RowEdit } from "../../../core/formulas/shiftRows";
import type { Parts } from "../package/parts";
import { childNamed, contentText, elementsNamed, type Element } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute } from "../xml/tags";
import { tagText } from "../xml/elements";

/** Pictures and charts: the rows that their corners stand on. */
export function shiftDrawing(parts: Parts, part: string, edit: RowEdit): void {
  const text = parts.text(part);
  const splices: Splice[] = [];
  for (const kind of ["twoCellAnchor", "oneCellAnchor"]) {
    for (const anchor of elementsNamed(text, kind)) {
      const behaviour = attribute(tagText(text, anchor), "editAs");
      // "absolute" stays where it is on the page, whatever becomes of the cells below it.
      if (behaviour !== "absolute") splices.push(...anchorSplices(text, anchor, edit, behaviour));
    }
  }
  parts.setText(part, splice(text, splices));
}

function anchorSplices(
  text: string,
  anchor: Element,
  edit: RowEdit,
  behaviour: string | undefined,
): Splice[] {
  const from = rowElement(text, childNamed(text, anchor, "from"));
  const to = rowElement(text, childNamed(text, anchor, "to"));
  if (!from) return [];
  const moved = placeAfter(from.row, edit);
  const splices = [{ start: from.start, end: from.end, text: String(moved) }];
  if (to) {
    // A picture that moves but does not grow keeps its height in rows.
    const last = behaviour === "oneCell" ? to.row + moved - from.row : placeAfter(to.row, edit);
    splices.push({ start: to.start, end: to.end, text: String(last) });
  }
  return splices;
}

/** A corner on a deleted row goes to the row that took its place. */
function placeAfter(row: number, edit: RowEdit): number {
  return shiftRow(row, edit) ?? edit.row;
}

interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

function rowElement(text: string, corner: Element | undefined): RowPlace | undefined {
  const element = corner && childNamed(text, corner, "row");
  if (!element) return undefined;
  return { row: Number(contentText(text, element)), start: element.contentStart, end: element.contentEnd };
}

/** The old drawings that hold notes: row of the cell (0-based) and rows of the box's corners. */
export function shiftNotesDrawing(parts: Parts, part: string, edit: RowEdit): void {
  const text = parts.text(part);
  const splices: Splice[] = [];
  for (const shape of elementsNamed(text, "shape")) {
    const xml = text.slice(shape.start, shape.end);
    const rowMatch = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(xml);
    const row = rowMatch ? Number(rowMatch[1]) : undefined;
    const moved = row === undefined ? undefined : shiftRow(row, edit);
    if (row === undefined) continue;
    if (moved === undefined) {
      splices.push({ start: shape.start, end: shape.end, text: "" });
      continue;
    }
    const shifted = xml
      .replace(/<x:Row>\s*\d+\s*<\/x:Row>/, `<x:Row>${String(moved)}</x:Row>`)
      .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (_whole, open: string, places: string, close: string) => {
        const numbers = places.split(",");
        const rows = [2, 6].map((index) => String(Number(numbers[index]) + moved - row));
        const kept = numbers.map((number, index) =>
          index === 2 ? rows[0] : index === 6 ? rows[1] : number.trim(),
        );
        return open + kept.join(", ") + close;
      });
    if (moved !== row) splices.push({ start: shape.start, end: shape.end, text: shifted });
  }
  parts.setText(part, splice(text, splices));
}

/** Notes and threaded comments: those on deleted rows go. */
export function shiftComments(parts: Parts, part: string, edit: RowEdit): void {
  const text = parts.text(part);
  const splices: Splice[] = [];
  for (const local of ["comment", "threadedComment"]) {
    for (const comment of elementsNamed(text, local)) {
      const tag = tagText(text, comment);
      const found = /\sref\s*=\s*["']([A-Z]+)(\d+)["']/.exec(tag);
      const row = found ? shiftRow(Number(found[2]) - 1, edit) : undefined;
      if (!found || row === Number(found[2]) - 1) continue;
      if (row === undefined) splices.push({ start: comment.start, end: comment.end, text: "" });
      else {
        const changed = tag.replace(found[0], ` ref="${found[1] ?? ""}${String(row + 1)}"`);
        splices.push({ start: comment.start, end: comment.contentStart, text: changed });
      }
    }
  }
  parts.setText(part, splice(text, splices));
}
