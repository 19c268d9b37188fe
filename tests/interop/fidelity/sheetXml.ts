import { local, xmlEvents, type XmlEvent } from "../../support/xmlEvents";

/** A sheet part taken apart: its cells by place, and everything else as one text. */
export interface SheetXml {
  readonly cells: ReadonlyMap<string, string>;
  /** Without what may follow a new cell: the extent, the spans of rows and rows that hold nothing. */
  readonly frame: string;
}

export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function columnOf(place: string): number {
  const letters = /^[A-Z]+/i.exec(place)?.[0].toUpperCase() ?? "";
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type Opening = Extract<XmlEvent, { readonly kind: "open" | "empty" }>;

function takeApart(xml: string): SheetXml {
  const cells = new Map<string, string>();
  let frame = "";
  let at = 0;
  let row = -1;
  let column = -1;
  let cell: { readonly name: string; readonly start: number } | undefined;
  const isCell = (name: string): boolean => local(name) === "c" && row >= 0;
  const keep = (until: number, next: number, instead = ""): void => {
    frame += xml.slice(at, until) + instead;
    at = next;
  };
  const opened = (event: Opening): void => {
    if (local(event.name) === "row") {
      row = event.attributes.has("r") ? Number(event.attributes.get("r")) - 1 : row + 1;
      column = -1;
      const tag = xml.slice(event.start, event.end).replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
      keep(event.start, event.end, tag);
    } else if (local(event.name) === "dimension") keep(event.start, event.end);
    else if (isCell(event.name)) {
      const place = event.attributes.get("r");
      column = place === undefined ? column + 1 : columnOf(place);
      const name = cellName(row, column);
      if (event.kind === "empty") {
        cells.set(name, xml.slice(event.start, event.end));
        keep(event.start, event.end);
      } else cell = { name, start: event.start };
    }
  };
  for (const event of xmlEvents(xml)) {
    if (event.kind === "text") continue;
    if (cell === undefined && event.kind !== "close") opened(event);
    else if (cell !== undefined && event.kind === "close" && isCell(event.name)) {
      cells.set(cell.name, xml.slice(cell.start, event.end));
      keep(cell.start, event.end);
      cell = undefined;
    } else if (event.kind === "close" && local(event.name) === "sheetData") row = -1;
  }
  return { cells, frame: withoutEmptyRows(frame + xml.slice(at)) };
}

function withoutEmptyRows(frame: string): string {
  return frame
    .replace(/<((?:\w+:)?row)(?:\s+r\s*=\s*(?:"\d+"|'\d+'))?\s*(?:\/>|><\/\1>)/g, "")
    .replace(/<((?:\w+:)?sheetData)\s*\/>/g, "<$1></$1>");
}

/** What differs besides the cells that were to be changed. */
export function sheetDifferences(
  before: string,
  after: string,
  changed: readonly string[],
): readonly string[] {
  const [old, now] = [takeApart(before), takeApart(after)];
  const found: string[] = [];
  for (const name of new Set([...old.cells.keys(), ...now.cells.keys()])) {
    if (!changed.includes(name) && old.cells.get(name) !== now.cells.get(name)) found.push(`cell ${name}`);
  }
  for (const name of changed) if (!now.cells.has(name)) found.push(`no cell ${name}`);
  if (old.frame !== now.frame) found.push(`around the cells: ${firstDifference(old.frame, now.frame)}`);
  return found;
}

export function firstDifference(old: string, now: string): string {
  let at = 0;
  while (at < old.length && old[at] === now[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 40);
  return `“${around(old)}” / “${around(now)}”`;
}
