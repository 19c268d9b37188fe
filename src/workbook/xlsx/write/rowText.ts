import { cellName, columnIndex } from "../../../core/grid/address";
import { BrokenXml } from "../xml/brokenXml";
import { elementsBetween, rootOf, tagText } from "../xml/elements";
import { attribute, prefixOf, withAttribute } from "../xml/tags";

/** A cell as the file writes it, with what stands before it. */
export interface CellText {
  readonly column: number;
  /** Spaces and line ends between the cell before and this one. */
  readonly lead: string;
  /** <c …>…</c> */
  readonly xml: string;
}

interface Parsed {
  tag: string;
  readonly cells: CellText[];
  /** What follows the last cell: spaces, an extension, the closing tag. */
  tail: string;
}

/** A row that states its number, and every place in it where the number stands: in its own tag and its cells'. */
const stated = /^<(?:\w+:)?row\s(?:[^>]*\s)?r\s*=/;
const names = /(<(?:\w+:)?(?:row|c)\s(?:[^>]*?\s)?r\s*=\s*["'][A-Za-z]*)\d+(?=["'])/g;

/** A row of a sheet as the file writes it. It is taken apart only when one of its cells is asked for. */
export class RowText {
  number: number;
  private raw: string;
  private readonly lead: string;
  private parsed: Parsed | undefined;

  /** `raw` is <row …>…</row>; `lead` what stands before it. */
  constructor(number: number, lead: string, raw: string) {
    this.number = number;
    this.lead = lead;
    this.raw = raw;
  }

  static empty(number: number, prefix: string): RowText {
    return new RowText(number, "", `<${prefix}row r="${String(number + 1)}"></${prefix}row>`);
  }

  includes(text: string): boolean {
    return this.toString().includes(text);
  }

  cells(): readonly CellText[] {
    return this.parse().cells;
  }

  cell(column: number): CellText | undefined {
    return this.parse().cells.find((cell) => cell.column === column);
  }

  tag(): string {
    return this.parse().tag;
  }

  setTag(tag: string): void {
    this.parse().tag = tag;
  }

  /** Puts a cell in the place of the one in its column, or where its column belongs. */
  setCell(column: number, xml: string): void {
    const parsed = this.parse();
    const { cells } = parsed;
    const at = cells.findIndex((cell) => cell.column === column);
    const old = cells[at];
    if (old) {
      cells[at] = { ...old, xml };
      return;
    }
    const next = cells.findIndex((cell) => cell.column > column);
    cells.splice(next < 0 ? cells.length : next, 0, { column, lead: "", xml });
    parsed.tag = withSpan(parsed.tag, column);
  }

  /** The same row further down or up: its number and the names of its cells, where the file states them. */
  moveTo(number: number): void {
    if (number === this.number) return;
    if (!this.parsed && stated.test(this.raw) && !this.raw.includes("<!")) {
      this.number = number;
      this.raw = this.raw.replace(names, `$1${String(number + 1)}`);
      return;
    }
    const parsed = this.parse();
    this.number = number;
    parsed.tag = withAttribute(parsed.tag, "r", String(number + 1));
    parsed.cells.forEach((cell, index) => {
      const end = cell.xml.indexOf(">") + 1;
      const tag = cell.xml.slice(0, end);
      if (attribute(tag, "r") === undefined) return;
      const xml = withAttribute(tag, "r", cellName(number, cell.column)) + cell.xml.slice(end);
      parsed.cells[index] = { ...cell, xml };
    });
  }

  /** Every cell as `change` makes it. */
  mapCells(change: (cell: CellText) => string): void {
    const { cells } = this.parse();
    cells.forEach((cell, index) => {
      const xml = change(cell);
      if (xml !== cell.xml) cells[index] = { ...cell, xml };
    });
  }

  toString(): string {
    if (!this.parsed) return this.lead + this.raw;
    const { tag, cells, tail } = this.parsed;
    return this.lead + tag + cells.map((cell) => cell.lead + cell.xml).join("") + tail;
  }

  private parse(): Parsed {
    if (this.parsed) return this.parsed;
    const { raw } = this;
    const row = rootOf(raw);
    if (!row) throw new BrokenXml();
    if (row.contentEnd === row.end) {
      const tag = tagText(raw, row).replace(/\s*\/>$/, ">");
      this.parsed = { tag, cells: [], tail: `</${row.name}>` };
      return this.parsed;
    }
    const cells: CellText[] = [];
    const name = `${prefixOf(row.name)}c`;
    let end = row.contentStart;
    let column = -1;
    const taken = new Set<number>();
    let isOver = false;
    for (const element of elementsBetween(raw, row.contentStart, row.contentEnd)) {
      if (element.name !== name) {
        isOver = true;
        continue;
      }
      const place = /^([A-Za-z]+)(\d*)$/.exec(attribute(tagText(raw, element), "r") ?? "");
      column = place === null ? column + 1 : columnIndex(place[1] ?? "");
      const isElsewhere = place !== null && place[2] !== String(this.number + 1);
      // A cell that stands in another row than it says, twice, or behind something else: nobody knows what it is.
      if (isElsewhere || taken.has(column) || isOver) throw new BrokenXml();
      taken.add(column);
      cells.push({ column, lead: raw.slice(end, element.start), xml: raw.slice(element.start, element.end) });
      end = element.end;
    }
    this.parsed = { tag: tagText(raw, row), cells, tail: raw.slice(end) };
    return this.parsed;
  }
}

/** spans="1:6" is a hint that must not be too narrow. */
function withSpan(tag: string, column: number): string {
  const spans = attribute(tag, "spans");
  const found = /^(\d+):(\d+)$/.exec(spans ?? "");
  if (!found) return tag;
  const first = Math.min(Number(found[1]), column + 1);
  const last = Math.max(Number(found[2]), column + 1);
  return withAttribute(tag, "spans", `${String(first)}:${String(last)}`);
}
