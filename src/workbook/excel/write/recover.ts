import { sheetOfWrite } from "../../../core/patch/sheetOfWrite";
import { quotedSheet, showAddress } from "../../../core/grid/address";
import type { RowEdit } from "../../../core/formulas/shiftRows";
import type { Cell, Grid } from "../../../core/grid/grid";
import { cellOfValue } from "../../../core/patch/cellOfValue";
import type { Patch, Write } from "../../../core/patch/patch";
import { placedNow, takeBack, type TakenBack } from "../../../core/patch/rehearsal/takeBack";
import { sameContent } from "../../../core/patch/sameContent";
import { fail, problem, type Problem, type Result } from "../../../core/problems/problem";
import type { WorkbookSnapshot } from "../../workbook";
import { inTurns } from "../breathe";
import type { Memory } from "../memory";
import { type IsTextFormat, planSteps } from "../plan/steps";
import { referredSheets } from "../plan/referredSheets";
import { ExcelGrid } from "../read/excelGrid";
import { readWorkbook } from "../read/readWorkbook";
import { batchesOf, settle, writeBatch } from "./batches";
import type { Broken, Command } from "./command";
import type { LeftCell, Restored } from "./restored";
import { expectationsOf, isLanded, notLanded, shownContent } from "./expectations";
import { notRestored, outcomeOf } from "./outcome";
import { cellAt, type Expected, inAnswers, loadWatched, seenCells, type Seen, watched } from "./seenCells";
import { deleteSheets } from "./deleteSheets";
import { type Moves, movesOf, type SetCell, stoodThere } from "./movedRows";
import { restoreNameActs, writtenNames } from "./seenNames";
import { request } from "../request";
import { validationsOfRows } from "./rowsLike";
import { pageBreakAct } from "./printActs";
import { stepActs } from "./stepActs";

/** A connection may be back after a while. */
const ATTEMPTS = 3;
const PAUSE = 400;

/**
 * Puts the workbook back as it stood before a command that broke off, whatever part of it had landed: what stands now
 * is read, and only what is ours is taken back. What somebody typed meanwhile stays.
 */
export async function recover(command: Command, broken: Broken): Promise<Result<never>> {
  let last: Attempt = { state: "unread" };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause();
    last = await attemptToRestore(command, broken);
    if (last.state === "restored") return fail(...outcomeOf(broken.cause, command, last));
  }
  return fail(notRestored(broken.cause, command, last.state === "left" ? last.left : undefined));
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAUSE);
  });
}

type Attempt =
  Restored | { readonly state: "unread" } | { readonly state: "left"; readonly left: readonly LeftCell[] };

async function attemptToRestore(command: Command, broken: Broken): Promise<Attempt> {
  const { memory, basis, plan: broke } = command;
  const sheets = new Set([
    ...broke.patch.flatMap((write) => sheetOfWrite(write) ?? []),
    ...[...referredSheets(broke.patch, basis), ...namedSheets(broke.patch, basis)].filter((sheet) =>
      isShort(memory, sheet),
    ),
  ]);
  const read = await readWorkbook(memory, { only: { sheets, standing: basis } });
  if (!read.ok) return { state: "unread" };
  const now = read.value;
  const relevant = stillThere(command, now);
  const planned = takeBack(relevant.patch, relevant.basis, relevant.grids);
  if (!planned) return { state: "unread" };
  const moves = movesOf(
    planned.moved,
    { read: readFor(command), seen: broken.seen, after: command.expectations.after },
    now.grids,
  );
  const { patch, kept } = withoutOthers(planned, moves, command, { now, seen: broken.seen });
  // What was seen of the names is more than what the basis knew of them.
  const isName = ({ kind }: Write): boolean => kind === "defineName" || kind === "removeName";
  const withNames = broken.names ? patch.filter((write) => !isName(write)) : patch;
  const names = broken.names
    ? restoreNameActs(command.plan.patch, broken.names, memory.names, moves.late)
    : [];
  const plan = planSteps(withNames, now, textFormats(now));
  const liked = await validationsOfRows(plan.patch, now, {});
  if (liked.state !== "done") return { state: "unread" };
  const steps = await inTurns(
    stepActs(plan, {
      tabs: now.sheets.map(({ name }) => name),
      memory,
      beforeLink: () => undefined,
      liked: liked.value,
      standing: now,
    }),
  );
  // Rows that come back move names along, so that these come last.
  const breaks = moves.early.length + moves.late.length > 0 ? [] : broken.breaks;
  const pages = breaks.map(({ sheet, after }) => pageBreakAct(sheet, after));
  const acts = [...steps, ...names, ...pages];
  const gone = await deleteSheets({ plan, memory });
  if (gone.state === "refused" || gone.warnings.length > 0) return { state: "unread" };
  if (acts.length === 0) return { state: "restored", changes: plan.patch.length, kept };
  const nothing = { before: (): undefined => undefined, after: (): undefined => undefined };
  for (const batch of batchesOf(memory, acts)) {
    const answer = await writeBatch(memory, batch, nothing, {});
    if (answer.state !== "done") return { state: "unread" };
    settle(batch);
  }
  const expectations = expectationsOf(plan.patch, now);
  const back = await readBack(memory, expectations.after);
  if (!back) return { state: "unread" };
  const wrong = notLanded(expectations, back);
  if (wrong.length === 0) return { state: "restored", changes: plan.patch.length + names.length, kept };
  const left = wrong.map(({ at, cell }) => ({
    at,
    now: back.get(showAddress(at)) ?? cell,
    before: cellAt(basis.grids, at),
  }));
  return { state: "left", left };
}

/** Sheets of the names that the patch writes or takes away. */
function namedSheets(patch: Patch, { names }: WorkbookSnapshot): readonly string[] {
  const written = new Set(writtenNames(patch).map((name) => name.toLowerCase()));
  return names.filter(({ name }) => written.has(name.toLowerCase())).map(({ sheet }) => sheet);
}

function placed(write: Write, moved: readonly RowEdit[]): readonly Write[] {
  const now = placedNow(write, moved);
  return now ? [now] : [];
}

/** A ledger of a million rows that formulas only point at is not read again. */
function isShort({ sheets, limits }: Memory, name: string): boolean {
  const sheet = sheets.find((each) => each.name === name);
  return (sheet?.size?.rows ?? 0) * (sheet?.bytesPerRow ?? 0) <= limits.answer;
}

async function readBack({ limits }: Memory, cells: readonly Expected[]): Promise<Seen | undefined> {
  const back = new Map<string, Cell>();
  for (const group of inAnswers(limits, watched(limits, cells))) {
    const answer = await request((context) => loadWatched(context, group));
    if (answer.state !== "done") return undefined;
    for (const [key, cell] of seenCells(answer.value)) back.set(key, cell);
  }
  return back;
}

/** The part of a command that lies on sheets that are still there; what others added is none of its business. */
function stillThere(
  { plan, basis }: Command,
  now: WorkbookSnapshot,
): { readonly patch: Patch; readonly basis: WorkbookSnapshot; readonly grids: ReadonlyMap<string, Grid> } {
  const made = new Set(plan.patch.flatMap((write) => (write.kind === "addSheet" ? [write.sheet.name] : [])));
  const deleted = new Set(plan.patch.flatMap((write) => (write.kind === "deleteSheet" ? [write.sheet] : [])));
  const isGone = (sheet: string): boolean => !now.grids.has(sheet) && !made.has(sheet) && !deleted.has(sheet);
  const patch = plan.patch.filter((write) => {
    const sheet = sheetOfWrite(write);
    return sheet === undefined || !isGone(sheet);
  });
  const grids = new Map([...basis.grids].filter(([sheet]) => !isGone(sheet)));
  const found = new Map([...now.grids].filter(([sheet]) => basis.grids.has(sheet) || made.has(sheet)));
  return { patch, basis: { ...basis, grids }, grids: found };
}

/**
 * What somebody typed right before we wrote is put back instead of what had been read; what somebody typed after we
 * had written stays.
 */
function withoutOthers(
  { patch }: TakenBack,
  moves: Moves,
  { plan, basis, expectations }: Command,
  { now, seen }: { readonly now: WorkbookSnapshot; readonly seen: Seen },
): { readonly patch: Patch; readonly kept: readonly Problem[] } {
  const moved = new Set(
    plan.patch.flatMap((write) =>
      write.kind === "insertRows" || write.kind === "deleteRows" ? [write.sheet] : [],
    ),
  );
  const gone = [...basis.grids.keys()].filter((sheet) => !now.grids.has(sheet));
  const written = new Map(expectations.after.map(({ at, cell }) => [showAddress(at), cell]));
  const kept: Problem[] = [];
  const adjusted = patch.flatMap((write): readonly Write[] => {
    if (write.kind !== "setCell") return placed(write, [...moves.early, ...moves.late]);
    const back = stoodThere(write, seen, basis, moves);
    // its row was taken away since, or a sheet it means: Excel would ask for a file
    if (!back || meansAny(back, gone)) return [];
    if (moved.has(write.at.sheet)) return [back];
    const found = cellAt(now.grids, back.at);
    const ours = written.get(showAddress(write.at));
    const isOurs = ours === undefined || isOursNow(found, ours, moves.late);
    if (isOurs) return [back];
    if (!sameContent(found, cellOfValue(back.value)) && !sameContent(found, cellAt(basis.grids, write.at)))
      kept.push(problem("excel-restored-but-kept", back.at, { found: shownContent(found) }));
    return [];
  });
  return { patch: adjusted, kept };
}

/** What had been read of every cell that is looked at right before the write. */
function readFor({ expectations, basis, wish: { guards = [] } }: Command): readonly Expected[] {
  return [...expectations.before, ...guards.map((at) => ({ at, cell: cellAt(basis.grids, at) }))];
}

function meansAny({ value }: SetCell, sheets: readonly string[]): boolean {
  return value.type === "formula" && sheets.some((sheet) => value.formula.includes(`${quotedSheet(sheet)}!`));
}

/** What we wrote; where rows moved since, a formula of ours has followed them. */
function isOursNow(found: Cell, ours: Cell, moved: readonly RowEdit[]): boolean {
  const isFormula = found.formula !== undefined && ours.formula !== undefined;
  return (isFormula && moved.length > 0) || isLanded(found, ours);
}

function textFormats({ grids }: WorkbookSnapshot): IsTextFormat {
  return (sheet, row, column) => {
    const grid = grids.get(sheet);
    return grid instanceof ExcelGrid && grid.isTextFormat(row, column);
  };
}
