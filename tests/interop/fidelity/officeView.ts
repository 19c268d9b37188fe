import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cellName } from "./sheetXml";
import { xmlEvents } from "../../support/xmlEvents";

/** A sheet as LibreOffice sees it. */
export interface SheetView {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellView>;
  readonly merges: readonly string[];
  /** Charts, pictures, notes, links and whatever else is counted, by its name in LibreOffice's own format. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface CellView {
  readonly value: string;
  readonly formula: string | undefined;
}

export interface OfficeView {
  readonly sheets: readonly SheetView[];
  readonly names: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Computes every formula when a file is loaded, whatever result the file carries. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export interface OfficeFile {
  readonly bytes: Uint8Array;
  /** "xlsx" or "xlsm". */
  readonly extension: string;
}

const atATime = 40;

/** What LibreOffice makes of each file; undefined where it does not open one. */
export async function officeViews(
  files: readonly OfficeFile[],
): Promise<readonly (OfficeView | undefined)[]> {
  const folder = await mkdtemp(join(tmpdir(), "fidelity-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), settings);
    const names = files.map((_, index) => `f${index}`);
    await Promise.all(
      files.map(({ bytes, extension }, index) => writeFile(join(folder, `f${index}.${extension}`), bytes)),
    );
    for (let first = 0; first < files.length; first += atATime) {
      const group = files
        .slice(first, first + atATime)
        .map(({ extension }, index) => join(folder, `f${first + index}.${extension}`));
      const options = [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--norestore",
        "--convert-to",
        "fods",
        "--outdir",
        join(folder, "out"),
        ...group,
      ];
      // A file that cannot be opened is known by its missing result.
      await promisify(execFile)("soffice", options, { timeout: 600_000, maxBuffer: 1 << 26 }).catch(
        (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
        },
      );
    }
    return await Promise.all(
      names.map((name) =>
        readFile(join(folder, "out", `${name}.fods`), "utf8").then(viewOf, () => undefined),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const counted = new Set([
  "draw:object",
  "draw:image",
  "draw:control",
  "office:annotation",
  "text:a",
  "calcext:conditional-format",
  "calcext:sparkline",
  "table:content-validation",
  "table:data-pilot-table",
  "table:database-range",
  "table:filter",
]);

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Reads LibreOffice's flat format. */
function viewOf(xml: string): OfficeView {
  const sheets: SheetView[] = [];
  const names: string[] = [];
  const whole = new Map<string, number>();
  let sheet: { cells: Map<string, CellView>; merges: string[]; counts: Map<string, number> } | undefined;
  let row = 0;
  let rows = 1;
  let column = 0;
  let cell: { text: string; value: string; formula: string | undefined; columns: number } | undefined;
  const path: string[] = [];
  // A chart holds a document of its own, a note a text of its own; both are counted and passed over.
  let passing = 0;

  const endCell = (): void => {
    if (!cell || !sheet) return;
    const { text, value, formula, columns } = cell;
    if (value !== "" || text !== "" || formula !== undefined) {
      const shown = value === "" ? text : value;
      for (let down = 0; down < Math.min(rows, 1000); down++) {
        for (let across = 0; across < Math.min(columns, 1000); across++) {
          sheet.cells.set(cellName(row + down, column + across), { value: shown, formula });
        }
      }
    }
    column += columns;
    cell = undefined;
  };

  for (const event of xmlEvents(xml)) {
    if (event.kind === "text") {
      if (cell && passing === 0 && path.includes("text:p")) cell.text += event.text;
      continue;
    }
    const { name } = event;
    if (event.kind === "close") {
      path.pop();
      if (name === "draw:object" || name === "office:annotation") passing--;
      if (passing > 0) continue;
      if (name === "table:table-cell" || name === "table:covered-table-cell") endCell();
      if (name === "table:table-row") row += rows;
      if (name === "table:table") sheet = undefined;
      if (name === "text:p" && cell) cell.text += "\n";
      continue;
    }
    const { attributes } = event;
    if (passing === 0) {
      // Beside an object stands its picture, for programs that cannot draw it.
      const isCopy = name === "draw:image" && whole.get("last") === path.length;
      if (counted.has(name) && !isCopy) add(sheet?.counts ?? whole, name);
      if (name === "draw:object") whole.set("last", path.length);
      if (name === "draw:frame") whole.delete("last");
      if (name === "table:table") {
        const fresh = {
          name: attributes.get("table:name") ?? "",
          cells: new Map(),
          merges: [],
          counts: new Map(),
        };
        sheet = fresh;
        sheets.push(fresh);
        row = 0;
      } else if (name === "table:table-row") {
        rows = Number(attributes.get("table:number-rows-repeated") ?? 1);
        column = 0;
        if (event.kind === "empty") row += rows;
      } else if ((name === "table:table-cell" || name === "table:covered-table-cell") && sheet) {
        const type = attributes.get("office:value-type");
        const stated =
          attributes.get("office:value") ??
          attributes.get("office:date-value") ??
          attributes.get("office:time-value") ??
          attributes.get("office:boolean-value");
        cell = {
          text: "",
          value: stated === undefined ? "" : `${type ?? ""} ${stated}`,
          formula: attributes.get("table:formula"),
          columns: Number(attributes.get("table:number-columns-repeated") ?? 1),
        };
        const across = Number(attributes.get("table:number-columns-spanned") ?? 1);
        const down = Number(attributes.get("table:number-rows-spanned") ?? 1);
        if (across > 1 || down > 1) {
          sheet.merges.push(`${cellName(row, column)}:${cellName(row + down - 1, column + across - 1)}`);
        }
        if (event.kind === "empty") endCell();
      } else if (cell && name === "text:s") cell.text += " ".repeat(Number(attributes.get("text:c") ?? 1));
      else if (cell && name === "text:line-break") cell.text += "\n";
      else if (name === "table:named-range" || name === "table:named-expression") {
        const target = attributes.get("table:cell-range-address") ?? attributes.get("table:expression") ?? "";
        names.push(`${sheet ? "（局部）" : ""}${attributes.get("table:name") ?? ""} = ${target}`);
      }
    }
    if (event.kind === "open") {
      path.push(name);
      if (name === "draw:object" || name === "office:annotation") passing++;
    }
  }
  whole.delete("last");
  return { sheets, names, counts: whole };
}
