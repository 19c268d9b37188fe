import type { FundArrangement, FundFigure, FundName } from "../../funds/fundArrangement";
import { toCellNumber } from "../../number/round";
import { fenToYuan } from "../../number/money";
import type { PatchValue } from "../../patch/patch";
import type { CellStyle } from "../../patch/style";
import { colors, type Look } from "../look";
import { formulaCell, inputCell, numberCell, type PlannedCell } from "../planned";
import { figureFormula } from "./amountFormula";
import { carriedFormat, moneyFormat } from "./fundStyles";

/** The seven figures of 附件4: 上年结转 年初预算数 追加/调减 小计 到位数 支出数 结余. */
export interface FigurePlaces {
  here(column: number): string;
  /** 合计 of the details; undefined where there are none. */
  readonly detailTotal: string;
}

/** Row 7 of 附件4. What 资金安排 does not have is the evaluator's to fill in (sheets.md §7). */
export function figureCells(
  arrangement: FundArrangement | undefined,
  places: FigurePlaces,
  look: Look,
): readonly PlannedCell[] {
  const style = (format: string, fill?: string): CellStyle =>
    look({
      borders: true,
      // the dash of no 上年结转 stands in the middle (picture 06)
      horizontal: format === carriedFormat ? "center" : "right",
      wrap: false,
      shrink: true,
      numberFormat: format,
      ...(fill === undefined ? {} : { fill }),
    });
  const figures = arrangement?.figures ?? new Map<FundName, FundFigure>();
  const source = (name: FundName, format: string): PlannedCell => {
    const figure = figures.get(name);
    if (!figure || figure.state === "unusable") return inputCell(BLANK, style(format, colors.editable));
    const formula = figureFormula(figure);
    if (formula !== undefined) return formulaCell(formula, style(format));
    return figure.state === "amount"
      ? numberCell(toCellNumber(fenToYuan(figure.amount)), style(format))
      : inputCell(BLANK, style(format, colors.editable));
  };
  const [first, third, arrived, spent] = [0, 2, 4, 5].map((column) => places.here(column));
  const parts = `${first ?? ""}:${third ?? ""}`;
  const subtotal = figures.get("subtotal");
  const hasParts = (["carried", "initial", "adjustment"] as const).some(
    (name) => figures.get(name)?.state === "amount",
  );
  const budget =
    subtotal?.state === "amount" && !hasParts
      ? source("subtotal", moneyFormat)
      : formulaCell(`IF(COUNT(${parts})=0,"",SUM(${parts}))`, style(moneyFormat));
  const own = figures.get("spent");
  return [
    source("carried", carriedFormat),
    source("initial", moneyFormat),
    source("adjustment", moneyFormat),
    budget,
    source("arrived", moneyFormat),
    own?.state === "amount"
      ? source("spent", moneyFormat)
      : formulaCell(places.detailTotal, style(moneyFormat)),
    formulaCell(
      `IF(COUNT(${arrived ?? ""}:${spent ?? ""})<2,"",${arrived ?? ""}-${spent ?? ""})`,
      style(moneyFormat),
    ),
  ];
}

const BLANK: PatchValue = { type: "blank" };
