import { sheetOfWrite } from "../../../core/patch/sheetOfWrite";
import { blankCell } from "../../../core/grid/grid";
import type { Steps } from "../../../core/grid/steps";
import type { Patch } from "../../../core/patch/patch";
import { sameContent } from "../../../core/patch/sameContent";
import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import type { Applied, ApplyWish, WorkbookSnapshot } from "../../workbook";
import type { Memory } from "../memory";
import { preflight } from "../plan/preflight";
import { type IsTextFormat, planInPieces } from "../plan/steps";
import { ExcelGrid } from "../read/excelGrid";
import { inTurns } from "../breathe";
import { readWorkbook } from "../read/readWorkbook";
import { request } from "../request";
import { deleteSheets } from "./deleteSheets";
import { expectationsInSteps } from "./expectations";
import { laterProblem } from "./laterActs";
import { beforeLink, type BeforeLink, loadBeforeLink } from "./linkActs";
import { isMisread } from "../plan/protectedText";
import { problemOf } from "../problemOf";
import { recover } from "./recover";
import { validationsOfRows } from "./rowsLike";
import { stepActs } from "./stepActs";
import { showAddress, type CellAddress } from "../../../core/grid/address";
import { writeContents } from "./writeContents";
import type { Command } from "./command";

/** The whole patch or nothing: one request where it fits into one, and whatever breaks off is put back. */
export async function applyPatch(memory: Memory, patch: Patch, wish: ApplyWish): Promise<Result<Applied>> {
  const read = await basisOf(memory, patch, wish);
  if (!read.ok) return read;
  const { basis, isTextFormat } = read.value;
  const problems = await inTurns(preflight(patch, basis));
  if (problems.length > 0) return fail(...problems);
  const plan = await inTurns(planInPieces(patch, basis, isTextFormat));
  if (plan.steps.length === 0) return ok({ changed: [], warnings: [], pageBreaks: [] });
  const links = await linksBefore(memory, plan.patch, basis, wish);
  if (!links.ok) return links;
  const liked = await validationsOfRows(plan.patch, basis, wish);
  if (liked.state === "cancelled") return fail(problem("excel-write-cancelled"));
  if (liked.state === "failed") return fail(problemOf(liked.failure));
  const expectations = await inTurns(expectationsInSteps(plan.patch, basis));
  const command: Command = { memory, plan, basis, wish, expectations };
  const acts = await inTurns(
    stepActs(plan, {
      tabs: basis.sheets.map(({ name }) => name),
      memory,
      beforeLink: (at) => links.value.get(showAddress(at)),
      liked: liked.value,
      standing: basis,
    }),
  );
  const written = await writeContents(command, acts);
  if (written.state === "unsent") return fail(problem("excel-write-cancelled"));
  if (written.state === "broken") return recover(command, written);
  const broken = await laterProblem(command);
  if (broken) return recover(command, { ...written, ...broken });
  const deleted = await deleteSheets(command);
  if (deleted.state === "refused") return recover(command, { ...written, cause: deleted.cause });
  const changed = await inTurns(changedCells(command));
  return ok({ changed, warnings: deleted.warnings, pageBreaks: written.breaks });
}

/** Cells that hold something else now; an empty cell that only got a look does not. */
function* changedCells({ expectations: { before, after } }: Command): Steps<readonly CellAddress[]> {
  const stood = new Map(before.map(({ at, cell }) => [showAddress(at), cell]));
  const changed: CellAddress[] = [];
  for (const [place, { at, cell }] of after.entries()) {
    if (place % CELLS_IN_A_STEP === 0) yield;
    if (!sameContent(stood.get(showAddress(at)) ?? blankCell, cell)) changed.push(at);
  }
  return changed;
}

/** So many cells are compared between two turns of the pane. */
const CELLS_IN_A_STEP = 500;

interface Basis {
  readonly basis: WorkbookSnapshot;
  readonly isTextFormat: IsTextFormat;
}

/** What the patch was planned on, else what stands now; either tells which cells are formatted as text. */
async function basisOf(memory: Memory, patch: Patch, wish: ApplyWish): Promise<Result<Basis>> {
  const touched = new Set(patch.flatMap((write) => sheetOfWrite(write) ?? []));
  const { basis } = wish;
  const isOwn = [...touched].every((sheet) => {
    const grid = basis?.grids.get(sheet);
    return grid === undefined || grid instanceof ExcelGrid;
  });
  if (basis && isOwn && memory.sheets.length > 0) return ok({ basis, isTextFormat: textFormats(basis) });
  const read = await readWorkbook(memory, {
    ...(wish.waiting ? { waiting: wish.waiting } : {}),
    ...(wish.cancel ? { cancel: wish.cancel } : {}),
  });
  if (!read.ok) return read;
  return ok({ basis: basis ?? read.value, isTextFormat: textFormats(read.value) });
}

function textFormats({ grids }: WorkbookSnapshot): IsTextFormat {
  return (sheet, row, column) => {
    const grid = grids.get(sheet);
    return grid instanceof ExcelGrid && grid.isTextFormat(row, column);
  };
}

/** Text and look of cells of the workbook that are to get a link, which would change both. */
async function linksBefore(
  memory: Memory,
  patch: Patch,
  basis: WorkbookSnapshot,
  wish: ApplyWish,
): Promise<Result<ReadonlyMap<string, BeforeLink>>> {
  const places = patch.flatMap((write) => (write.kind === "setLink" && write.target ? [write.at] : []));
  const standing = places.filter(({ sheet }) => basis.grids.has(sheet));
  const movesRows = patch.some(({ kind }) => kind === "insertRows" || kind === "deleteRows");
  // In rows that move, cells with links are cells of ours, written with their look.
  if (standing.length === 0 || movesRows) return ok(new Map());
  const answer = await request((context) => standing.map((at) => loadBeforeLink(context, at)), wish);
  if (answer.state === "cancelled") return fail(problem("excel-write-cancelled"));
  if (answer.state === "failed") return fail(problemOf(answer.failure));
  return ok(new Map(answer.value.map((loads) => [showAddress(loads.at), beforeLink(loads, isMisread)])));
}
