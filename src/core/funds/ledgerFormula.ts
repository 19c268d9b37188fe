import type { MoneyUnit } from "../number/money";
import type { ColumnFilter } from "./ledger";
import { excelString } from "../standards/kinds/excelText";
import { columnToTheEnd, columnWithRoom, withinLimit } from "../surveys/formulaText";

/** What the rows of a ledger ask of a formula that is to come to the same total. */
export interface FormulaNeeds {
  /** Labels by which rows with an amount were passed over, by column. */
  readonly labels: readonly { readonly column: number; readonly text: string }[];
  /** Rows passed over for having no label and no text at all: sums without a word. */
  readonly hasBareTotals: boolean;
  /** Some amounts are texts such as "1,234.00元". */
  readonly hasTextAmounts: boolean;
  /** Some amounts have fractions of a 分, which the total rounds row by row. */
  readonly hasFractions: boolean;
  /** Cells in the amount column that only SUM passes over. */
  readonly hasOtherTexts: boolean;
  /** Something no formula of ours can say. */
  readonly isBeyondFormulas: boolean;
}

export interface LedgerRange {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly amount: number;
  readonly item: number | undefined;
  readonly unit: MoneyUnit;
  readonly filter: readonly ColumnFilter[];
}

/** Each label is a term; more of them than a ledger with months and quarters has are better looked at by a person. */
const MOST_LABELS = 40;

/** The total in 元; open-ended, so that a voucher appended below shows at once (sheets.md §16). */
export function ledgerTotalFormula(range: LedgerRange, needs: FormulaNeeds): string | undefined {
  if (needs.isBeyondFormulas || needs.labels.length > MOST_LABELS) return undefined;
  if (range.filter.some(({ value }) => /^[<>=]/.test(value))) return undefined;
  const formula = needs.hasTextAmounts || needs.hasFractions ? byProduct(range, needs) : bySum(range, needs);
  return formula === undefined ? undefined : withinLimit(formula);
}

/** What the formula was or will be while the ledger's rows ask for less or more. */
export function otherTotalFormulas(range: LedgerRange): readonly string[] {
  const plain = { labels: [], hasOtherTexts: false, isBeyondFormulas: false };
  const states = [
    { hasBareTotals: false, hasTextAmounts: false, hasFractions: false },
    { hasBareTotals: true, hasTextAmounts: false, hasFractions: false },
    { hasBareTotals: false, hasTextAmounts: true, hasFractions: false },
    { hasBareTotals: false, hasTextAmounts: false, hasFractions: true },
    { hasBareTotals: false, hasTextAmounts: true, hasFractions: true },
  ];
  return states.flatMap((state) => ledgerTotalFormula(range, { ...plain, ...state }) ?? []);
}

function bySum(
  { sheet, firstRow, amount, item, unit, filter }: LedgerRange,
  needs: FormulaNeeds,
): string | undefined {
  const column = (index: number): string => columnToTheEnd(sheet, index, firstRow);
  // sums without a word stand out by their empty 摘要
  const isTold = needs.labels.every((label) => label.column === item);
  if (needs.hasBareTotals && (item === undefined || !isTold)) return undefined;
  const rest = filter.map(
    (each) => [column(each.column), excelString(withoutWildcards(each.value))] as const,
  );
  const sumOf = (criteria: readonly (readonly [string, string])[]): string => {
    const all = [...criteria, ...rest];
    const [only] = all;
    if (!only) return `SUM(${column(amount)})`;
    if (all.length === 1) return `SUMIF(${only[0]},${only[1]},${column(amount)})`;
    return `SUMIFS(${column(amount)},${all.flat().join(",")})`;
  };
  const all = sumOf(needs.hasBareTotals && item !== undefined ? [[column(item), '"<>"']] : []);
  const passedOver = needs.labels.map(
    (label) => `-${sumOf([[column(label.column), excelString(withoutWildcards(label.text))]])}`,
  );
  const sum = `${all}${passedOver.join("")}`;
  if (unit === "元") return sum;
  return passedOver.length === 0 ? `${sum}*10000` : `(${sum})*10000`;
}

function byProduct(
  { sheet, firstRow, lastRow, amount, unit, filter }: LedgerRange,
  needs: FormulaNeeds,
): string | undefined {
  if (needs.hasBareTotals || needs.hasOtherTexts) return undefined;
  const column = (index: number): string => columnWithRoom(sheet, index, firstRow, lastRow);
  const read = needs.hasTextAmounts ? numberOfText(column(amount)) : column(amount);
  const inYuan = unit === "元" ? read : `${read}*10000`;
  const rounded = needs.hasFractions ? `ROUND(${inYuan},2)` : inYuan;
  const kept = needs.labels.map((label) => `*(1-EXACT(${column(label.column)},${excelString(label.text)}))`);
  const meant = filter.map((each) => `*(${column(each.column)}=${excelString(each.value)})`);
  return `SUMPRODUCT(${rounded}${kept.join("")}${meant.join("")})`;
}

/** A blank comes to 0, which VALUE would refuse: the sign apart, every text gets a 0 in front. */
function numberOfText(range: string): string {
  const text = `TRIM(SUBSTITUTE(SUBSTITUTE(${range},",",""),"元",""))`;
  return `(1-2*(LEFT(${text})="-"))*("0"&SUBSTITUTE(${text},"-",""))`;
}

/** As a criterion that is to be met to the letter. */
export function withoutWildcards(text: string): string {
  return text.replace(/[*?~]/g, "~$&");
}
