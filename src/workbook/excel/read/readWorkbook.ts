import type { Grid } from "../../../core/grid/grid";
import { fail, ok, problem, type Problem, type Result } from "../../../core/problems/problem";
import type { ReadWish, SheetInfo, WorkbookSnapshot } from "../../workbook";
import { type Failure, isTooLarge } from "../failure";
import type { KnownSheet, Memory } from "../memory";
import { problemOf } from "../problemOf";
import { request } from "../request";
import { lookAtFormats } from "./conditionalFormats";
import { namedAreas, type ListedName } from "./namedAreas";
import { packed } from "./packed";
import { finishSheet } from "./finishSheet";
import { remembered } from "./knownSheets";
import { listedNames, loadList, loadSheet, type ListLoads, type SheetLoads } from "./sheetLoads";
import { UNKNOWN_ROW, windowOf } from "./pieces";

/** Sheets may come and go while they are read; after so many attempts somebody must be at it all the time. */
const ATTEMPTS = 3;

/**
 * The workbook as it stands. The list of sheets is remembered, and read along to see whether it still holds: then one
 * round trip is all it takes, but for sheets too large for one answer.
 */
export async function readWorkbook(memory: Memory, wish: ReadWish): Promise<Result<WorkbookSnapshot>> {
  if (memory.sheets.length === 0) {
    const listed = await relist(memory, wish);
    if (!listed.ok) return listed;
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = await readKnown(memory, wish);
    if (read.state === "read") return read.result;
  }
  return fail(problem("excel-sheets-changing"));
}

async function relist(memory: Memory, wish: ReadWish): Promise<Result<void>> {
  const listed = await request(loadList, wish);
  if (listed.state === "cancelled") return fail(problem("excel-read-cancelled"));
  if (listed.state === "failed") return fail(problemOf(listed.failure));
  remembered(memory, listed.value);
  return ok(undefined);
}

type Attempt =
  | { readonly state: "read"; readonly result: Result<WorkbookSnapshot> }
  /** The list of sheets was another by then, or formulas were not calculated; it is known now. */
  | { readonly state: "changed" };

async function readKnown(memory: Memory, wish: ReadWish): Promise<Attempt> {
  const wanted = memory.sheets.filter(({ name, hasCells }) => hasCells && isWanted(name, wish));
  const grids = new Map<string, Grid>();
  let list: { readonly sheets: readonly SheetInfo[]; readonly names: readonly ListedName[] } | undefined;
  for (const group of packed(wanted, answerBytes, memory.limits.answer)) {
    for (const { name } of group) wish.progress?.(`读取 ${name}`);
    const answer = await readGroup(memory, group, wish);
    if (answer.state === "refused") return { state: "read", result: answer.result };
    if (answer.state === "gone") {
      const listed = await relist(memory, wish);
      return listed.ok ? { state: "changed" } : { state: "read", result: listed };
    }
    if (!remembered(memory, answer.list)) return { state: "changed" };
    list ??= { sheets: memory.sheets, names: listedNames(answer.list) };
    for (const [name, grid] of answer.grids) grids.set(name, grid);
  }
  const { standing } = wish.only ?? {};
  for (const { name } of memory.sheets) {
    const kept = grids.has(name) ? undefined : standing?.grids.get(name);
    if (kept) grids.set(name, kept);
  }
  return { state: "read", result: ok(snapshot(memory.sheets, list?.names ?? [], grids)) };
}

function isWanted(name: string, { only }: ReadWish): boolean {
  return only === undefined || only.sheets.has(name) || !only.standing.grids.has(name);
}

function answerBytes({ size, bytesPerRow = UNKNOWN_ROW }: KnownSheet): number {
  return size === undefined ? UNKNOWN_SHEET : size.rows * bytesPerRow;
}

const UNKNOWN_SHEET = 200_000;

type GroupAnswer =
  /** A sheet that was known is not there any more. */
  | { readonly state: "gone" }
  | { readonly state: "refused"; readonly result: Result<never> }
  | { readonly state: "read"; readonly list: ListLoads; readonly grids: ReadonlyMap<string, Grid> };

async function readGroup(memory: Memory, group: readonly KnownSheet[], wish: ReadWish): Promise<GroupAnswer> {
  const answer = await request((context) => {
    hearAgain(context, memory);
    calculateFirst(context, memory);
    return {
      list: loadList(context),
      sheets: group.map((sheet) => {
        const window = windowOf(sheet.size, sheet.bytesPerRow ?? UNKNOWN_ROW, memory.limits.answer);
        const what = memory.namedSheets.has(sheet.name) ? "cellsAndRules" : "cells";
        return { sheet, loads: loadSheet(context, sheet.id, window, what) };
      }),
    };
  }, wish);
  if (answer.state === "cancelled") return refused(problem("excel-read-cancelled"));
  if (answer.state === "failed") {
    memory.isDeaf ||= memory.isManual;
    return inHalves(memory, group, answer.failure, wish);
  }
  const { list, sheets } = answer.value;
  memory.isDeaf = false;
  const grids = new Map<string, Grid>();
  for (const { sheet, loads } of sheets) {
    const grid = await gridOf(memory, sheet, loads, wish);
    if (!grid.ok) return { state: "refused", result: grid };
    grids.set(sheet.name, grid.value);
  }
  const ruled = sheets.flatMap(({ sheet, loads }) =>
    loads.formats ? [{ sheet, listed: loads.formats.items.map(({ id, type }) => ({ id, type })) }] : [],
  );
  await lookAtFormats(memory, ruled, wish);
  return { state: "read", list, grids };
}

/** Switches events on again where a broken batch left them off. */
function hearAgain({ runtime }: Excel.RequestContext, { isDeaf }: Memory): void {
  if (isDeaf) runtime.enableEvents = true;
}

/**
 * In manual mode formulas show what they came to long ago. Calculating them is not what anybody is to hear of: a volatile
 * formula would have us read without end.
 */
function calculateFirst({ runtime, application }: Excel.RequestContext, { isManual }: Memory): void {
  if (!isManual) return;
  runtime.enableEvents = false;
  application.calculate("Recalculate");
  runtime.enableEvents = true;
}

/** A sheet that holds no cells, or too much for one answer, spoils the whole batch: it is found by halving. */
async function inHalves(
  memory: Memory,
  group: readonly KnownSheet[],
  failure: Failure,
  wish: ReadWish,
): Promise<GroupAnswer> {
  const [only] = group;
  if (failure.code === "ItemNotFound") return { state: "gone" };
  if (failure.code !== "UnsupportedSheet" && !isTooLarge(failure)) return refused(problemOf(failure));
  if (only && group.length === 1) {
    const next = isTooLarge(failure) ? smaller(only, memory.limits.answer) : { ...only, hasCells: false };
    if (!next) return refused(problemOf(failure));
    remember(memory, next);
    return readGroup(memory, next.hasCells ? [next] : [], wish);
  }
  const middle = group.length >> 1;
  const first = await readGroup(memory, group.slice(0, middle), wish);
  if (first.state !== "read") return first;
  const second = await readGroup(memory, group.slice(middle), wish);
  if (second.state !== "read") return second;
  return { ...second, grids: new Map([...first.grids, ...second.grids]) };
}

/** Half as many rows at a time; undefined when it is down to one. */
function smaller(sheet: KnownSheet, answer: number): KnownSheet | undefined {
  const { size = { rows: 2000, columns: 256 }, bytesPerRow = UNKNOWN_ROW } = sheet;
  const window = windowOf(size, bytesPerRow, answer);
  return window.rows <= 1
    ? undefined
    : { ...sheet, size, bytesPerRow: Math.ceil((answer / window.rows) * 2) };
}

async function gridOf(
  memory: Memory,
  sheet: KnownSheet,
  loads: SheetLoads,
  wish: ReadWish,
): Promise<Result<Grid>> {
  const read = await finishSheet(sheet, loads, memory.limits.answer, wish);
  if (!read.ok) return read;
  const { grid, bytesPerRow } = read.value;
  const size = { rows: grid.rowCount, columns: grid.columnCount };
  remember(memory, { ...sheet, size, bytesPerRow });
  return ok(grid);
}

function remember(memory: Memory, sheet: KnownSheet): void {
  memory.sheets = memory.sheets.map((each) => (each.id === sheet.id ? sheet : each));
}

function refused(reason: Problem): GroupAnswer {
  return { state: "refused", result: fail(reason) };
}

function snapshot(
  sheets: readonly KnownSheet[],
  names: readonly ListedName[],
  grids: ReadonlyMap<string, Grid>,
): WorkbookSnapshot {
  const infos = sheets.map(({ name, visibility, hasCells }) => ({ name, visibility, hasCells }));
  const ordered = sheets.flatMap(({ name }) => {
    const grid = grids.get(name);
    return grid ? [[name, grid] as const] : [];
  });
  return { sheets: infos, names: namedAreas(names, infos), grids: new Map(ordered) };
}
