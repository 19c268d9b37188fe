import { type CellAddress, showAddress } from "../../core/grid/address";
import { cellText } from "../../core/grid/cellText";
import type { Grid } from "../../core/grid/grid";
import { cellOfValue } from "../../core/patch/cellOfValue";
import type { PatchValue, TypedConstant } from "../../core/patch/patch";
import type { Appraisal } from "../planCommand";

/** One cell of the evaluator's table that a scoring run would change, or would keep because a person wrote it. */
export interface ScoreChange {
  readonly at: CellAddress;
  readonly column: "score" | "reason" | "total";
  /** Place among the indicators; undefined for 合计. */
  readonly indicator: number | undefined;
  /** "" for a blank cell; a formula with its "=". */
  readonly before: string;
  readonly after: string;
  /** A person wrote what stands there: it stays unless he agrees. */
  readonly isManual: boolean;
}

/** The cells of the evaluator's table about to change, in the order of the table, before anything is written. */
export function scoreChanges(plan: Appraisal, grids: ReadonlyMap<string, Grid>): readonly ScoreChange[] {
  const places = new Map<string, Pick<ScoreChange, "column" | "indicator">>();
  plan.assessment.indicators.forEach(({ indicator: { cells } }, indicator) => {
    if (cells.score) places.set(showAddress(cells.score), { column: "score", indicator });
    if (cells.reason) places.set(showAddress(cells.reason), { column: "reason", indicator });
  });
  const placeOf = (at: CellAddress): Pick<ScoreChange, "column" | "indicator"> =>
    places.get(showAddress(at)) ?? { column: "total", indicator: undefined };
  const written = plan.scores.writes.flatMap((write): readonly ScoreChange[] => {
    if (write.kind !== "setCell") return [];
    const { at, value } = write;
    const [before, after] = [standingText(grids, at), valueText(value)];
    // A formula that only comes to something else is no change of the cell.
    return before === after ? [] : [{ at, ...placeOf(at), before, after, isManual: false }];
  });
  const kept = plan.scores.kept.map(({ at, standing, planned }): ScoreChange => {
    return { at, ...placeOf(at), before: standing, after: planned, isManual: true };
  });
  const order = ({ at, indicator }: ScoreChange): number => (indicator ?? 1e6) + at.column / 20_000;
  return [...written, ...kept].sort((one, other) => order(one) - order(other));
}

function standingText(grids: ReadonlyMap<string, Grid>, at: CellAddress): string {
  const cell = grids.get(at.sheet)?.cell(at.row, at.column);
  if (!cell) return "";
  return cell.formula === undefined ? cellText(cell.value) : `=${cell.formula}`;
}

function valueText(value: PatchValue | TypedConstant): string {
  if (value.type === "formula") return `=${value.formula}`;
  return cellText(cellOfValue(value).value);
}
