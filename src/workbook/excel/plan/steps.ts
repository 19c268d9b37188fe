import type { Patch, SheetSpec, Write } from "../../../core/patch/patch";
import { allAtOnce, type Steps as Pieces } from "../../../core/grid/steps";
import { Rehearsal } from "../../../core/patch/rehearsal/rehearse";
import { sheetOfWrite } from "../../../core/patch/sheetOfWrite";
import type { Standing } from "../../../core/patch/rehearsal/standing";
import { sameContent } from "../../../core/patch/sameContent";
import { cellOfValue } from "../../../core/patch/cellOfValue";

export type SetCell = Extract<Write, { readonly kind: "setCell" }> & {
  /** What is typed into the cell as it stands is taken for text. */
  readonly isTextFormat: boolean;
};
export type OtherWrite = Exclude<Write, { readonly kind: "setCell" | "addSheet" }>;

/** What is done in Excel, in order. */
export type Step =
  /** Empty, before anything else: formulas and names may mean it. */
  | { readonly kind: "makeSheet"; readonly sheet: SheetSpec }
  | { readonly kind: "fillSheet"; readonly sheet: SheetSpec }
  | { readonly kind: "cells"; readonly sheet: string; readonly cells: readonly SetCell[] }
  | { readonly kind: "write"; readonly write: OtherWrite };

export interface Plan {
  readonly steps: readonly Step[];
  /** The writes that change something, in the order in which sheets and rows come and go in Excel. */
  readonly patch: Patch;
}

/** Whether a cell, where it stood when the workbook was read, is formatted as text. */
export type IsTextFormat = (sheet: string, row: number, column: number) => boolean;

/**
 * A patch as steps: what stands already is left out, new sheets come first, sheets that go last, and the cells
 * between two changes of rows are written together.
 */
export function planSteps(patch: Patch, standing: Standing, isTextFormat: IsTextFormat): Plan {
  return allAtOnce(planInPieces(patch, standing, isTextFormat));
}

/** The same, some writes at a time. */
export function* planInPieces(patch: Patch, standing: Standing, isTextFormat: IsTextFormat): Pieces<Plan> {
  const effective = yield* effectiveWrites(patch, standing, isTextFormat);
  const steps: Step[] = [];
  const ordered: Write[] = [];
  const made = effective.filter((write) => write.kind === "addSheet");
  const gone = effective.filter((write) => write.kind === "deleteSheet");
  const { early, late } = aroundFilling(
    effective.filter(({ kind }) => kind !== "addSheet" && kind !== "deleteSheet"),
    new Set(made.map(({ sheet }) => sheet.name)),
  );
  const put = (writes: readonly Effective[]): void => {
    for (const segment of segments(writes)) {
      ordered.push(...segment);
      steps.push(...segmentSteps(segment));
    }
  };
  for (const write of made) steps.push({ kind: "makeSheet", sheet: write.sheet });
  put(early);
  for (const write of made) steps.push({ kind: "fillSheet", sheet: write.sheet });
  put(late);
  for (const write of gone) steps.push({ kind: "write", write });
  return { steps, patch: [...made, ...ordered, ...gone] };
}

/**
 * What is written on a sheet that the same patch makes comes after the sheet is filled, or filling would write over it;
 * its names come before, because the formulas it is filled with use them.
 */
function aroundFilling(
  writes: readonly Effective[],
  made: ReadonlySet<string>,
): { readonly early: readonly Effective[]; readonly late: readonly Effective[] } {
  const early: Effective[] = [];
  const late: Effective[] = [];
  const moved = new Set<string>();
  for (const write of writes) {
    const sheet = sheetOfWrite(write) ?? "";
    const isName = write.kind === "defineName" && !moved.has(sheet);
    if (!made.has(sheet) || isName) early.push(write);
    else late.push(write);
    // a name that comes after rows have moved means the place they have moved to
    if (write.kind === "insertRows" || write.kind === "deleteRows") moved.add(sheet);
  }
  return { early, late };
}

/** Rows that come and go, and merges undone, change what a place means: nothing is moved past them. */
const isBoundary: ReadonlySet<Write["kind"]> = new Set<Write["kind"]>([
  "insertRows",
  "deleteRows",
  "unmerge",
]);

type Effective = SetCell | Exclude<Write, { readonly kind: "setCell" }>;

function segments(patch: readonly Effective[]): readonly (readonly Effective[])[] {
  const found: Effective[][] = [[]];
  for (const write of patch) {
    if (isBoundary.has(write.kind)) found.push([write], []);
    else found.at(-1)?.push(write);
  }
  return found.filter((segment) => segment.length > 0);
}

/** Names first, because formulas use them; links before the texts they would write over. */
function segmentSteps(segment: readonly Effective[]): readonly Step[] {
  const first: Step[] = [];
  const cells = new Map<string, SetCell[]>();
  const last: Step[] = [];
  for (const write of segment) {
    switch (write.kind) {
      case "addSheet":
        break;
      case "setCell": {
        const known = cells.get(write.at.sheet);
        if (known) known.push(write);
        else cells.set(write.at.sheet, [write]);
        break;
      }
      case "defineName":
      case "removeName":
      case "setLink":
        first.push({ kind: "write", write });
        break;
      case "insertRows":
      case "deleteRows":
      case "unmerge":
      case "setRowHeight":
      case "setColumnWidth":
      case "merge":
      case "setPageBreaks":
      case "setSheetRules":
      case "setPrint":
      case "setChart":
      case "deleteSheet":
        last.push({ kind: "write", write });
        break;
    }
  }
  const written = [...cells].map(([sheet, each]): Step => ({
    kind: "cells",
    sheet,
    cells: lastOfEach(each),
  }));
  return [...first, ...written, ...last];
}

/** A cell written twice is written once, with the later content. */
function lastOfEach(cells: readonly SetCell[]): readonly SetCell[] {
  const found = new Map<string, SetCell>();
  for (const cell of cells) {
    const key = `${String(cell.at.row)} ${String(cell.at.column)}`;
    const style = cell.style ?? found.get(key)?.style;
    found.set(key, style ? { ...cell, style } : cell);
  }
  return [...found.values()];
}

/** Leaves out what would change nothing. */
function* effectiveWrites(
  patch: Patch,
  standing: Standing,
  isTextFormat: IsTextFormat,
): Pieces<readonly Effective[]> {
  const rehearsal = new Rehearsal(standing);
  const names = new Map(standing.names.map((each) => [each.name.toLowerCase(), each]));
  let hasMoved = false;
  const effective: Effective[] = [];
  for (const write of patch) {
    // A formula that reads so now has followed the rows that moved: it does not read so any more.
    const isFollowing = hasMoved && write.kind === "setCell" && write.value.type === "formula";
    const isLeftOut = !isFollowing && isNoOp(write, rehearsal, names);
    hasMoved ||= write.kind === "insertRows" || write.kind === "deleteRows";
    if (write.kind === "defineName") names.set(write.name.toLowerCase(), write);
    if (write.kind === "removeName") names.delete(write.name.toLowerCase());
    // Where rows come and go, names follow in ways of their own.
    if (write.kind === "insertRows" || write.kind === "deleteRows")
      for (const [key, { sheet }] of names) if (sheet === write.sheet) names.delete(key);
    const found = write.kind === "setCell" ? asPlanned(write, rehearsal, isTextFormat) : write;
    yield* rehearsal.stepInPieces(write);
    if (!isLeftOut) effective.push(found);
    yield;
  }
  return effective;
}

function asPlanned(
  write: Extract<Write, { readonly kind: "setCell" }>,
  rehearsal: Rehearsal,
  isTextFormat: IsTextFormat,
): SetCell {
  const { sheet, row, column } = write.at;
  const before = rehearsal.sheet(sheet);
  const id = before.idOf(row);
  return { ...write, isTextFormat: !before.isNew() && id >= 0 && isTextFormat(sheet, id, column) };
}

function isNoOp(
  write: Write,
  rehearsal: Rehearsal,
  names: ReadonlyMap<string, Standing["names"][number]>,
): boolean {
  switch (write.kind) {
    case "setCell": {
      if (write.style) return false;
      const found = rehearsal.sheet(write.at.sheet).cell(write.at.row, write.at.column);
      return sameContent(found, cellOfValue(write.value));
    }
    case "insertRows":
    case "deleteRows":
      return write.count <= 0;
    case "setRowHeight": {
      const height = rehearsal.sheet(write.sheet).height(write.row);
      return height !== undefined && Math.abs(height - write.height) < 0.01;
    }
    case "merge": {
      const { top, left, bottom, right } = write.area;
      return rehearsal.sheet(write.sheet).isMerged(write.area) || (top === bottom && left === right);
    }
    case "defineName": {
      const found = names.get(write.name.toLowerCase());
      return (
        found?.sheet === write.sheet &&
        JSON.stringify(sides(found.area)) === JSON.stringify(sides(write.area))
      );
    }
    case "unmerge":
    case "setColumnWidth":
    case "setLink":
    case "setPageBreaks":
    case "setSheetRules":
    case "setPrint":
    case "setChart":
    case "addSheet":
    case "deleteSheet":
    case "removeName":
      return false;
  }
}

function sides({ top, left, bottom, right }: Standing["names"][number]["area"]): readonly number[] {
  return [top, left, bottom, right];
}
