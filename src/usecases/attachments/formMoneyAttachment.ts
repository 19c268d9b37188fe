import type { Grid } from "../../core/grid/grid";
import { mergedGrid } from "../../core/grid/mergedGrid";
import type { FundFact } from "../../core/funds/fundFact";
import { fundFact } from "../../core/funds/fundFact";
import { type ExecutionBlock, findExecutionBlock } from "../../core/indicators/selfEvaluation/executionBlock";
import { ratio } from "../../core/number/exact";
import { problem } from "../../core/problems/problem";
import { fillForm } from "../../core/sheets/funds/formFill";
import {
  type MoneySource,
  planFormMoney,
  type PlannedFormMoney,
} from "../../core/sheets/funds/formMoneySheet";
import type { Assessment } from "../assess";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";

const sheet = "自评表 项目资金";

/** 项目资金 of the 自评表, as a sheet of its own and in the form that the workbook has. */
export const formMoneyAttachment: Attachment = {
  name: "自评表",
  title: "自评表项目资金",
  // the report of a project evaluation has no such table: it is for whoever fills in a 自评表
  isOnRequest: (assessment) => !hasForm(assessment),
  state: (assessment) => {
    const { budget, spent } = sumsOf(assessment);
    if (budget && spent) return ready;
    const what = [budget ? "" : "预算数", spent ? "" : "支出数"].filter((word) => word !== "").join("、");
    return { state: "missing", problem: problem("attachment-no-form-money", undefined, { what }) };
  },
  plan: (input) => {
    const planned = plannedFor(input);
    return planned ? [planned.report] : [];
  },
  fill: (input) => {
    const planned = plannedFor(input);
    const { budget, spent, initial } = sumsOf(input.assessment);
    if (!planned || !budget || !spent) return { writes: [], problems: [] };
    const rate = ratio(spent.value, budget.value);
    const filled = formsIn(input.assessment).map(({ form, block }) =>
      fillForm({
        form,
        block,
        sheet: planned.report.sheet.name,
        places: planned.places,
        budget: budget.value,
        spent: spent.value,
        ...(initial ? { initial: initial.value } : {}),
        ...(rate ? { rate } : {}),
      }),
    );
    return {
      writes: filled.flatMap(({ writes }) => writes),
      problems: filled.flatMap(({ problems }) => problems),
    };
  },
};

interface Sums {
  readonly initial: FundFact | undefined;
  readonly carried: FundFact | undefined;
  readonly budget: FundFact | undefined;
  readonly spent: FundFact | undefined;
}

function sumsOf({ funds: { funds } }: Assessment): Sums {
  const of = (name: string): FundFact | undefined => fundFact(name, funds);
  return { initial: of("年初预算数"), carried: of("上年结转"), budget: of("预算数"), spent: of("支出数") };
}

function plannedFor(input: AttachmentInput): PlannedFormMoney | undefined {
  const { initial, carried, budget, spent } = sumsOf(input.assessment);
  if (!budget || !spent) return undefined;
  const source = (fact: FundFact, name?: string): MoneySource => {
    const formula = name !== undefined && input.hasName(name) ? name : fact.formula;
    return formula === undefined ? { value: fact.value } : { formula, value: fact.value };
  };
  return planFormMoney({
    ...frameOf(input, sheet),
    ...(initial ? { initial: source(initial) } : {}),
    ...(carried ? { carried: source(carried) } : {}),
    budget: source(budget, "绩效_预算数"),
    spent: source(spent, "绩效_支出数"),
  });
}

export function hasForm({ tables }: Assessment): boolean {
  return tables.some(({ kind }) => kind === "selfEvaluation");
}

/** Forms of the workbook that score their money; the evaluator's own sheets, never one of ours. */
function formsIn({
  tables,
  data,
}: Assessment): readonly { readonly form: Grid; readonly block: ExecutionBlock }[] {
  return tables.flatMap((table) => {
    const form = table.kind === "selfEvaluation" ? data.grids.get(table.sheet) : undefined;
    const block = form && findExecutionBlock(mergedGrid(form), table.headerRows.first);
    return form && block ? [{ form, block }] : [];
  });
}
