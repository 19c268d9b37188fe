import { toCellNumber } from "../../number/round";
import { formulaPart } from "../../standards/kinds/kinds";
import type { PaperCells, PartFormula } from "../../standards/kinds/kind";
import type { Part, Rule, Veto } from "../../standards/rule";
import type { SlotKey } from "../../standards/slot";
import type { PaperIndicator } from "./paperInput";
import { type PaperRefs, sheetRef } from "./paperRefs";

/** Formulas of one indicator in 评价底稿: they recompute the score independently of us (sheets.md §3, §16). */
export interface IndicatorFormulas {
  /** F of the heading. */
  readonly measure?: { readonly formula: string; readonly isRate: boolean };
  /** H of the heading. */
  readonly statement?: string;
  /** K of the heading; undefined where no formula can hold the rule. */
  readonly award?: string;
  /** K and L of fact rows. */
  readonly rows: ReadonlyMap<SlotKey, { readonly award?: string; readonly deduction?: string }>;
}

const NONE: IndicatorFormulas = { rows: new Map() };

const LONGEST_FORMULA = 8192;

export function indicatorFormulas(
  indicator: PaperIndicator,
  cells: PaperCells,
  refs: PaperRefs,
): IndicatorFormulas {
  const { rule } = indicator.reading;
  if (!rule) return NONE;
  const parts = partFormulas(rule, cells);
  const rows = new Map(parts.flatMap(({ found }) => [...(found?.rows ?? [])]));
  const conditions = rule.vetoes.map((veto) => vetoCondition(veto, cells));
  const isWhole = parts.every(({ found }) => found) && conditions.every((each) => each !== undefined);
  if (!isWhole) return { rows };
  const unvetoed = withManual(partsSum(rule, parts, conditions, cells), indicator, refs);
  vetoRows(rule, conditions, unvetoed, cells).forEach((row, slot) => rows.set(slot, row));
  const whole = rule.vetoes.flatMap(({ item }, index) => (item === "" ? [conditions[index] ?? "FALSE"] : []));
  const points = whole.length === 0 ? unvetoed : `IF(OR(${whole.join(",")}),0,${unvetoed})`;
  const values = parts.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const score = `ROUND(${notApplicable(rule, cells, points)},2)`;
  // Text among the facts (“1处”) and a measure that no band covers have no points in Excel: the cell stays blank.
  const award = `IF(${waiting(indicator, refs, cells, values)},"",IFERROR(${score},""))`;
  if (award.length > LONGEST_FORMULA) return { rows };
  const heading = refs.cell(refs.headingRow(indicator), "award");
  const statement = statementOf(rule, parts, heading);
  const shown = parts.find(({ value }) => value === cells.value)?.found?.measure;
  return {
    rows,
    award,
    ...(shown ? { measure: shown } : {}),
    ...(statement === undefined || statement.length > LONGEST_FORMULA ? {} : { statement }),
  };
}

interface PlacedPart {
  readonly part: Part;
  readonly found: PartFormula | undefined;
  /** Where the part's measure stands: the heading's F, or the expression itself; undefined when it has none. */
  readonly value?: string;
}

/** The heading has one cell for a measure: it shows that of the only part that has one; others are worked out in place. */
function partFormulas(rule: Rule, cells: PaperCells): readonly PlacedPart[] {
  const found = rule.parts.map((part) => ({ part, found: formulaPart(part, cells) }));
  const measured = found.filter((each) => each.found?.measure).length;
  const isAlone =
    measured === 1 && (rule.parts.length === 1 || !rule.parts.some(({ kind }) => kind === "formula"));
  return found.map(({ part, found: formula }): PlacedPart => {
    if (!formula?.measure) return { part, found: formula };
    if (isAlone) return { part, found: formula, value: cells.value };
    const value = `(${formula.measure.formula})`;
    return { part, found: formulaPart(part, { ...cells, value }), value };
  });
}

/** 得分=A卷(16+4)/20*1分+B卷(26+16)/50*3分+2分=5.52 where a sum of terms has other points beside it. */
function statementOf(rule: Rule, parts: readonly PlacedPart[], award: string): string | undefined {
  const isSum = parts.length > 1 && parts.some(({ found }) => found?.term !== undefined);
  if (isSum) {
    const terms = parts.map(({ found }) => found?.term ?? `ROUND(${found?.points ?? "0"},2)&"分"`);
    return `IF(${award}="","","得分="&${terms.join('&"+"&')}&"="&ROUND(${award},2))`;
  }
  const statements = parts.flatMap(({ found }) => (found?.statement === undefined ? [] : [found.statement]));
  return statements.length === 0 ? undefined : `IF(${award}="","",${statements.join('&"；"&')})`;
}

/** The parts added up, an item's own veto taken into account, within 0 and the most the rule gives. */
function partsSum(
  rule: Rule,
  parts: readonly PlacedPart[],
  conditions: readonly (string | undefined)[],
  cells: PaperCells,
): string {
  const terms = parts.map(({ part: { item }, found }) => {
    const points = found?.points ?? "0";
    const own = rule.vetoes.flatMap((veto, at) =>
      item !== "" && veto.item === item ? [conditions[at] ?? "FALSE"] : [],
    );
    return own.length === 0 ? points : `IF(OR(${own.join(",")}),0,${points})`;
  });
  const isFull = rule.limit.equals(rule.full);
  return `MIN(${isFull ? cells.full : String(toCellNumber(rule.limit))},0+${terms.join("+")})`;
}

/** 人工认定 is deducted from every kind of rule, whatever 要点 it names. */
function withManual(points: string, indicator: PaperIndicator, refs: PaperRefs): string {
  const { first, last } = refs.manual;
  const own = refs.cell(refs.headingRow(indicator), "indicator");
  const names = refs.range(first, last, "indicator");
  return `MAX(0,${points}-SUMPRODUCT(--(${names}=${own}),${refs.range(first, last, "deduction")}))`;
}

/** A veto deducts what the items have left, so that the deductions always add up to 分值 − 得分. */
function vetoRows(
  rule: Rule,
  conditions: readonly (string | undefined)[],
  unvetoed: string,
  cells: PaperCells,
): ReadonlyMap<SlotKey, { readonly deduction: string }> {
  const rows = new Map<SlotKey, { readonly deduction: string }>();
  const earlier: string[] = [];
  rule.vetoes.forEach((veto, index) => {
    const condition = conditions[index];
    if (veto.when.kind !== "happened" || veto.item !== "" || condition === undefined) return;
    const left = earlier.length === 0 ? unvetoed : `IF(OR(${earlier.join(",")}),0,${unvetoed})`;
    const { value } = cells.row(veto.when.slot);
    // While another fact is missing the sum is an error: nothing is known of what is left.
    rows.set(veto.when.slot, { deduction: `IF(${value}="","",IFERROR(IF(${condition},${left},0),""))` });
    earlier.push(condition);
  });
  return rows;
}

function vetoCondition({ when }: Veto, cells: PaperCells): string | undefined {
  switch (when.kind) {
    case "happened":
      return `OR(${cells.row(when.slot).value}="是",${cells.row(when.slot).value}="存在")`;
    case "unmet":
      return `${cells.row(when.slot).value}="不符合"`;
    case "beyond":
      // The measure is a second one beside the part's own; the heading has one cell for a measure.
      return undefined;
  }
}

function notApplicable(rule: Rule, cells: PaperCells, points: string): string {
  if (!rule.notApplicable) return points;
  const otherwise = rule.notApplicable.isElsewhere ? '""' : cells.full;
  return `IF(${cells.row(rule.notApplicable.slot).value}="不适用",${otherwise},${points})`;
}

function waiting(
  indicator: PaperIndicator,
  refs: PaperRefs,
  cells: PaperCells,
  values: readonly string[],
): string {
  const open = openFacts(indicator, refs);
  const conditions = [
    ...(open === undefined ? [] : [`${open}>0`]),
    ...values.map((value) => `NOT(ISNUMBER(${value}))`),
  ];
  if (conditions.length === 0) return `${cells.full}=""`;
  return conditions.length === 1 ? (conditions[0] ?? "") : `OR(${conditions.join(",")})`;
}

/** Number of facts still to be filled in. */
function openFacts(indicator: PaperIndicator, refs: PaperRefs): string | undefined {
  const rows = refs.linesOf(indicator);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isRun = last - first + 1 === rows.length;
  if (isRun) return `COUNTIF(${refs.cell(first, "status")}:${refs.cell(last, "status")},"待填")`;
  return `(${rows.map((row) => `(${refs.cell(row, "status")}="待填")`).join("+")})`;
}

/** 状态 of a heading: whether the score in the table is the one this sheet comes to. */
export function headingStatus(indicator: PaperIndicator, refs: PaperRefs, hasFormula: boolean): string {
  const award = refs.cell(refs.headingRow(indicator), "award");
  const open = openFacts(indicator, refs);
  const waits = open === undefined ? `"待核"` : `IF(${open}=0,"待核","待补"&${open}&"项")`;
  if (!indicator.scoreCell) return `IF(${award}="",${waits},"已评")`;
  const score = sheetRef(indicator.scoreCell);
  const agreed = hasFormula ? `"已评"` : `"人工核"`;
  const compared = `IF(ISNUMBER(${score}),IF(ROUND(${award}-${score},2)=0,${agreed},"与评分表不符"),"与评分表不符")`;
  return `IF(${award}="",${waits},IF(${score}="","未写入",${compared}))`;
}

/** 状态 of a fact row. */
export function factStatus(row: number, refs: PaperRefs): string {
  const cell = (column: Parameters<PaperRefs["cell"]>[1]): string => `$${refs.cell(row, column)}`;
  const kinds = `OR(${cell("kind")}="符合性",${cell("kind")}="否决",${cell("kind")}="次数",${cell("kind")}="人工")`;
  return `IF(${cell("value")}="","待填",IF(AND(${kinds},N(${cell("deduction")})>0,${cell("note")}=""),"缺事实","已填"))`;
}
