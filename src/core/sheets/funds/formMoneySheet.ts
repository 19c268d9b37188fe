import type { Exact } from "../../number/exact";
import { yuan, yuanToWan } from "../../number/money";
import { toCellNumber } from "../../number/round";
import type { CellStyle } from "../../patch/style";
import { colors } from "../look";
import {
  formulaCell,
  inputCell,
  numberCell,
  type PlannedCell,
  type PlannedReport,
  textCell,
} from "../planned";
import type { DrawnRow, ReportLine, ReportPlaces } from "../report/reportLine";
import { planReport, type ReportFrame } from "../report/reportSheet";
import { balanced, plainText } from "../report/reportTexts";
import { fundStyles } from "./fundStyles";

/** A sum in 元: as a formula, and what it comes to. */
export interface MoneySource {
  readonly formula?: string;
  readonly value: Exact;
}

export interface FormMoneyInput extends ReportFrame {
  readonly initial?: MoneySource;
  readonly carried?: MoneySource;
  /** 全年预算数 */
  readonly budget: MoneySource;
  /** 全年执行数 */
  readonly spent: MoneySource;
}

/** Cells of 年度资金总额, with the sheet's name still to be put before them. */
export interface FormMoneyPlaces {
  readonly initial: string;
  readonly budget: string;
  readonly spent: string;
  readonly rate: string;
}

export interface PlannedFormMoney {
  readonly report: PlannedReport;
  readonly places: FormMoneyPlaces;
}

const WIDTHS = [111, 76, 76, 76, 56, 32, 40];
const HEADERS = ["项目资金", "年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分"];
const SIZE = 10.5;
const LAST = 6;
const ACROSS = [[0, LAST]] as const;

/** 分值 of 预算执行率 in a 自评表 (domain.md, Arithmetic). */
const FULL = 10;

/** Rows below 年度资金总额, which are the evaluator's except for 上年结转. */
const PARTS = [
  { key: "part 拨款", label: "其中：当年财政拨款" },
  { key: "part 结转", label: "上年结转资金" },
  { key: "part 其他", label: "其他资金" },
] as const;

/** 万元 to the 分, and no more decimals than a figure has. */
const WAN = "#,##0.00####_ ;-#,##0.00####_ ";

/** 项目资金 of a 自评表: 年初预算数, 全年预算数, 全年执行数, 执行率 and its points, from 资金安排 and the ledger. */
export function planFormMoney(input: FormMoneyInput): PlannedFormMoney {
  let places: FormMoneyPlaces | undefined;
  const report = planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input),
    keyOf: ({ row, text }) => {
      const label = plainText(text(0));
      if (row === 0) return "title";
      if (label.startsWith("金额单位")) return "unit";
      if (label === "项目资金") return "header";
      if (label === "年度资金总额") return "total";
      if (label.startsWith("注：")) return "note";
      return PARTS.find((part) => part.label === label)?.key;
    },
    header: { key: "header", texts: HEADERS },
    orientation: "portrait",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
    names: (found) => {
      places = placesIn(found);
      return [];
    },
  });
  if (!places) throw new Error("The sheet has no places");
  return { report, places };
}

function placesIn(found: ReportPlaces): FormMoneyPlaces {
  const at = (column: number): string => found.cell("total", column);
  return { initial: at(1), budget: at(2), spent: at(3), rate: at(4) };
}

function lines(input: FormMoneyInput): readonly ReportLine[] {
  const { look, head, unit, title, note } = fundStyles(input.font, SIZE);
  const row = (key: string, height: number, draw: ReportLine["draw"]): ReportLine => ({ key, height, draw });
  const money = (fill?: string): CellStyle =>
    look({
      borders: true,
      horizontal: "right",
      wrap: false,
      shrink: true,
      numberFormat: WAN,
      ...(fill === undefined ? {} : { fill }),
    });
  const centred = (numberFormat: string, fill?: string): CellStyle =>
    look({ borders: true, horizontal: "center", numberFormat, ...(fill === undefined ? {} : { fill }) });
  const source = (sum: MoneySource | undefined): PlannedCell => {
    if (!sum) return inputCell({ type: "blank" }, money(colors.editable));
    const { formula, value } = sum;
    return formula === undefined
      ? numberCell(toCellNumber(yuanToWan(yuan(value))), money(), /[\s\S]/)
      : formulaCell(`ROUND((${formula})/10000,6)`, money());
  };
  const open = (): PlannedCell => inputCell({ type: "blank" }, money(colors.editable));
  const blank = (): PlannedCell => textCell("", centred("General"));
  return [
    row("title", 37.5, () => ({
      cells: [inputCell({ type: "text", text: "项目支出绩效自评表（项目资金）" }, title)],
      spans: ACROSS,
    })),
    row("unit", 19.5, () => ({ cells: [textCell("金额单位：万元", unit)], spans: ACROSS })),
    row("header", 31.5, () => ({
      cells: HEADERS.map((label, column) => textCell(balanced(label, WIDTHS[column] ?? 0, SIZE), head)),
    })),
    row("total", 22.5, (places) => {
      const [budget, spent, rate, full] = [2, 3, 4, 5].map((column) => places.here(column));
      return {
        cells: [
          textCell("年度资金总额", look({ borders: true })),
          source(input.initial),
          source(input.budget),
          source(input.spent),
          formulaCell(
            `IF(OR(COUNT(${budget ?? ""},${spent ?? ""})<2,N(${budget ?? ""})=0),"",ROUND(${spent ?? ""}/${budget ?? ""},4))`,
            centred("0.00%"),
          ),
          inputCell({ type: "number", number: FULL }, centred("General", colors.editable)),
          formulaCell(
            `IF(OR(${rate ?? ""}="",${full ?? ""}=""),"",ROUND(MAX(0,MIN(1,${spent ?? ""}/${budget ?? ""}))*${full ?? ""},2))`,
            centred("0.00"),
          ),
        ],
      };
    }),
    ...PARTS.map(({ key, label }): ReportLine => ({
      key,
      height: 22.5,
      draw: (): DrawnRow => ({
        cells: [
          textCell(label, look({ borders: true })),
          key === "part 结转" && input.carried ? source(input.carried) : open(),
          key === "part 结转" && input.carried ? source(input.carried) : open(),
          open(),
          blank(),
          blank(),
          blank(),
        ],
      }),
    })),
    {
      key: "note",
      height: 28.5,
      staysWithAbove: true,
      draw: () => ({
        cells: [
          textCell(
            "注：全年预算数＝上年结转＋年初预算数＋追加/调减；执行率＝全年执行数÷全年预算数；得分＝分值×执行率，最多得满分。浅黄格由填表人补填。",
            note,
            /^注：/,
          ),
        ],
        spans: ACROSS,
      }),
    },
  ];
}
