import { type CellAddress, showAddress } from "../core/grid/address";
import { isBlankText } from "../core/grid/cellText";
import { parseFormula } from "../core/formulas/parse";
import { mayReferTo, type References } from "../core/formulas/references";
import type { SheetArea } from "../core/formulas/sheetArea";
import { problem, type Problem } from "../core/problems/problem";
import type { Present, PresentCell } from "../core/evidence/presentCell";
import type { PresentCells } from "./presentCells";

/** What formulas among the evidence must not rest on. */
export interface EvidenceGuards {
  /** Cells that scoring itself writes. */
  readonly written: readonly SheetArea[];
  /** Data that is known to be incomplete, and why. */
  readonly doubtful: readonly { readonly area: SheetArea; readonly problem: Problem }[];
}

/**
 * 取值 cells as evidence. A formula is believed only as far as what it points at: a cell that is still empty is no fact
 * (Excel shows 0 for it), a date is no number, a score of ours would be its own evidence.
 */
export function evidenceCells(cells: PresentCells, guards: EvidenceGuards): Present {
  return (at) => {
    const found = cells.present(at);
    if (found.state === "unknown" || found.cell.formula === undefined) return found;
    const references = cells.references(found.cell.formula, at.sheet);
    const reason = distrust(at, found, references, cells, guards);
    if (reason) return { state: "unknown", problem: reason };
    const pointed = onlyCell(references, found.cell.formula);
    if (!pointed) return found;
    const target = cells.present(pointed);
    // A mere reference is read as what it points at: its percent format, its text, its date.
    return target.state === "cell" ? { ...found, cell: { value: target.cell.value } } : target;
  };
}

function distrust(
  at: CellAddress,
  found: Extract<PresentCell, { state: "cell" }>,
  references: References,
  cells: PresentCells,
  { written, doubtful }: EvidenceGuards,
): Problem | undefined {
  const formula = `=${found.cell.formula ?? ""}`;
  const isWritten = (source: CellAddress): boolean =>
    written.some(({ sheet, area }) => isInside(source, sheet, area));
  if (leadsTo(written, references, cells) || found.sources.some(isWritten))
    return problem("evidence-formula-circular", at, { formula });
  const weak = doubtful.find(
    ({ area }) => references.state === "known" && mayReferTo(references, area.sheet, area.area),
  );
  if (weak) return weak.problem;
  if (found.cell.value.type !== "number" || references.state === "unknown") return undefined;
  const empty = references.places.find(({ sheet, area }) => {
    const place = { sheet, row: area.top, column: area.left };
    const { value, formula: own } = cells.cellAt(place);
    return isSingle(area) && own === undefined && isBlankText(value);
  });
  const source = empty && { sheet: empty.sheet, row: empty.area.top, column: empty.area.left };
  if (source) return problem("evidence-formula-empty-source", at, { formula, source: showAddress(source) });
  const isNothing = references.places.length > 0 && found.sources.length === 0;
  return isNothing ? problem("evidence-formula-empty-source", at, { formula, source: "区域" }) : undefined;
}

/** More cells than this are not followed: a column of vouchers holds no formulas of that kind. */
const mostFollowed = 5_000;

/**
 * Whether what is mentioned, or what formulas in the cells mentioned mention in their turn, are cells that scoring
 * writes: a score that is still blank leaves no trace in what a formula comes to.
 */
function leadsTo(written: readonly SheetArea[], references: References, cells: PresentCells): boolean {
  const open: References[] = [references];
  const seen = new Set<string>();
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.state === "unknown") continue;
    const here = next;
    if (written.some(({ sheet, area }) => mayReferTo(here, sheet, area))) return true;
    for (const { sheet, area } of next.places)
      for (let row = area.top; row <= area.bottom && seen.size < mostFollowed; row += 1)
        for (let column = area.left; column <= area.right && seen.size < mostFollowed; column += 1) {
          const key = showAddress({ sheet, row, column });
          if (seen.has(key)) continue;
          seen.add(key);
          const { formula } = cells.cellAt({ sheet, row, column });
          if (formula !== undefined) open.push(cells.references(formula, sheet));
        }
  }
  return false;
}

/** =Sheet!A1 and nothing else: by the parsed formula, for every sign makes it another number. */
function onlyCell(references: References, formula: string): CellAddress | undefined {
  const parsed = parseFormula(formula);
  if (parsed.state !== "parsed" || parsed.expression.kind !== "reference") return undefined;
  const [only] = references.state === "known" ? references.places : [];
  if (!only || !isSingle(only.area)) return undefined;
  return { sheet: only.sheet, row: only.area.top, column: only.area.left };
}

function isSingle({ top, left, bottom, right }: SheetArea["area"]): boolean {
  return top === bottom && left === right;
}

function isInside(
  { sheet, row, column }: CellAddress,
  name: string,
  { top, left, bottom, right }: SheetArea["area"],
): boolean {
  return sheet === name && row >= top && row <= bottom && column >= left && column <= right;
}
