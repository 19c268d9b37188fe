import { sheetOfWrite } from "../../../core/patch/sheetOfWrite";
import { distinctProblems } from "../../../core/problems/distinctProblems";
import { areaName, type Area, type CellAddress } from "../../../core/grid/address";
import type { Grid } from "../../../core/grid/grid";
import type { Steps } from "../../../core/grid/steps";
import type { PatchValue, SheetSpec, TypedConstant, Patch, Write } from "../../../core/patch/patch";
import { Rehearsal } from "../../../core/patch/rehearsal/rehearse";
import { problem, type Problem } from "../../../core/problems/problem";
import type { WorkbookSnapshot } from "../../workbook";

/** Everything that stands against a patch, as far as the workbook shows it: then nothing is sent at all. */
export function* preflight(patch: Patch, standing: WorkbookSnapshot): Steps<readonly Problem[]> {
  const missing = missingSheets(patch, standing);
  if (missing.length > 0) return distinctProblems(missing);
  const rehearsal = new Rehearsal(standing);
  const problems: Problem[] = [];
  for (const write of patch) {
    problems.push(...refusalsOf(write, rehearsal, standing));
    yield;
    yield* rehearsal.stepInPieces(write);
  }
  return distinctProblems(problems);
}

function missingSheets(patch: Patch, { sheets, grids }: WorkbookSnapshot): readonly Problem[] {
  const present = new Set(grids.keys());
  return patch.flatMap((write) => {
    if (write.kind === "addSheet") {
      present.add(write.sheet.name);
      return [];
    }
    const sheet = sheetOfWrite(write);
    if (sheet === undefined || present.has(sheet)) return [];
    const hasNoCells = sheets.some(({ name }) => name === sheet);
    return [problem(hasNoCells ? "sheet-without-cells" : "sheet-missing", undefined, { sheet })];
  });
}

function refusalsOf(write: Write, rehearsal: Rehearsal, standing: WorkbookSnapshot): readonly Problem[] {
  if (write.kind === "addSheet") return refusalsOfSheet(write.sheet, standing);
  if (write.kind === "removeName" || write.kind === "defineName" || write.kind === "deleteSheet") return [];
  const sheet = sheetOfWrite(write) ?? "";
  if (standing.grids.get(sheet)?.isProtected === true)
    return [problem("sheet-protected", undefined, { sheet })];
  const { merges } = rehearsal.sheet(sheet).grid();
  switch (write.kind) {
    case "setCell":
      return refusalsOfCell(write.at, write.value, merges);
    case "merge": {
      const across = merges.some(
        (each) => overlaps(each, write.area) && areaName(each) !== areaName(write.area),
      );
      if (across) return [problem("merge-overlaps", undefined, { sheet, area: areaName(write.area) })];
      const lost = hiddenContent(write.area, rehearsal.sheet(sheet).grid());
      return lost ? [problem("excel-merge-loses", lost, { area: areaName(write.area) })] : [];
    }
    case "insertRows": {
      const { rowCount } = rehearsal.sheet(sheet).grid();
      const isBeyond = Math.max(rowCount, write.row) + write.count > ROWS;
      return isBeyond ? [problem("rows-beyond-sheet", undefined, { sheet })] : [];
    }
    case "deleteRows":
    case "setRowHeight":
    case "setColumnWidth":
    case "unmerge":
    case "setLink":
    case "setPageBreaks":
    case "setSheetRules":
    case "setPrint":
    case "setChart":
      return [];
  }
}

/** Excel keeps the content of the upper left cell only. */
function hiddenContent({ top, left, bottom, right }: Area, grid: Grid): CellAddress | undefined {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const { value, formula } = grid.cell(row, column);
      const isHeld = value.type !== "blank" || formula !== undefined;
      if (isHeld && (row !== top || column !== left)) return { sheet: grid.sheet, row, column };
    }
  return undefined;
}

const ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

function refusalsOfSheet(spec: SheetSpec, { sheets }: WorkbookSnapshot): readonly Problem[] {
  const { name } = spec;
  if (sheets.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    return [problem("sheet-exists", undefined, { sheet: name })];
  const isName = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!isName) return [problem("sheet-name-invalid", undefined, { sheet: name })];
  if (spec.rows.length > ROWS) return [problem("rows-beyond-sheet", undefined, { sheet: name })];
  const byRow = new Map<number, Area[]>();
  for (const area of spec.merges)
    for (let row = area.top; row <= area.bottom; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  return spec.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, value }) =>
      refusalsOfCell({ sheet: name, row, column }, value, byRow.get(row) ?? []),
    ),
  );
}

function refusalsOfCell(
  at: CellAddress,
  value: PatchValue | TypedConstant,
  merges: readonly Area[],
): readonly Problem[] {
  if (at.row >= ROWS) return [problem("rows-beyond-sheet", undefined, { sheet: at.sheet })];
  if (value.type === "formula" && value.formula.length > LONGEST_FORMULA)
    return [problem("formula-too-long", at, { length: String(value.formula.length) })];
  if (value.type === "text" && value.text.length > LONGEST_TEXT)
    return [problem("text-too-long", at, { length: String(value.text.length) })];
  const merged = value.type === "blank" ? undefined : merges.find((area) => holds(area, at));
  const isAnchor = merged === undefined || (merged.top === at.row && merged.left === at.column);
  return isAnchor ? [] : [problem("cell-merged-away", at, { area: areaName(merged) })];
}

function holds(area: Area, { row, column }: CellAddress): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
