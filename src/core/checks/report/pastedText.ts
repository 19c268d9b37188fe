import type { Report, ReportBlock } from "./report";

/**
 * A report as copied from Word, from a PDF or from a web page: lines with tabs are tables, lines broken in the middle of
 * a sentence belong together.
 */
export function reportOfText(text: string): Report {
  const blocks: ReportBlock[] = [];
  let paragraph = "";
  let table = new PastedTable();
  const closeParagraph = (): void => {
    if (paragraph !== "") blocks.push({ kind: "paragraph", text: paragraph });
    paragraph = "";
  };
  const closeTable = (): void => {
    const rows = table.done();
    const [only, ...more] = rows;
    // one line with a tab in it is a line somebody typed a tab into
    if (only && more.length === 0 && only.length < 3)
      blocks.push({ kind: "paragraph", text: only.join(" ") });
    else if (only) blocks.push({ kind: "table", rows });
    table = new PastedTable();
  };
  for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
    const line = raw.trim();
    if (isTableLine(raw)) {
      closeParagraph();
      table.add(raw);
      continue;
    }
    if (line === "") {
      table.blank();
      continue;
    }
    closeTable();
    if (paragraph !== "" && (isHeading(line) || isHeading(paragraph) || isFinished(paragraph)))
      closeParagraph();
    paragraph += line;
  }
  closeParagraph();
  closeTable();
  return { blocks };
}

/** A tab between two things, or one before a thing as Word gives a table cell by cell. */
function isTableLine(raw: string): boolean {
  return /^\t+\S|\S\t+\S|^\t+$/.test(raw) && raw.trim().length < 400;
}

const HEADING =
  /^(?:#+\s*|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]+[章节部])/;
const LONGEST_HEADING = 40;
const DATE_ALONE = /^\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$/;

function isHeading(line: string): boolean {
  return (
    DATE_ALONE.test(line) || (HEADING.test(line) && line.length < LONGEST_HEADING && !line.includes("。"))
  );
}

/** A line that is too short to have been broken, or that ends as a sentence does. */
function isFinished(paragraph: string): boolean {
  return (
    /[。；：！？;:!?]$/.test(paragraph) || (paragraph.length < SHORT_LINE && !/[，、,]$/.test(paragraph))
  );
}

const SHORT_LINE = 15;

/** Rows of tab-separated cells, or cells on lines of their own with a blank line between rows. */
class PastedTable {
  readonly #lines: string[][] = [[]];

  add(raw: string): void {
    this.#lines.at(-1)?.push(raw);
  }

  blank(): void {
    if ((this.#lines.at(-1)?.length ?? 0) > 0) this.#lines.push([]);
  }

  done(): readonly (readonly string[])[] {
    const groups = this.#lines.filter((lines) => lines.length > 0);
    return groups.flatMap((lines) => {
      const isCellByCell = lines.length > 1 && lines.every((line) => /^\t[^\t]*$/.test(line));
      return isCellByCell
        ? [lines.map((line) => line.trim())]
        : lines.map((line) => line.split("\t").map((cell) => cell.trim()));
    });
  }
}
