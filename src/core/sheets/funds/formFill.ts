import { type CellAddress, quotedSheet } from "../../grid/address";
import { readCellNumber } from "../../grid/cellNumber";
import type { Cell, Grid } from "../../grid/grid";
import type { ExecutionBlock } from "../../indicators/selfEvaluation/executionBlock";
import { type Exact, exact, HUNDRED } from "../../number/exact";
import { toCellNumber, toFixedText, toPlainText } from "../../number/round";
import type { PatchValue, Write } from "../../patch/patch";
import { problem, type Problem } from "../../problems/problem";
import { sameFormula } from "../sameFormula";
import type { FormMoneyPlaces } from "./formMoneySheet";

/** 项目资金 of the evaluator's own 自评表, and what our sheet has for it. */
export interface FormFill {
  readonly form: Grid;
  readonly block: ExecutionBlock;
  /** The generated sheet and its cells. */
  readonly sheet: string;
  readonly places: FormMoneyPlaces;
  /** In 元. */
  readonly initial?: Exact;
  readonly budget: Exact;
  readonly spent: Exact;
  readonly rate?: Exact;
}

/**
 * 年初预算数, 全年预算数, 全年执行数 and 执行率 of a 自评表 as formulas that point at the generated sheet. A cell in which
 * somebody has written something is kept, and said where it differs.
 */
export function fillForm(fill: FormFill): {
  readonly writes: readonly Write[];
  readonly problems: readonly Problem[];
} {
  const { form, block, sheet, places, initial, budget, spent, rate } = fill;
  const own = `${quotedSheet(sheet)}!`;
  const factor = block.factor === 10_000 ? "" : "*10000";
  const money = (name: string, value: Exact): Planned => ({
    formula: `${own}${name}${factor}`,
    number: value.div(exact(String(block.factor))),
    cached: toCellNumber(value.div(exact(String(block.factor)))),
    shown: toPlainText(value.div(exact(String(block.factor))), 6),
  });
  const planned: readonly (readonly [CellAddress | undefined, Planned | undefined])[] = [
    [block.initial, initial && money(places.initial, initial)],
    [block.budget, money(places.budget, budget)],
    [block.spent, money(places.spent, spent)],
    [block.rateValue, rate && rateOf(`${own}${places.rate}`, rate)],
  ];
  const writes: Write[] = [];
  const problems: Problem[] = [];
  for (const [at, wanted] of planned) {
    if (!at || !wanted) continue;
    const cell = form.cell(at.row, at.column);
    const standingFormula = cell.formula ?? "";
    const isOurs = standingFormula.includes(own);
    const isBlank = standingFormula === "" && readCellNumber(cell).state === "blank";
    if (isOurs && sameFormula(standingFormula, wanted.formula) && comesTo(cell, wanted.cached)) continue;
    if (isOurs || isBlank) {
      const value: PatchValue = { type: "formula", formula: wanted.formula, cached: wanted.cached };
      writes.push({ kind: "setCell", at, value });
      continue;
    }
    const standing = readCellNumber(cell);
    const isSame = standing.state === "number" && standing.reading.value.equals(wanted.number);
    if (!isSame) problems.push(problem("form-money-kept", at, { planned: wanted.shown }));
  }
  return { writes, problems };
}

/** Whether the stored result is the one it has now, but for the last digits of a binary fraction. */
function comesTo({ value }: Cell, cached: string | number): boolean {
  if (typeof cached === "string") return value.type === "text" && value.text === cached;
  return value.type === "number" && Math.abs(value.number - cached) <= 1e-12 * Math.abs(cached);
}

interface Planned {
  readonly formula: string;
  readonly number: Exact;
  readonly cached: string | number;
  readonly shown: string;
}

/** As a text, because the cell's own format is the form's and may show no percent. */
function rateOf(cell: string, rate: Exact): Planned {
  const shown = `${toFixedText(rate.mul(HUNDRED), 2)}%`;
  return { formula: `IF(${cell}="","",TEXT(${cell},"0.00%"))`, number: rate, cached: shown, shown };
}
