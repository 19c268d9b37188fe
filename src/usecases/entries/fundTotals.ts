import { type FundName, fundNames } from "../../core/funds/fundArrangement";
import { ZERO } from "../../core/number/exact";
import { isMoneyUnit } from "../../core/number/measureWords";
import { readNumber } from "../../core/number/read";
import { moneyOf } from "../../core/number/readMoney";
import { type Fen, fenToYuan } from "../../core/number/money";
import { toCellNumber } from "../../core/number/round";
import type { PatchValue, SheetSpec, Write } from "../../core/patch/patch";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import { colors, headingFont, lookOf } from "../../core/sheets/look";
import { workingPage } from "../../core/sheets/page";

/** What is typed where a workbook has neither a ledger nor 资金安排; "" for what is not known. */
export type TypedTotals = Readonly<Record<TotalName, string>>;

export type TotalName = (typeof totalNames)[number];

export const totalNames = [
  "carried",
  "initial",
  "adjustment",
  "arrived",
  "spent",
] as const satisfies readonly FundName[];

/** 上年结转 and 追加/调减 may be none; the others must be known for the rates. */
const WANTED: readonly TotalName[] = ["initial", "arrived", "spent"];

/** Which fields cannot stay as they are. */
export function totalsTrouble(typed: TypedTotals): Readonly<Partial<Record<TotalName, Problem>>> {
  const found = totalNames.flatMap((name): readonly (readonly [TotalName, Problem])[] => {
    const text = typed[name].trim();
    if (text === "" && WANTED.includes(name))
      return [[name, problem("entry-total-missing", undefined, { name: fundNames[name] })]];
    if (text === "" || amountOf(text, name) !== undefined) return [];
    return [[name, problem("entry-not-an-amount", undefined, { found: text })]];
  });
  return Object.fromEntries(found);
}

/** A sheet 资金安排 with these sums in 元; the name is another where the workbook has a sheet of that name. */
export function totalsSheet(
  typed: TypedTotals,
  { sheets, font }: { readonly sheets: readonly string[]; readonly font: string },
): Result<readonly Write[]> {
  const wrong = Object.values(totalsTrouble(typed));
  if (wrong.length > 0) return fail(...wrong);
  const name = ["资金安排", "资金总数"].find((each) => !sheets.includes(each));
  if (name === undefined) return fail(problem("entry-totals-sheet-taken"));
  const look = lookOf(font, 10.5);
  const head = look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" });
  const money = look({
    borders: true,
    horizontal: "right",
    fill: colors.editable,
    numberFormat: "#,##0.00_ ;-#,##0.00_ ",
  });
  const value = (each: TotalName): PatchValue => {
    const amount = amountOf(typed[each].trim(), each);
    return amount === undefined ? { type: "blank" } : { type: "number", number: amount };
  };
  const spec: SheetSpec = {
    name,
    columnWidths: totalNames.map(() => 110),
    rows: [
      {
        height: 22.5,
        cells: totalNames.map((each, column) => ({
          column,
          value: { type: "text", text: `${fundNames[each]}（元）` },
          style: head,
        })),
      },
      {
        height: 22.5,
        cells: totalNames.map((each, column) => ({ column, value: value(each), style: money })),
      },
    ],
    merges: [],
    rules: {
      validations: [],
      conditionalFormats: [],
      print: workingPage("landscape", font, {
        area: { top: 0, left: 0, bottom: 1, right: totalNames.length - 1 },
        breaksAfter: [],
        fitToOnePage: true,
      }),
    },
    freeze: { row: 1, column: 0 },
    showGridlines: false,
  };
  return ok([{ kind: "addSheet", sheet: spec }]);
}

/** In 元, whole 分. */
function amountOf(text: string, name: TotalName): number | undefined {
  const amount = typedAmount(text, name);
  return amount === undefined ? undefined : toCellNumber(fenToYuan(amount));
}

/** 41.355万元 is 413,550.00 元; what is no amount of whole 分, or less than nothing where that cannot be, is none. */
export function typedAmount(text: string, name: TotalName): Fen | undefined {
  const read = readNumber(text);
  if (!read || (read.unit !== "" && !isMoneyUnit(read.unit))) return undefined;
  if (name !== "adjustment" && read.value.lt(ZERO)) return undefined;
  return moneyOf(read, "元");
}
