import { readCellNumber } from "../../grid/cellNumber";
import type { CellAddress } from "../../grid/address";
import { type MergedGrid, mergedGrid } from "../../grid/mergedGrid";
import type { SelfEvaluationForm } from "../../indicators/indicatorTable";
import { type Exact, exact, min, ratio, ZERO } from "../../number/exact";
import { narrow } from "../../number/narrow";
import { readNumber } from "../../number/read";
import { roundHalfUp, toPercentText, toPlainText } from "../../number/round";
import { showPoints } from "../../standards/showPoints";
import type { CheckContext } from "../context";

/** A printed score of a 自评表 whose rule can be followed without asking anybody. */
export interface FormScore {
  readonly name: string;
  readonly printed: Exact;
  readonly computed: Exact;
  /** 95%÷100%×10分. */
  readonly how: string;
  readonly at: CellAddress;
  readonly source: readonly CellAddress[];
  /** 总分 as the form prints it. */
  readonly total?: Exact;
}

/** 指标2: without anything behind it is an empty line of the form. */
const EMPTY_LINE = /^指标\d*[:：]?$/;
const SMALLEST = /^(?:≤|<=?|＜|不超过|不高于|不多于|小于)/;

/**
 * Indicators in figures, by the rule that 自评表 print: 达到指标值记满分，未达到的按B/A（反向指标按A/B）记分. Goals in words, and
 * actual values that say only a bound (≥90%), are the evaluator's and left out.
 */
export function formScores({ forms, sheets, cell }: CheckContext): readonly FormScore[] {
  return forms.flatMap((form) => {
    const grid = sheets.find(({ sheet }) => sheet === form.sheet);
    return grid ? rowsOf(form, mergedGrid(grid), cell) : [];
  });
}

function rowsOf(
  form: SelfEvaluationForm,
  view: MergedGrid,
  cell: CheckContext["cell"],
): readonly FormScore[] {
  const { columns } = form;
  const { target, actual, score, standard, full } = columns;
  if (target === undefined || actual === undefined || score === undefined) return [];
  const nameColumn = columns.levels.at(-1) ?? 0;
  const found: FormScore[] = [];
  const sum =
    form.totalRow === undefined ? undefined : readCellNumber(cell(view.anchor(form.totalRow, score)));
  const total = sum?.state === "number" ? { total: sum.reading.written } : {};
  let rule = "";
  for (let row = form.firstRow; row <= form.lastRow; row += 1) {
    rule = ruleOf(standard === undefined ? "" : view.text(row, standard), rule);
    const name = view.text(row, nameColumn).replace(/^指标\d*\s*[:：]\s*/, "");
    if (name === "" || EMPTY_LINE.test(view.text(row, nameColumn)) || row === form.totalRow) continue;
    const at = (column: number): CellAddress => view.anchor(row, column);
    const printed = readCellNumber(cell(at(score)));
    const worth = readCellNumber(cell(at(full)));
    const goal = quantity(view.text(row, target));
    const reached = quantity(view.text(row, actual));
    if (printed.state !== "number" || worth.state !== "number" || !goal || !reached || reached.isBound)
      continue;
    if (standard !== undefined && !/B\/A|A\/B|全年实际值|实际值[/÷]/.test(rule)) continue;
    const points = scoreOf(goal, reached, worth.reading.written);
    if (!points) continue;
    found.push({
      name,
      printed: printed.reading.written,
      computed: points.score,
      how: points.how,
      at: at(score),
      source: [at(target), at(actual), at(full)],
      ...total,
    });
  }
  return found;
}

/** 同效益指标得分计算方式 and a blank cell go on with the rule above. */
function ruleOf(text: string, above: string): string {
  return text === "" || /^同/.test(text) ? above : text;
}

interface Quantity {
  readonly value: Exact;
  readonly shown: string;
  readonly isBound: boolean;
  readonly isLimit: boolean;
}

function quantity(text: string): Quantity | undefined {
  const plain = narrow(text).trim();
  const bare = plain.replace(/^(?:[≥≤<>=＝]=?|不[低少高多]于|不超过|小于)\s*/, "");
  const read = readNumber(bare);
  if (!read || !["", "%", "个", "次", "件", "人", "项", "期", "万元", "元"].includes(read.unit))
    return undefined;
  const shown = read.unit === "%" ? toPercentText(read.value, 2) : toPlainText(read.written, 4);
  return {
    value: read.value,
    shown,
    isBound: bare !== plain && !plain.startsWith("="),
    isLimit: SMALLEST.test(plain),
  };
}

function scoreOf(
  goal: Quantity,
  reached: Quantity,
  full: Exact,
): { readonly score: Exact; readonly how: string } | undefined {
  const [top, bottom] = goal.isLimit ? [goal, reached] : [reached, goal];
  const share = ratio(top.value, bottom.value);
  if (!share || goal.value.lte(ZERO)) return undefined;
  const score = roundHalfUp(min(share, exact(1n)).mul(full), 2);
  return { score, how: `${top.shown}÷${bottom.shown}×${showPoints(full)}分` };
}
