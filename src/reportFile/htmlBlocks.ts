import type { ReportBlock } from "../core/checks/report/report";

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;

const PARAGRAPHS: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]);

/** Paragraphs and tables of the well-formed HTML that the .docx reader gives; a table inside a cell is its text. */
export function blocksOfHtml(html: string): readonly ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let text = "";
  let table: HtmlTable | undefined;
  let depth = 0;
  const close = (): void => {
    if (text.trim() !== "") blocks.push({ kind: "paragraph", text: text.trim() });
    text = "";
  };
  for (const [, slash, tag = "", attributes = "", words] of html.matchAll(TOKEN)) {
    if (words !== undefined) {
      if (table) table.say(unescaped(words));
      else text += unescaped(words);
      continue;
    }
    const isEnd = slash === "/";
    if (tag === "table") {
      depth += isEnd ? -1 : 1;
      if (!isEnd && depth === 1) {
        close();
        table = new HtmlTable();
      } else if (isEnd && depth === 0 && table) {
        blocks.push({ kind: "table", rows: table.rows() });
        table = undefined;
      }
    } else if (table && depth === 1 && (tag === "tr" || tag === "td" || tag === "th")) {
      if (tag === "tr") table.row(isEnd);
      else table.cell(isEnd, attributes);
    } else if (table) {
      if (isEnd && PARAGRAPHS.has(tag)) table.say(" ");
    } else if (PARAGRAPHS.has(tag) || tag === "br") close();
  }
  close();
  return blocks;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Cells that span several rows or columns leave the places they cover blank. */
class HtmlTable {
  readonly #rows: string[][] = [];
  /** Rows that a column is still covered for. */
  readonly #covered: number[] = [];
  #cell: { text: string; readonly across: number; readonly down: number } | undefined;

  row(isEnd: boolean): void {
    if (isEnd) this.#skipCovered();
    else this.#rows.push([]);
  }

  cell(isEnd: boolean, attributes: string): void {
    if (!isEnd) {
      this.#skipCovered();
      this.#cell = { text: "", across: spanIn(attributes, "colspan"), down: spanIn(attributes, "rowspan") };
      return;
    }
    const found = this.#cell;
    const row = this.#rows.at(-1);
    if (!found || !row) return;
    for (let column = 0; column < found.across; column += 1) {
      this.#covered[row.length] = found.down - 1;
      row.push(column === 0 ? found.text.replace(/\s+/g, " ").trim() : "");
    }
    this.#cell = undefined;
  }

  say(text: string): void {
    if (this.#cell) this.#cell.text += text;
  }

  rows(): readonly (readonly string[])[] {
    return this.#rows.filter((row) => row.some((cell) => cell !== ""));
  }

  /** Blanks for the places that cells of the rows above reach down to. */
  #skipCovered(): void {
    const row = this.#rows.at(-1);
    while (row && row.length < MOST_COLUMNS) {
      const left = this.#covered[row.length] ?? 0;
      if (left <= 0) return;
      this.#covered[row.length] = left - 1;
      row.push("");
    }
  }
}

/** More columns no printed table has. */
const MOST_COLUMNS = 64;

function spanIn(attributes: string, name: "colspan" | "rowspan"): number {
  const found = new RegExp(`${name}="(\\d{1,3})"`).exec(attributes)?.[1];
  return Math.max(1, Math.min(MOST_COLUMNS, Number(found ?? 1)));
}
