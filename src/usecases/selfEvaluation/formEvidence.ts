import type { Link } from "../../core/evidence/link";
import type { PaperLine } from "../../core/evidence/paperLines";
import type { Present } from "../../core/evidence/presentCell";
import { type CellAddress, quotedSheet, showAddress } from "../../core/grid/address";
import { type Cell, blankCell } from "../../core/grid/grid";
import type { Indicator } from "../../core/indicators/indicator";
import {
  figureFormula,
  type StatedFigure,
  statedFigure,
  type StatedValues,
  statedValues,
} from "../../core/indicators/selfEvaluation/statedValues";
import { exact } from "../../core/number/exact";
import { problem, type Problem } from "../../core/problems/problem";
import { actualLabel, targetLabel } from "../../core/standards/families/selfEvaluation";
import { isLostReference } from "../lostReference";

/** What a 自评表 itself gives for one of its indicators. */
export interface FormEvidence {
  readonly values?: StatedValues;
  linkOf(line: PaperLine): Link | undefined;
  readonly problems: readonly Problem[];
}

/** 指标1：维护数量 → 维护数量, as a sentence calls it. */
export function spokenName({ form, name }: Indicator): string {
  return form ? name.replace(/^指标\d*\s*[:：]\s*/, "") : name;
}

const NONE: FormEvidence = { linkOf: () => undefined, problems: [] };

/** 年度指标值 and 全年实际值 (全年预算数 and 全年执行数) as evidence, read where they stand, as they now are. */
export function formEvidence({ form, cells }: Indicator, present: Present): FormEvidence {
  const { target, actual } = cells;
  if (!form || !target || !actual) return NONE;
  const problems: Problem[] = [];
  const read = (at: CellAddress): Cell => {
    const found = present(at);
    if (found.state === "cell") return found.cell;
    problems.push(found.problem);
    return blankCell;
  };
  const [goal, reached] = [read(target), read(actual)];
  if (form.kind === "execution") {
    const links = new Map([
      ["全年预算数", linkTo(target, amountOf(goal), form.factor)],
      ["全年执行数", linkTo(actual, amountOf(reached), form.factor)],
    ]);
    return { linkOf: linkFrom(links), problems };
  }
  const values = statedValues(goal, reached, form);
  const own = statedFigure(reached);
  const links = new Map([
    [targetLabel, linkTo(target, statedFigure(goal))],
    // ≥90% says no more than a bound: what was reached is the evaluator's to fill in
    [actualLabel, linkTo(actual, own?.sign === "none" ? own : undefined)],
  ]);
  return { values, linkOf: linkFrom(links), problems };
}

/** An amount carries no sign, and its unit, where it has one, is money; a bare number is in the block's unit. */
function amountOf(cell: Cell): StatedFigure | undefined {
  const found = statedFigure(cell);
  return found?.sign === "none" && ["", "元"].includes(found.unit) ? found : undefined;
}

function linkFrom(links: ReadonlyMap<string, Link>): FormEvidence["linkOf"] {
  return (line) => (line.kind === "fact" ? links.get(line.slot.label) : undefined);
}

/** A cell without a figure still owns our formula, so that a value read from it earlier is not believed any more. */
function linkTo(at: CellAddress, figure: StatedFigure | undefined, blockFactor: 1 | 10_000 = 1): Link {
  const scale = figure?.unit === "元" ? 1 : blockFactor;
  const formula = figure && figureFormula(figure, showAddress(at), scale);
  const owns = (standing: string): boolean => isLostReference(standing) || isOwn(standing, at.sheet);
  if (!figure || formula === undefined) return { cells: [], basis: "", owns };
  return { formula, value: figure.value.mul(exact(scale)), cells: [at], basis: at.sheet, owns };
}

/** Any formula that we write over a cell of the form, whatever its words and unit were then. */
function isOwn(standing: string, sheet: string): boolean {
  const cell = `${escaped(quotedSheet(sheet))}!\\$?[A-Z]{1,3}\\$?\\d+`;
  const words = `(?:,"(?:[^"]|"")*","")`;
  const form = `^=?(?:${cell}|VALUE\\((?:SUBSTITUTE\\()*${cell}(?:${words}\\))*\\))(?:\\*[\\d.]+)?$`;
  return new RegExp(form, "i").test(standing.trim());
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Why an indicator of a form waits, in the words of its cells. */
export function waitingProblem({ cells, name }: Indicator, values: StatedValues): Problem | undefined {
  if (values.kind === "figures" || !cells.target || !cells.actual) return undefined;
  const { target, actual } = values;
  const at = target === "" ? cells.target : cells.actual;
  return target === "" || actual === ""
    ? problem("form-value-missing", at, { indicator: name })
    : problem("form-values-in-words", at, { indicator: name, target, actual });
}
