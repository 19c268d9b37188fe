import { inflateSync } from "fflate";
import { zlibCodec } from "../../../../src/cli/zlibCodec";
import type { Cell, Grid } from "../../../../src/core/grid/grid";
import type { Patch } from "../../../../src/core/patch/patch";
import { crc32 } from "../../../../src/workbook/xlsx/zip/crc32";
import { openXlsx, openXlsxAsItComes, type XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { isWellFormed } from "./wellFormed";
import { contentOf, packedEntries, type Packed, sameBytes } from "../../../support/zipContainer";

export interface Verdict {
  readonly state: "refused" | "opened" | "changed";
  /** What must not happen; empty when all is well. */
  readonly faults: readonly string[];
  /** What was written came back otherwise, but from a part that is no XML: nobody can say what it should be. */
  readonly doubts: readonly string[];
}

/** A file before it was mutated: what it says and what its parts are. */
export interface Original {
  readonly name: string;
  readonly bytes: Buffer;
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly sheets: ReadonlyMap<string, string>;
}

export async function originalOf(name: string, bytes: Buffer): Promise<Original> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(`${name} cannot be opened`);
  return {
    name,
    bytes,
    contents: new Map(Array.from(packedEntries(bytes), ([part, entry]) => [part, contentOf(entry)])),
    sheets: await readAll(opened.value),
  };
}

const mostRows = 300;
const mostColumns = 40;

/** The cells of a grid as one text; of a very large one the corner, and the last row. */
function shown(grid: Grid): string {
  const rows = Array.from({ length: Math.min(grid.rowCount, mostRows) }, (_, row) => row);
  if (grid.rowCount > mostRows) rows.push(grid.rowCount - 1);
  const columns = Math.min(grid.columnCount, mostColumns);
  const lines: string[] = [];
  for (const row of rows) {
    const height = grid.rowHeight(row) ?? "";
    let line = `${row} ${height} ${grid.isHiddenRow(row) ? "hidden" : ""}`;
    for (let column = 0; column < columns; column++) {
      const text = showCell(grid.cell(row, column));
      if (text !== "") line += `|${column} ${text}`;
    }
    lines.push(line);
  }
  return `${grid.rowCount} ${grid.columnCount} ${JSON.stringify(grid.merges)} ${grid.isProtected}\n${lines.join("\n")}`;
}

function showCell({ value, formula }: Cell): string {
  const suffix = formula === undefined ? "" : ` =${formula}`;
  switch (value.type) {
    case "blank":
      return suffix;
    case "text":
      return `"${value.text}"${suffix}`;
    case "number":
      return `${value.number} ${value.format}${suffix}`;
    case "boolean":
      return `${value.boolean}${suffix}`;
    case "error":
      return `!${value.error}${suffix}`;
  }
}

async function readAll(workbook: XlsxWorkbook): Promise<ReadonlyMap<string, string>> {
  const sheets = new Map<string, string>();
  await workbook.names();
  for (const { name, hasCells } of await workbook.sheets()) {
    if (hasCells) sheets.set(name, shown(await workbook.grid(name)));
  }
  return sheets;
}

const hasDocumentType = /^\ufeff?\s*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*)*<!DOCTYPE/;
const checkedPart = /\.(xml|rels|vml)$/i;

function entriesOf(bytes: Buffer): ReadonlyMap<string, Packed> | undefined {
  try {
    return packedEntries(bytes);
  } catch {
    return undefined;
  }
}

/** The content of an entry, or what is wrong with it. What comes after the stated size is nobody's. */
function readEntry(entry: Packed): Buffer | "damaged" {
  try {
    if (entry.method !== 0 && entry.method !== 8) return "damaged";
    const content = inflated(entry).subarray(0, entry.size);
    return content.length === entry.size && crc32(content) >>> 0 === entry.crc ? content : "damaged";
  } catch {
    return "damaged";
  }
}

/** Node's inflater is stricter than the script's; the checksum decides who is right. */
function inflated(entry: Packed): Buffer {
  if (entry.size === 0) return Buffer.alloc(0);
  try {
    return contentOf(entry);
  } catch {
    return Buffer.from(inflateSync(entry.compressed, { out: new Uint8Array(Math.min(entry.size, 1 << 24)) }));
  }
}

/** Opens, reads, changes two cells of, saves and opens again a mutated file, and says what must not have happened. */
export async function judge(bytes: Buffer, original: Original): Promise<Verdict> {
  const faults: string[] = [];
  const doubts: string[] = [];
  let state: Verdict["state"] = "refused";
  // What is handed in must be left as it is; a Buffer is easier to change by mistake than other arrays.
  const given = Buffer.from(bytes);
  try {
    const opened = openXlsx(given);
    if (!opened.ok) {
      if (opened.problems.length === 0) faults.push("refused without a reason");
      return { state, faults, doubts };
    }
    state = "opened";
    const entries = entriesOf(bytes);
    const sheets = await readAll(opened.value);
    if (isSecondTaken(bytes)) {
      const second = await openXlsxAsItComes(given, zlibCodec);
      const both = second.ok ? await readAll(second.value) : undefined;
      if (!both) doubts.push("Node's inflater does not take it");
      else if (JSON.stringify([...both]) !== JSON.stringify([...sheets])) {
        faults.push("the two ways of opening read it differently");
      }
    }
    if (entries) faults.push(...wronglyAccepted(entries), ...wronglyRead(entries, sheets, original));
    const changed = await changeTwoCells(opened.value);
    if (changed) {
      state = "changed";
      const saved = Buffer.from(opened.value.save());
      faults.push(...touchedParts(entries, saved));
      const wrong = await wronglyWritten(saved, sheets, changed);
      if (wrong.length > 0) (isReadable(entries) ? faults : doubts).push(...wrong);
    }
    if (!given.equals(bytes)) faults.push("the bytes that were handed in have changed");
  } catch (error) {
    faults.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return { state, faults, doubts };
}

/** One file in four is opened in the other way, too: as the command line opens it. */
function isSecondTaken(bytes: Buffer): boolean {
  return bytes.length % 4 === 0;
}

/** Whether every part that says what is in a cell is XML. */
function isReadable(entries: ReadonlyMap<string, Packed> | undefined): boolean {
  if (!entries) return false;
  return Array.from(entries).every(([name, entry]) => {
    if (
      !/\.(xml|rels)$/i.test(name) ||
      !/worksheets\/|sharedStrings|workbook|main\.xml|styles|\.rels$/i.test(name)
    ) {
      return true;
    }
    const content = readEntry(entry);
    return content !== "damaged" && isWellFormed(content);
  });
}

function wronglyAccepted(entries: ReadonlyMap<string, Packed>): readonly string[] {
  const faults: string[] = [];
  for (const [name, entry] of entries) {
    if (!checkedPart.test(name)) continue;
    const content = readEntry(entry);
    if (content === "damaged") faults.push(`accepted with a damaged ${name}`);
    else if (!name.startsWith("customXml/") && hasDocumentType.test(content.toString("utf8"))) {
      faults.push(`accepted with a document type in ${name}`);
    }
  }
  return faults;
}

/** A sheet all of whose sources are as they were must be read as it was. */
function wronglyRead(
  entries: ReadonlyMap<string, Packed>,
  sheets: ReadonlyMap<string, string>,
  original: Original,
): readonly string[] {
  const isSame = (name: string): boolean => {
    const entry = entries.get(name);
    const before = original.contents.get(name);
    if (!entry || !before) return entry === undefined && before === undefined;
    const content = readEntry(entry);
    return content !== "damaged" && content.equals(before);
  };
  const same = [...original.contents.keys()]
    .filter((name) => !/worksheets\/[^/]*\.xml$/.test(name))
    .every(isSame);
  if (!same) return [];
  const parts = [...original.contents.keys()].filter((name) => /worksheets\/[^/]*\.xml$/.test(name));
  if (!parts.every(isSame)) return [];
  const names = [...original.sheets.keys()];
  if (names.join() !== [...sheets.keys()].join()) return ["the same parts give other sheets"];
  return names
    .filter((name) => sheets.get(name) !== original.sheets.get(name))
    .map((name) => `${name} is read differently`);
}

interface Changed {
  readonly sheet: string;
  readonly row: number;
  readonly patch: Patch;
}

async function changeTwoCells(workbook: XlsxWorkbook): Promise<Changed | undefined> {
  for (const { name, hasCells } of await workbook.sheets()) {
    if (!hasCells) continue;
    const row = Math.min((await workbook.grid(name)).rowCount + 1, 1_048_575);
    const patch: Patch = [
      { kind: "setCell", at: { sheet: name, row: 1, column: 0 }, value: { type: "text", text: "变异 <&>" } },
      { kind: "setCell", at: { sheet: name, row, column: 2 }, value: { type: "number", number: 7.25 } },
    ];
    const applied = await workbook.apply(patch);
    if (applied.ok) return { sheet: name, row, patch };
  }
  return undefined;
}

async function wronglyWritten(
  saved: Buffer,
  before: ReadonlyMap<string, string>,
  changed: Changed,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const again = openXlsx(saved);
  if (!again.ok) return [`saved and not opened again: ${again.problems.map(({ code }) => code).join()}`];
  const grid = await again.value.grid(changed.sheet);
  const first = showCell(grid.cell(1, 0));
  const second = showCell(grid.cell(changed.row, 2));
  if (first !== '"变异 <&>"') faults.push(`the text came back as ${first}`);
  if (!/^7\.25 (plain|percent|date)$/.test(second)) faults.push(`the number came back as ${second}`);
  const after = await readAll(again.value);
  for (const [name, text] of before) {
    const now = after.get(name) ?? "";
    if (name === changed.sheet)
      faults.push(...otherLines(text, now, changed).map((line) => `${name}: ${line}`));
    // Two sheets may have one part between them.
    else if (now !== text && text !== before.get(changed.sheet))
      faults.push(`${name} changed with another sheet`);
  }
  return faults;
}

/** Parts that have nothing to do with cells must be saved with the bytes they had. */
function touchedParts(old: ReadonlyMap<string, Packed> | undefined, saved: Buffer): readonly string[] {
  const now = entriesOf(saved);
  if (!now) return ["the saved file has no directory"];
  return Array.from(old ?? []).flatMap(([name, entry]) => {
    const kept = now.get(name);
    if (!kept) return [`${name.slice(0, 80)} is gone`];
    const mayChange = /worksheets[\\/]|sharedStrings|workbook|main\.xml|Content_Types|\.rels$/i.test(name);
    return mayChange || sameBytes(entry, kept) ? [] : [`${name.slice(0, 80)} was touched`];
  });
}

/** Rows that are neither of the two changed ones, before and after. */
function otherLines(before: string, after: string, { row }: Changed): readonly string[] {
  const lines = (text: string): ReadonlyMap<string, string> =>
    new Map(
      text
        .split("\n")
        .slice(1)
        .filter((line) => line !== "")
        .map((line) => [line.slice(0, line.indexOf(" ")), line]),
    );
  const [old, now] = [lines(before), lines(after)];
  const skipped = new Set(["1", String(row)]);
  return [...old.keys()]
    .filter((key) => !skipped.has(key) && Number(key) < mostRows && old.get(key) !== now.get(key))
    .map((key) => `row ${key} is “${now.get(key) ?? ""}”, was “${old.get(key) ?? ""}”`)
    .slice(0, 3);
}
