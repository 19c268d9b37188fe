import { ledgerSideWords } from "../../evidence/ledgerReading";
import type { Area } from "../../grid/address";
import { fenToYuan } from "../../number/money";
import { toCellNumber } from "../../number/round";
import type { CellStyle } from "../../patch/style";
import {
  formulaCell,
  inputCell,
  numberCell,
  type PlannedCell,
  type PlannedReport,
  textCell,
} from "../planned";
import type { DrawnRow, ReportLine, ReportPlaces } from "../report/reportLine";
import { planReport } from "../report/reportSheet";
import { balanced, plainText } from "../report/reportTexts";
import type { StandingRow } from "../report/standingRows";
import { figureCells } from "./fundFigures";
import { entryLine, entryKey } from "./entryLine";
import { type FundSheetInput, mostDetailRows, mostFormulaRows } from "./fundSheetInput";
import { type FundStyles, fundStyles } from "./fundStyles";

const WIDTHS = [64, 88, 88, 88, 84, 214, 102];
const HEADERS = ["序号", "支出事项", "", "", "凭证号", "收款方", "金额"];
const FIGURES = ["上年结转", "年初预算数", "追加/调减\n（+/-）", "小计"];
const LAST = 6;
const ACROSS = [[0, LAST]] as const;

/** Cells that other tables of money point at, once the sheet is planned. */
export interface DetailPlaces {
  /** "G9:G49" without the sheet; undefined where the vouchers stay in the ledger. */
  readonly payees?: string;
  readonly amounts?: string;
}

export interface PlannedDetail {
  readonly report: PlannedReport;
  readonly places: DetailPlaces;
}

/** 附件4 项目资金支出明细情况表: sheets.md §7. */
export function planExpenditureDetail(input: FundSheetInput): PlannedDetail {
  const styles = fundStyles(input.font, 10.5);
  let details: DetailPlaces = {};
  const report = planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input, styles),
    keyOf,
    orientation: "landscape",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: 10.5,
    merges: headMerges,
    names: (places) => {
      const [payees, amounts] = [places.range("entry", 5), places.range("entry", 6)];
      if (payees !== undefined && amounts !== undefined) details = { payees, amounts };
      return figureNames(places);
    },
  });
  return { report, places: details };
}

/** 绩效_预算数 and the like, for 评价底稿 and the other tables (sheets.md §1.8). */
function figureNames(places: ReportPlaces): readonly { readonly name: string; readonly area: Area }[] {
  const row = places.rowOf("figures") ?? 0;
  return (
    [
      ["绩效_预算数", 3],
      ["绩效_到位数", 4],
      ["绩效_支出数", 5],
      ["绩效_结余", 6],
    ] as const
  ).map(([name, column]) => {
    const at = places.column(column);
    return { name, area: { top: row, bottom: row, left: at, right: at } };
  });
}

/** 到位数, 支出数 and 结余 stand over two rows. */
function headMerges(places: ReportPlaces): readonly Area[] {
  const top = places.rowOf("heads") ?? 0;
  const bottom = places.rowOf("subheads") ?? top;
  return [4, 5, 6].map((column) => {
    const at = places.column(column);
    return { top, bottom, left: at, right: at };
  });
}

function lines(input: FundSheetInput, styles: FundStyles): readonly ReportLine[] {
  const { head } = styles;
  const row = (key: string, height: number, draw: ReportLine["draw"]): ReportLine => ({ key, height, draw });
  return [
    row("attachment", 26.25, () => ({ cells: [draft("附件4", styles.attachment)] })),
    row("title", 37.5, () => ({
      cells: [draft("项目资金支出明细情况表", styles.title)],
      spans: ACROSS,
    })),
    row("unit", 19.5, () => ({ cells: [textCell("金额单位：元", styles.unit)], spans: ACROSS })),
    row("project", 22.5, () => ({
      cells: [textCell("项目名称", head), projectCell(input, styles.centred), ...covered(5, styles.centred)],
      spans: [[1, LAST]],
    })),
    row("heads", 21, () => ({
      cells: [
        textCell("调整预算数", head),
        ...covered(3, head),
        ...["到位数", "支出数", "结余"].map((label) => textCell(label, head)),
      ],
      spans: [[0, 3]],
    })),
    row("subheads", 31.5, () => ({
      cells: [
        ...FIGURES.map((label, column) => textCell(balanced(label, WIDTHS[column] ?? 0, 10.5), head)),
        ...covered(3, head),
      ],
    })),
    row("figures", 22.5, (places) => ({
      cells: figureCells(
        input.arrangement,
        { here: (column) => places.here(column), detailTotal: places.cell("total", LAST) },
        styles.look,
      ),
    })),
    row("header", 22.5, () => ({
      cells: HEADERS.map((label) => textCell(label, head)),
      spans: [[1, 3]],
    })),
    ...entryLines(input),
    { ...row("total", 22.5, (places) => totalRow(places, input, styles)), staysWithAbove: true },
    { ...row("note", 28.5, (places) => noteRow(places, input, styles)), staysWithAbove: true },
  ];
}

function entryLines({ ledger, font }: FundSheetInput): readonly ReportLine[] {
  if (ledger.entryCount > mostDetailRows) return [];
  const styles = fundStyles(font, 10);
  const form = ledger.entryCount > mostFormulaRows ? "values" : "formulas";
  return Array.from({ length: ledger.entryCount }, (_, entry) => entryLine(ledger, entry, form, styles));
}

function totalRow(places: ReportPlaces, { ledger }: FundSheetInput, styles: FundStyles): DrawnRow {
  const amounts = places.range("entry", LAST);
  const label = (cells: PlannedCell): readonly PlannedCell[] => [cells, ...covered(5, styles.totalLabel)];
  if (amounts !== undefined)
    return {
      cells: [
        ...label(formulaCell(`"合　计（"&COUNT(${amounts})&"笔）"`, styles.totalLabel)),
        formulaCell(`SUM(${amounts})`, styles.totalMoney),
      ],
      spans: [[0, 5]],
    };
  const count = textCell(`合　计（${String(ledger.entryCount)}笔）`, styles.totalLabel, /^合　计（\d+笔）$/);
  const total =
    ledger.totalFormula === undefined
      ? numberCell(toCellNumber(fenToYuan(ledger.total)), styles.totalMoney)
      : formulaCell(ledger.entryCount === 0 ? `""` : ledger.totalFormula, styles.totalMoney);
  return { cells: [...label(count), total], spans: [[0, 5]] };
}

/** The ledger is checked to its end, so that a voucher appended below shows at once (sheets.md §16). */
function noteRow(places: ReportPlaces, input: FundSheetInput, styles: FundStyles): DrawnRow {
  const { ledger, arrangement } = input;
  const own = arrangement?.figures.get("spent")?.state === "amount" ? "支出数取自资金安排；" : "";
  const { sides } = ledger;
  const side =
    sides === undefined || sides === "undecided"
      ? ""
      : `明细账借、贷方都有发生额，本表${ledgerSideWords[sides]}；`;
  const words = `注：小计＝上年结转＋年初预算数＋追加/调减；结余＝到位数－支出数。${own}${side}`;
  const sheets = ledger.parts.map(({ sheet }) => `“${sheet}”`).join("、");
  const where =
    ledger.entryCount > mostDetailRows
      ? `支出明细共${String(ledger.entryCount)}笔，逐笔见${sheets}，本表只列合计。`
      : ledger.entryCount > mostFormulaRows
        ? "支出明细超过2000笔，各行为生成时的数值。"
        : "";
  const total = places.cell("total", LAST);
  const difference =
    ledger.totalFormula === undefined || ledger.entryCount === 0
      ? `"${words}${where}"`
      : `"${words}${where}本表合计与明细账合计相差"&TEXT(ROUND(N(${total})-(${ledger.totalFormula}),2),"#,##0.00;-#,##0.00;0.00")&"元。"`;
  return {
    cells: [formulaCell(difference, styles.note, /^"注：小计＝上年结转/)],
    spans: ACROSS,
  };
}

function projectCell({ project }: FundSheetInput, style: CellStyle): PlannedCell {
  return project.formula === undefined
    ? draft(project.text, style)
    : formulaCell(`IF(${project.formula}="","",${project.formula})`, style);
}

function draft(text: string, style: CellStyle): PlannedCell {
  return inputCell(text === "" ? { type: "blank" } : { type: "text", text }, style);
}

function covered(count: number, style: CellStyle): readonly PlannedCell[] {
  return Array.from({ length: count }, () => inputCell({ type: "blank" }, style));
}

function keyOf(row: StandingRow): string | undefined {
  const label = plainText(row.text(0));
  // 小计 of the figures is a formula; a payment has nothing in its place
  if (/^\d+$/.test(label) && row.formula(3) === undefined) return entryKey(row);
  const [previous] = row.above;
  if (row.row === 0) return "attachment";
  if (row.row === 1 && previous === "attachment") return "title";
  if (label.startsWith("金额单位")) return "unit";
  if (label === "项目名称") return "project";
  if (label === "调整预算数") return "heads";
  if (label === "上年结转") return "subheads";
  if (previous === "subheads") return "figures";
  if (label === "序号") return "header";
  if (label.startsWith("合计")) return "total";
  if (label.startsWith("注：")) return "note";
  return entryKey(row);
}
