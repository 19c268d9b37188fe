import type { CellAddress } from "../core/grid/address";
import { readCellNumber } from "../core/grid/cellNumber";
import type { Cell } from "../core/grid/grid";
import { type Exact, exact, min, sum } from "../core/number/exact";
import { toCellNumber, toFixedText } from "../core/number/round";
import type { PatchValue, TypedConstant, Write } from "../core/patch/patch";
import { problem, type Problem } from "../core/problems/problem";
import { type CellChoice, type KeptCell, planScore, type ScoreCells } from "../core/sheets/indicatorScores";
import type { WrittenScore } from "../core/sheets/paper/paperInput";
import { overlayKey } from "../core/sheets/plannedGrid";
import { planTotal } from "../core/sheets/totalCell";
import { type AssessedIndicator, type Assessment, gridOf } from "./assess";
import { lastWritten } from "./planSheets";

/** What scoring does to the evaluator's own table: 评分, 扣分原因 and 合计. */
export interface ScorePlan {
  readonly writes: readonly Write[];
  /** Cells with a person's own value, kept. */
  readonly kept: readonly KeptCell[];
  /** What of ours stands in the cells of an indicator afterwards. */
  readonly written: ReadonlyMap<AssessedIndicator, WrittenScore>;
  readonly problems: readonly Problem[];
}

const keptCodes = {
  differs: "own-value-kept",
  full: "own-reason-kept-full",
  waiting: "own-value-kept-unscored",
} as const satisfies Record<KeptCell["because"], string>;

/** Plans the writes; `choice` says cell by cell what becomes of a person's own value. */
export function planScores(assessment: Assessment, choice: (at: CellAddress) => CellChoice): ScorePlan {
  const grid = gridOf(assessment.data, assessment.reading.table.sheet);
  const cellAt = (at: CellAddress): { readonly at: CellAddress; readonly cell: Cell } => ({
    at,
    cell: grid.cell(at.row, at.column),
  });
  const writes: Write[] = [];
  const kept: KeptCell[] = [];
  const written = new Map<AssessedIndicator, WrittenScore>();
  for (const each of assessment.indicators) {
    const { indicator, scored } = each;
    const shared = indicator.problems.some(
      ({ code }) => code === "result-cell-shared" || code === "result-cell-foreign",
    );
    const { score, reason } = indicator.cells;
    const cells: ScoreCells = {
      indicator: indicator.name,
      ...(score && !shared ? { score: cellAt(score) } : {}),
      ...(reason && !shared ? { reason: cellAt(reason) } : {}),
      written: lastWritten(each.heading),
      ...(scored.state === "scored" ? { planned: { points: scored.points, reason: scored.reason } } : {}),
    };
    const plan = planScore(cells, choice);
    writes.push(...plan.writes);
    kept.push(...plan.kept);
    written.set(each, plan.written);
  }
  const total = totalWrites(assessment, writes);
  const reported = kept.map(({ at, standing, planned, because }) =>
    problem(keptCodes[because], at, { standing, planned }),
  );
  return { writes: [...writes, ...total.writes], kept, written, problems: [...reported, ...total.problems] };
}

function totalWrites(
  assessment: Assessment,
  writes: readonly Write[],
): { readonly writes: readonly Write[]; readonly problems: readonly Problem[] } {
  const { table, indicators } = assessment.reading;
  const { score, full } = table.columns;
  if (score === undefined || table.totalRow === undefined) return { writes: [], problems: [] };
  const grid = gridOf(assessment.data, table.sheet);
  const at = { sheet: table.sheet, row: table.totalRow, column: score };
  const inColumn = indicators.filter(({ form }) => form?.kind !== "execution");
  const scoreRows = inColumn.flatMap(({ cells }) => (cells.score ? [cells.score.row] : []));
  const apart = indicators.flatMap(({ form, cells }) =>
    form?.kind === "execution" && cells.score ? [{ score: cells.score, full: cells.full }] : [],
  );
  const standing = presentTotal(assessment, writes);
  const plan = planTotal({
    at,
    cell: grid.cell(at.row, at.column),
    scoreRows,
    apart,
    ...(assessment.cap ? { most: assessment.cap } : {}),
    fullColumn: full,
    fullsAreNumbers: indicators.every(
      ({ cells }) => grid.cell(cells.full.row, cells.full.column).value.type === "number",
    ),
    skippedRows: table.subtotalRows,
    cached: standing,
  });
  const { total } = assessment.rollUp;
  const differs = standing !== "" && total.state === "complete" && !exact(standing).equals(total.points);
  return {
    writes: plan.writes,
    problems: [
      ...(plan.isKept ? [problem("own-total-kept", at)] : []),
      ...(differs
        ? [
            problem("total-differs", at, {
              standing: String(standing),
              computed: toFixedText(total.points, 2),
            }),
          ]
        : []),
    ],
  };
}

/** What the total's formula comes to: the sum of the scores as they will stand, "" while one is missing. */
function presentTotal({ reading, data, cap }: Assessment, writes: readonly Write[]): number | "" {
  const grid = gridOf(data, reading.table.sheet);
  const written = new Map(
    writes.flatMap((write) =>
      write.kind === "setCell" ? [[overlayKey(write.at.row, write.at.column), write.value] as const] : [],
    ),
  );
  const scores: Exact[] = [];
  for (const { cells } of reading.indicators) {
    const at = cells.score;
    if (!at) return "";
    const value = written.get(overlayKey(at.row, at.column));
    const number = value ? numberOf(value) : standingNumber(grid.cell(at.row, at.column));
    if (number === undefined) return "";
    scores.push(exact(number));
  }
  const total = sum(scores);
  return toCellNumber(cap ? min(total, cap) : total);
}

function numberOf(value: PatchValue | TypedConstant): number | undefined {
  return value.type === "number" ? value.number : undefined;
}

function standingNumber(cell: Cell): number | undefined {
  const found = readCellNumber(cell);
  return cell.value.type === "number" && found.state === "number"
    ? toCellNumber(found.reading.value)
    : undefined;
}
