import type { Grid } from "../../grid/grid";
import type { Patch, Write } from "../patch";
import { sameContent } from "../sameContent";
import { Rehearsal, rehearse } from "./rehearse";
import type { Standing } from "./standing";

/**
 * Takes a patch back that broke off somewhere: how far it came is told from the sheets and rows that are there now;
 * undefined where they fit no part of it. All contents and names are put back, written or not.
 */
export function takeBack(patch: Patch, before: Standing, now: ReadonlyMap<string, Grid>): Patch | undefined {
  const whole = rehearse(patch, before);
  const done = standingPart(patch, whole, before, now);
  if (!done) return undefined;
  return [
    ...done.inverse().filter(({ kind }) => !isPutBackAnyway.has(kind)),
    ...whole.inverse().filter(({ kind }) => isPutBackAnyway.has(kind)),
  ];
}

/** Writing these when nothing was changed changes nothing. */
const isPutBackAnyway: ReadonlySet<Write["kind"]> = new Set<Write["kind"]>([
  "setCell",
  "defineName",
  "removeName",
]);

/** The patch up to the write after which no other made or took a sheet or rows. */
function standingPart(
  patch: Patch,
  whole: Rehearsal,
  before: Standing,
  now: ReadonlyMap<string, Grid>,
): Rehearsal | undefined {
  const part = new Rehearsal(before);
  let isFound = fits(part, whole, patch, now);
  for (const write of patch) {
    if (isFound && changesRows.has(write.kind)) return part;
    part.step(write);
    isFound ||= changesRows.has(write.kind) && fits(part, whole, patch, now);
  }
  return isFound ? part : undefined;
}

const changesRows: ReadonlySet<string> = new Set(["addSheet", "deleteSheet", "insertRows", "deleteRows"]);

function fits(part: Rehearsal, whole: Rehearsal, patch: Patch, now: ReadonlyMap<string, Grid>): boolean {
  const planned = part.grids();
  if (planned.size !== now.size || [...planned.keys()].some((sheet) => !now.has(sheet))) return false;
  const moved = new Set(
    patch.flatMap((write) =>
      write.kind === "insertRows" || write.kind === "deleteRows" ? [write.sheet] : [],
    ),
  );
  return [...moved].every((sheet) => {
    const [expected, found] = [planned.get(sheet), now.get(sheet)];
    const isWritten = (row: number, column: number): boolean =>
      whole.sheet(sheet).wrote(part.sheet(sheet).idOf(row), column);
    return !expected || !found || sameRows(expected, found, isWritten);
  });
}

/** The constants that no write touches stand in the same rows; formulas shift their words and say nothing. */
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
