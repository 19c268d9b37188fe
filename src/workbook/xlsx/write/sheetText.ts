import { allAtOnce, type Steps } from "../../../core/grid/steps";
import { areaName, parseArea, type Area } from "../../../core/grid/address";
import { BrokenXml } from "../xml/brokenXml";
import { elementAt } from "../xml/elements";
import { attribute, isTrue, localName, nextTag, prefixOf, withAttribute, type Tag } from "../xml/tags";
import { RowText } from "./rowText";
import { SheetFrame } from "./sheetFrame";

/** A sheet part as text that can be changed row by row; whatever nobody changes is written as it was. */
export class SheetText {
  readonly prefix: string;
  /** In the file's order, which is that of their numbers. */
  readonly rows: RowText[];
  /** Everything but the rows: the part with <sheetData></sheetData> empty. */
  private readonly frame: SheetFrame;
  private byNumber: Map<number, RowText> | undefined;

  /** Most sheets have no array formula, and need not be searched for one row by row. */
  private readonly mayHaveArrays: boolean;
  private arrayAreas: readonly Area[] | undefined;
  private merged: { readonly tags: readonly string[]; readonly areas: readonly Area[] } = {
    tags: [],
    areas: [],
  };

  private constructor(prefix: string, frame: string, rows: RowText[], mayHaveArrays: boolean) {
    this.mayHaveArrays = mayHaveArrays;
    this.prefix = prefix;
    this.frame = new SheetFrame(frame);
    this.rows = rows;
  }

  static parse(text: string): SheetText {
    return allAtOnce(SheetText.parseInSteps(text));
  }

  /** The same, some rows at a time. */
  static *parseInSteps(text: string): Steps<SheetText> {
    const root = nextTag(text, 0);
    const prefix = prefixOf(root?.name ?? "");
    const data = findData(text, root);
    if (!data) throw new BrokenXml();
    if (data.kind === "empty") {
      const tag = text.slice(data.start, data.end).replace(/\s*\/>$/, ">");
      return new SheetText(
        prefix,
        `${text.slice(0, data.start)}${tag}</${data.name}>${text.slice(data.end)}`,
        [],
        false,
      );
    }
    const { rows, end } = yield* readRows(text, data.end, prefix);
    const frame = text.slice(0, data.end) + text.slice(end);
    const sheet = new SheetText(prefix, frame, rows, text.includes("array", data.end));
    if (sheet.frame.rowsPlace() !== data.end || sheet.frame.hasSeveral("sheetData")) throw new BrokenXml();
    return sheet;
  }

  toString(): string {
    const { text } = this.frame;
    const at = this.frame.rowsPlace();
    return text.slice(0, at) + this.rows.join("") + text.slice(at);
  }

  row(number: number): RowText | undefined {
    this.byNumber ??= new Map(this.rows.map((row) => [row.number, row]));
    return this.byNumber.get(number);
  }

  /** The row, made where its number belongs if the file has none. */
  ensureRow(number: number): RowText {
    const found = this.row(number);
    if (found) return found;
    const row = RowText.empty(number, this.prefix);
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.number ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    this.rows.splice(low, 0, row);
    this.byNumber?.set(number, row);
    return row;
  }

  /** After rows have been renumbered or taken away. */
  setRows(rows: readonly RowText[]): void {
    this.rows.splice(0, this.rows.length);
    for (const row of rows) this.rows.push(row);
    this.byNumber = undefined;
    this.arrayAreas = undefined;
  }

  /** The part without its rows. */
  outside(): string {
    return this.frame.text;
  }

  setOutside(frame: string): void {
    this.frame.text = frame;
  }

  setChild(local: string, xml: string): void {
    this.frame.setChild(local, xml);
  }

  changeTag(local: string, change: (tag: string) => string): void {
    this.frame.changeTag(local, change);
  }

  /** The opening tag of a child of <worksheet>. */
  childTag(local: string): string | undefined {
    return this.frame.tagsOf(local).own;
  }

  /** The opening tags of a child's own children. */
  listTags(local: string): readonly string[] {
    return this.frame.tagsOf(local).list;
  }

  isProtected(): boolean {
    const tag = this.childTag("sheetProtection");
    return tag !== undefined && isTrue(attribute(tag, "sheet"));
  }

  merges(): readonly Area[] {
    const tags = this.listTags("mergeCells");
    if (this.merged.tags !== tags) {
      this.merged = { tags, areas: tags.flatMap((tag) => parseArea(attribute(tag, "ref") ?? "") ?? []) };
    }
    return this.merged.areas;
  }

  setMerges(areas: readonly Area[]): void {
    const list = areas.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join("");
    const count = String(areas.length);
    this.setChild(
      "mergeCells",
      areas.length === 0 ? "" : `<mergeCells count="${count}">${list}</mergeCells>`,
    );
  }

  /** Areas of array formulas, looked for once: the cells of one are never written to. */
  arrays(find: () => readonly Area[]): readonly Area[] {
    this.arrayAreas ??= this.mayHaveArrays ? find() : [];
    return this.arrayAreas;
  }

  /** Widens the stated extent of the sheet, where one is stated. */
  includeInDimension(row: number, column: number): void {
    const stated = attribute(this.childTag("dimension") ?? "", "ref");
    const area = stated === undefined ? undefined : parseArea(stated);
    if (!area) return;
    const wider = {
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    };
    const name = areaName(wider);
    if (name !== areaName(area)) this.changeTag("dimension", (tag) => withAttribute(tag, "ref", name));
  }
}

function findData(text: string, root: Tag | undefined): Tag | undefined {
  let at = root?.end ?? text.length;
  for (let tag = nextTag(text, at); tag; tag = nextTag(text, at)) {
    if (localName(tag.name) === "sheetData") return tag;
    const end = tag.kind === "open" ? elementAt(text, tag.start)?.end : tag.end;
    // What is never closed holds everything after it; to look inside of it again and again would take hours.
    if (end === undefined) return undefined;
    at = end;
  }
  return undefined;
}

const spaces = [" ", "\t", "\n", "\r"];

function* readRows(
  text: string,
  from: number,
  prefix: string,
): Steps<{ readonly rows: RowText[]; readonly end: number }> {
  const rows: RowText[] = [];
  const name = `${prefix}row`;
  const closing = `</${name}>`;
  // Only a comment, a CDATA section or an instruction could hold a closing tag that is none, and only in a closing
  // tag with spaces does the name not end where it closes.
  const isPlain = !["<!", "<?", ...spaces.map((space) => `</${name}${space}`)].some((sign) =>
    text.includes(sign, from),
  );
  let at = from;
  let passed = from;
  let number = -1;
  let tag = nextTag(text, at);
  for (; tag && tag.kind !== "close"; tag = nextTag(text, passed)) {
    if (tag.name !== name) {
      passed = endOfStranger(text, tag, prefix);
      continue;
    }
    const before = number;
    number = statedNumber(text, tag) ?? number + 1;
    if (number <= before) throw new BrokenXml();
    let { end } = tag;
    if (tag.kind === "open" && isPlain) {
      const close = text.indexOf(closing, end);
      end = close < 0 ? text.length : close + closing.length;
    } else if (tag.kind === "open") {
      end = elementAt(text, tag.start)?.end ?? text.length;
    }
    rows.push(new RowText(number, text.slice(at, tag.start), text.slice(tag.start, end)));
    at = end;
    passed = end;
    yield;
  }
  if (!tag || localName(tag.name) !== "sheetData") throw new BrokenXml();
  return { rows, end: at };
}

/**
 * The end of something among the rows that is no row: it stays where it is. Rows or cells inside of it, or a cell
 * outside of any row, are read as cells of the sheet and cannot be written to.
 */
function endOfStranger(text: string, tag: Tag, prefix: string): number {
  const element = elementAt(text, tag.start);
  const holdsCells = new RegExp(`<${prefix}(?:row|c)[\\s/>]`);
  if (!element || holdsCells.test(text.slice(element.start, element.end))) throw new BrokenXml();
  return element.end;
}

/** <row r="12" …> states 12: the number from 0. */
function statedNumber(text: string, tag: Tag): number | undefined {
  const from = tag.start + tag.name.length + 1;
  if (text.startsWith(' r="', from)) {
    const digits = text.slice(from + 4, text.indexOf('"', from + 4));
    if (/^\d+$/.test(digits)) return Number(digits) - 1;
  }
  const stated = /\sr\s*=\s*["'](\d+)["']/.exec(text.slice(tag.start, tag.end))?.[1];
  return stated === undefined ? undefined : Number(stated) - 1;
}
