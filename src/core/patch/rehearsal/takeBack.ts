import { canonicalFormula } from "../../formulas/canonicalFormula";
import { type RowEdit, shiftFormula, shiftRow } from "../../formulas/shiftRows";
import type { Area } from "../../grid/address";
import type { Cell, Grid } from "../../grid/grid";
import type { Patch, Write } from "../patch";
import { sameContent } from "../sameContent";
import { sheetOfWrite } from "../sheetOfWrite";
import { followed, shiftedArea } from "./followed";
import { movedMeanwhile } from "./movedMeanwhile";
import { Rehearsal, rehearse } from "./rehearse";
import type { Standing } from "./standing";

/** How a patch that broke off is taken back, in the places that stood when it was planned. */
export interface TakenBack {
  readonly patch: Patch;
  /** Rows that somebody put in or took away since: the places are to follow them. */
  readonly moved: readonly RowEdit[];
}

/**
 * Takes a patch back that broke off somewhere: how far it came is told from the sheets and rows that are there now;
 * undefined where they fit no part of it. All contents and names are put back, written or not.
 */
export function takeBack(
  patch: Patch,
  before: Standing,
  now: ReadonlyMap<string, Grid>,
): TakenBack | undefined {
  const whole = rehearse(patch, before);
  const part = standingPart(patch, whole, before, now);
  if (!part) return undefined;
  const done = rehearse(part, before);
  const inverse = whole.inverse();
  const back = [
    ...done.inverse().filter(({ kind }) => !isPutBackAnyway.has(kind)),
    ...inverse.filter(({ kind }) => isPutBackAnyway.has(kind)),
  ];
  const moved = movedRows(whole, done, { patch, before, now });
  const isFrame = (write: Write): boolean =>
    moved.some(({ sheet }) => sheet === sheetOfWrite(write)) && !isPutBackAnyway.has(write.kind);
  return back.some(isFrame) ? undefined : { patch: back, moved };
}

/**
 * A write of `TakenBack` where it is to be made now; undefined where its place is gone. The words of its formula may
 * have to follow more than its place does.
 */
export function placedNow(
  write: Write,
  moved: readonly RowEdit[],
  words: readonly RowEdit[] = moved,
): Write | undefined {
  if (write.kind === "defineName") {
    const area = moved.reduce<Area | undefined>(
      (place, edit) => place && (edit.sheet === write.sheet ? shiftedArea(place, edit) : place),
      write.area,
    );
    return area && { ...write, area };
  }
  if (write.kind !== "setCell" || words.length === 0) return write;
  const { at, value } = write;
  const row = moved
    .filter(({ sheet }) => sheet === at.sheet)
    .reduce<number | undefined>(
      (place, edit) => (place === undefined ? place : shiftRow(place, edit)),
      at.row,
    );
  if (row === undefined) return undefined;
  const placed = { ...write, at: { ...at, row } };
  if (value.type !== "formula") return placed;
  const formula = words.reduce((text, edit) => shiftFormula(text, at.sheet, edit), value.formula);
  return { ...placed, value: { ...value, formula } };
}

/** Writing these when nothing was changed changes nothing. */
const isPutBackAnyway: ReadonlySet<Write["kind"]> = new Set<Write["kind"]>([
  "setCell",
  "defineName",
  "removeName",
]);

/** Between two of these the sheets and rows that are there tell nothing. */
const changesRows: ReadonlySet<string> = new Set(["addSheet", "deleteSheet", "insertRows", "deleteRows"]);

/**
 * The part that was done, by the sheets and rows that are there. A row put in below everything shows in no constant:
 * between two parts that fit, the formulas that follow rows decide.
 */
function standingPart(
  patch: Patch,
  whole: Rehearsal,
  before: Standing,
  now: ReadonlyMap<string, Grid>,
): Patch | undefined {
  const parts: Patch[] = [];
  const part = new Rehearsal(before);
  const upTo = (place: number): Patch => {
    const next = patch.findIndex((write, each) => each >= place && changesRows.has(write.kind));
    return next < 0 ? patch : patch.slice(0, next);
  };
  if (fits(part, whole, patch, now)) parts.push(upTo(0));
  for (const [place, write] of patch.entries()) {
    part.step(write);
    if (changesRows.has(write.kind) && fits(part, whole, patch, now)) parts.push(upTo(place + 1));
  }
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first;
  const agreement = parts.map((each) => agreeingFormulas(each, whole, before, now));
  return parts[agreement.indexOf(Math.max(...agreement))];
}

function fits(part: Rehearsal, whole: Rehearsal, patch: Patch, now: ReadonlyMap<string, Grid>): boolean {
  const planned = part.grids();
  if (planned.size !== now.size || [...planned.keys()].some((sheet) => !now.has(sheet))) return false;
  return [...movedSheets(patch)].every((sheet) => {
    const [expected, found] = [planned.get(sheet), now.get(sheet)];
    return !expected || !found || sameRows(expected, found, writtenIn(part, whole, sheet));
  });
}

function movedSheets(patch: Patch): ReadonlySet<string> {
  return new Set(
    patch.flatMap((write) =>
      write.kind === "insertRows" || write.kind === "deleteRows" ? [write.sheet] : [],
    ),
  );
}

/** Whether the whole patch writes a cell, by the place where it stands after the part that was done. */
function writtenIn(
  part: Rehearsal,
  whole: Rehearsal,
  sheet: string,
): (row: number, column: number) => boolean {
  return (row, column) => whole.sheet(sheet).wrote(part.sheet(sheet).idOf(row), column);
}

/** The constants that no write touches stand in the same rows; formulas shift their words. */
function sameRows(expected: Grid, found: Grid, isWritten: (row: number, column: number) => boolean): boolean {
  const rows = Math.max(expected.rowCount, found.rowCount);
  const columns = Math.max(expected.columnCount, found.columnCount);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (isWritten(row, column)) continue;
      const [one, other] = [expected.cell(row, column), found.cell(row, column)];
      if (one.formula !== undefined && other.formula !== undefined) continue;
      if (!sameContent(one, other)) return false;
    }
  return true;
}

/** How many formulas that no write touches read as they would after the part. */
function agreeingFormulas(
  part: Patch,
  whole: Rehearsal,
  before: Standing,
  now: ReadonlyMap<string, Grid>,
): number {
  const done = rehearse(part, before);
  const ends = whole.grids();
  let agreeing = 0;
  for (const [sheet, expected] of followed(part, before).grids) {
    const found = ends.has(sheet) ? now.get(sheet) : undefined;
    if (!found) continue;
    const isWritten = writtenIn(done, whole, sheet);
    for (let row = 0; row < expected.rowCount; row += 1)
      for (let column = 0; column < expected.columnCount; column += 1)
        if (isAgreeing(expected.cell(row, column), found.cell(row, column)) && !isWritten(row, column))
          agreeing += 1;
  }
  return agreeing;
}

function isAgreeing({ formula: one }: Cell, { formula: other }: Cell): boolean {
  return one !== undefined && other !== undefined && canonicalFormula(one) === canonicalFormula(other);
}

interface Broken {
  readonly patch: Patch;
  readonly before: Standing;
  readonly now: ReadonlyMap<string, Grid>;
}

/** In sheets whose rows the patch leaves alone: where it does not, `fits` has asked for every row. */
function movedRows(whole: Rehearsal, done: Rehearsal, { patch, before, now }: Broken): readonly RowEdit[] {
  const moving = movedSheets(patch);
  const ends = whole.grids();
  return [...done.grids()].flatMap(([sheet, expected]): readonly RowEdit[] => {
    const found = now.get(sheet);
    const wasRead = found !== undefined && found !== before.grids.get(sheet);
    if (!wasRead || moving.has(sheet) || !ends.has(sheet)) return [];
    const edit = movedMeanwhile(expected, found, writtenIn(done, whole, sheet));
    return edit ? [edit] : [];
  });
}
