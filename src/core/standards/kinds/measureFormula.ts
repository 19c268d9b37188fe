import type { Measure } from "../measure";
import { arithmetic, constantText, type Leaf } from "./arithmetic";
import { excelCells, excelNumber, type ExcelPart, excelQuantity, shown, text } from "./excelText";
import type { PaperCells } from "./kind";
import { isPaper, nameOfMeasure } from "./measureName";
import { unitOfMeasure } from "./measureUnit";

/** What F of the indicator says where a denominator is 0: sheets.md §3. */
export const ZERO_DENOMINATOR = "分母为零";

/** A measure as an expression over the cells of 评价底稿, undefined where no formula can hold it. */
export interface MeasureExpression {
  /** Bare arithmetic, safe as a factor. */
  readonly value: string;
  /** Cells that must hold numbers. */
  readonly needs: readonly string[];
  readonly denominators: readonly string[];
}

export function expressionOf(measure: Measure, cells: PaperCells): MeasureExpression | undefined {
  switch (measure.kind) {
    case "constant":
      return { value: excelNumber(measure.value), needs: [], denominators: [] };
    case "fact": {
      const { value } = cells.row(measure.slot);
      return { value, needs: [value], denominators: [] };
    }
    case "share":
      return surveyExpression(measure.slot, cells, ({ count, isNamed }) => (isNamed ? count : undefined));
    case "index":
      return surveyExpression(measure.slot, cells, ({ count, coefficient }) => `${count}*${coefficient}`);
    case "named":
      return expressionOf(measure.of, cells);
    case "absolute":
      return combine([measure.of], cells, ([of = ""]) => `ABS(${of})`);
    case "mean":
      return combine(measure.of, cells, (parts) => `((${parts.join("+")})/${measure.of.length})`);
    case "binary": {
      const { operator, left, right } = measure;
      const both = combine(
        [left, right],
        cells,
        ([before = "", after = ""]) => `(${before}${operator}${after})`,
      );
      if (both === undefined || operator !== "/") return both;
      const below = expressionOf(right, cells);
      return below && { ...both, denominators: [...both.denominators, below.value] };
    }
  }
}

/** The measure for the indicator's F: "" while facts are missing, 分母为零 where it cannot be divided. */
export function measureFormula(measure: Measure, cells: PaperCells): string | undefined {
  const expression = expressionOf(measure, cells);
  return expression && guarded(expression);
}

export function guarded({ value, needs, denominators }: MeasureExpression): string {
  const divided = denominators.reduceRight(
    (inner, denominator) => `IF(${denominator}=0,"${ZERO_DENOMINATOR}",${inner})`,
    unbracketed(value),
  );
  const cells = [...new Set(needs)];
  return cells.length === 0 ? divided : `IF(COUNT(${excelCells(cells)})<${cells.length},"",${divided})`;
}

/** The equation for the indicator's H, up to and with the value: "资金到位率="&TEXT(F34,…)&"/"&TEXT(F35,…)&"="&…. */
export function measureStatement(measure: Measure, cells: PaperCells): readonly ExcelPart[] | undefined {
  const figures = figureParts(measure, cells);
  if (figures === undefined) return undefined;
  const value = excelQuantity(cells.value, unitOfMeasure(measure, cells.slot));
  const name =
    measure.kind === "share" && isPaper(measure.name) ? [] : [text(`${nameOfMeasure(measure, cells)}=`)];
  const isOwnValue = measure.kind === "fact" || measure.kind === "index";
  return isOwnValue ? [...name, value] : [...name, ...figures, text("="), value];
}

/** The figures of a measure with the signs between them; the same text as the reason prints. */
export function figureParts(measure: Measure, cells: PaperCells): readonly ExcelPart[] | undefined {
  const top = measure.kind === "named" ? measure.of : measure;
  const leaves: (readonly ExcelPart[] | undefined)[] = [];
  // every figure stands for itself as a private-use character until the brackets are set
  const pattern = arithmetic(top, (leaf) => {
    leaves.push(leafParts(leaf, cells));
    return String.fromCharCode(FIRST_PLACE + leaves.length - 1);
  });
  const parts = Array.from(pattern).map((char) => {
    const place = char.charCodeAt(0) - FIRST_PLACE;
    return place >= 0 && place < leaves.length ? leaves[place] : [text(char)];
  });
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

const FIRST_PLACE = 0xe000;

function leafParts(leaf: Leaf, cells: PaperCells): readonly ExcelPart[] | undefined {
  if (leaf.kind === "constant") return [text(constantText(leaf))];
  if (leaf.kind === "share") return shareParts(leaf, cells);
  const expression = expressionOf(leaf, cells);
  const unit = unitOfMeasure(leaf, cells.slot);
  return expression && [excelQuantity(expression.value, unit)];
}

function shareParts(leaf: Extract<Leaf, { kind: "share" }>, cells: PaperCells): readonly ExcelPart[] {
  const { options, valid } = cells.survey(leaf.slot);
  const counts = options.filter(({ isNamed }) => isNamed).map(({ count }) => shown(count));
  const sum = counts.flatMap((count, index) => (index === 0 ? [count] : [text("+"), count]));
  const bracketed = counts.length === 1 ? sum : [text("("), ...sum, text(")")];
  return [text(isPaper(leaf.name) ? leaf.name : ""), ...bracketed, text("/"), shown(valid)];
}

type SurveyRow = ReturnType<PaperCells["survey"]>["options"][number];

function surveyExpression(
  slot: string,
  cells: PaperCells,
  term: (row: SurveyRow) => string | undefined,
): MeasureExpression | undefined {
  const { options, valid } = cells.survey(slot);
  const rows = options.flatMap((row) => {
    const written = term(row);
    return written === undefined ? [] : [{ written, count: row.count, coefficient: row.coefficient }];
  });
  if (rows.length === 0 || rows.some(({ written }) => written.endsWith("*"))) return undefined;
  return {
    value: `((${rows.map(({ written }) => written).join("+")})/${valid})`,
    needs: [...rows.map(({ count }) => count), valid],
    denominators: [valid],
  };
}

function combine(
  parts: readonly Measure[],
  cells: PaperCells,
  join: (parts: readonly string[]) => string,
): MeasureExpression | undefined {
  const found = parts.map((part) => expressionOf(part, cells));
  if (!found.every((part) => part !== undefined)) return undefined;
  return {
    value: join(found.map(({ value }) => value)),
    needs: found.flatMap(({ needs }) => needs),
    denominators: found.flatMap(({ denominators }) => denominators),
  };
}

/** "(F34/F35)" stands alone as F34/F35. */
function unbracketed(expression: string): string {
  if (!expression.startsWith("(")) return expression;
  let depth = 0;
  for (let at = 0; at < expression.length; at += 1) {
    if (expression[at] === "(") depth += 1;
    if (expression[at] === ")") depth -= 1;
    if (depth === 0) return at === expression.length - 1 ? expression.slice(1, -1) : expression;
  }
  return expression;
}
