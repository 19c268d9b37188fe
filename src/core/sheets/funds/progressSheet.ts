import { calendarDay, dateSerial } from "../../formulas/serialDate";
import type { Ledger } from "../../funds/ledger";
import { sumsByMonth } from "../../funds/ledgerSummary";
import { excelString } from "../../standards/kinds/excelText";
import { withoutWildcards } from "../../funds/ledgerFormula";
import { showYuan } from "../../number/money";
import { columnToTheEnd } from "../../surveys/formulaText";
import type { ChartSeries, ChartSpec } from "../../patch/chart";
import { colors } from "../look";
import { formulaCell, inputCell, numberCell, type PlannedReport, textCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import { planReport } from "../report/reportSheet";
import { plainText } from "../report/reportTexts";
import type { StandingRow } from "../report/standingRows";
import { paidUntil } from "./paidUntil";
import { progressNodes } from "./progressNodes";
import type { FundSheetInput } from "./fundSheetInput";
import { fundStyles } from "./fundStyles";

const WIDTHS = [34, 98, 85, 100, 60, 50, 40];
const HEADERS = ["序号", "时间节点", "截止日期", "累计支出", "支出进度", "要求进度", "结果"];
const SIZE = 10.5;
const LAST = 6;
const ROW = 21;
const CHART = { rows: 14, height: 18, width: 460, tall: 245 } as const;
const CAPTION = "图2　项目资金支出进度图";

export interface ProgressInput extends FundSheetInput {
  /** 评价年度, else the year of the last payment. */
  readonly year?: number;
}

/** 支出进度表: what was paid by each node out of 绩效_预算数, with a line chart. */
export function planProgress(input: ProgressInput): PlannedReport {
  return planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input),
    keyOf,
    header: { key: "header", texts: HEADERS },
    orientation: "portrait",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
    charts: (places) => [chart(input, places)],
  });
}

/** A node that counts less than was paid must say so: its 未达到 may be wrong. */
function undatedNote(ledger: Ledger): string {
  const { undated } = sumsByMonth(ledger);
  return undated.count === 0
    ? ""
    : `另有${String(undated.count)}笔支出（共${showYuan(undated.amount)}元）没有日期，各时间节点未计入。`;
}

function lines(input: ProgressInput): readonly ReportLine[] {
  const styles = fundStyles(input.font, SIZE);
  const { look, head, centred, money, share } = styles;
  const edit = (numberFormat: string): ReturnType<typeof look> =>
    look({ borders: true, horizontal: "center", fill: colors.editable, numberFormat });
  const across = [[0, LAST]] as const;
  const year = input.year ?? lastYear(input.ledger);
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [inputCell({ type: "text", text: "项目资金支出进度表" }, styles.title)],
        spans: across,
      }),
    },
    {
      key: "unit",
      height: 19.5,
      draw: () => ({ cells: [textCell("金额单位：元", styles.unit)], spans: across }),
    },
    { key: "header", height: ROW, draw: () => ({ cells: HEADERS.map((text) => textCell(text, head)) }) },
    ...progressNodes.map((node, index): ReportLine => ({
      key: `node ${String(index + 1)}`,
      height: ROW,
      draw: (places) => {
        const serial = year === undefined ? undefined : dateSerial(year, node.month, node.day);
        const [until, paid, wanted] = [places.here(2), places.here(3), places.here(5)];
        const formula = paidFormula(input.ledger, until);
        const known = `OR(${paid}="",N(绩效_预算数)=0)`;
        return {
          cells: [
            numberCell(index + 1, centred),
            inputCell({ type: "text", text: node.name }, edit("General")),
            inputCell(
              serial === undefined ? { type: "blank" } : { type: "number", number: serial },
              edit("yyyy-m-d"),
            ),
            formula === undefined
              ? numberCell(paidUntil(input, `node ${String(index + 1)}`, serial), money, /[\s\S]/)
              : formulaCell(formula, money),
            formulaCell(`IF(${known},"",ROUND(${paid}/绩效_预算数,4))`, share),
            inputCell({ type: "number", number: node.share }, edit("0%")),
            formulaCell(
              `IF(OR(${known},${wanted}=""),"",IF(ROUND(${paid}/绩效_预算数,12)>=${wanted},"达到","未达到"))`,
              centred,
            ),
          ],
        };
      },
    })),
    {
      key: "note",
      height: 28.5,
      staysWithAbove: true,
      draw: () => ({
        cells: [
          textCell(
            `注：支出进度＝截止日期以前的累计支出÷预算数。时间节点、截止日期和要求进度可以修改。${undatedNote(input.ledger)}`,
            styles.note,
          ),
        ],
        spans: across,
      }),
    },
    ...Array.from({ length: CHART.rows }, (_, index): ReportLine => ({
      key: `chart ${String(index + 1)}`,
      height: CHART.height,
      staysWithAbove: true,
      draw: () => ({ cells: [] }),
    })),
    {
      key: "caption",
      height: 24,
      staysWithAbove: true,
      draw: () => ({
        cells: [
          inputCell({ type: "text", text: CAPTION }, look({ size: 12, bold: true, horizontal: "center" })),
        ],
        spans: across,
      }),
    },
  ];
}

/** Open-ended, and with the ledger's own filter; undefined where dates or amounts are not Excel's. */
function paidFormula(ledger: Ledger, until: string): string | undefined {
  const { columns, sheet, firstRow, parts, isPlain, filter } = ledger;
  if (columns.date === undefined || !isPlain || parts.length > 1 || !sumsByMonth(ledger).areReal)
    return undefined;
  const column = (index: number): string => columnToTheEnd(sheet, index, firstRow);
  const filtered = filter
    .map((each) => `,${column(each.column)},${excelString(withoutWildcards(each.value))}`)
    .join("");
  const sum = `SUMIFS(${column(columns.amount)},${column(columns.date)},"<"&(${until}+1)${filtered})`;
  return `IF(${until}="","",${sum})`;
}

function lastYear(ledger: Ledger): number | undefined {
  const last = sumsByMonth(ledger).months.at(-1)?.month;
  return last === undefined ? undefined : calendarDay(last)?.year;
}

function chart(input: ProgressInput, places: ReportPlaces): ChartSpec {
  const first = places.rowOf("node 1") ?? 0;
  const last = places.rowOf(`node ${String(progressNodes.length)}`) ?? first;
  const header = places.rowOf("header") ?? 0;
  const area = (column: number): ChartSeries["values"]["area"] => ({
    top: first,
    bottom: last,
    left: places.column(column),
    right: places.column(column),
  });
  const series = (column: number, color: string): ChartSeries => ({
    name: {
      at: { sheet: input.name, row: header, column: places.column(column) },
      text: HEADERS[column] ?? "",
    },
    values: { sheet: input.name, area: area(column), numbers: [], format: "0.00%" },
    color,
    labels: { format: "0.00%", size: 9, color: "000000" },
  });
  return {
    name: "图2 项目资金支出进度图",
    description: "各时间节点的支出进度和要求进度",
    shape: { kind: "line" },
    place: {
      row: places.rowOf("chart 1") ?? last + 4,
      column: places.column(0),
      right: 3,
      down: 4,
      width: CHART.width,
      height: CHART.tall,
    },
    categories: { sheet: input.name, area: area(1), texts: [] },
    series: [series(4, "2F5597"), { ...series(5, "7F7F7F") }],
    font: input.font,
    categoryAxis: { size: 10.5 },
    valueAxis: { min: 0, format: "0%", size: 9, isShown: true, gridlines: "D9D9D9" },
    legend: { size: 10.5 },
    frame: "7F7F7F",
  };
}

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  const [previous = ""] = above;
  if (row === 0) return "title";
  if (label.startsWith("金额单位")) return "unit";
  if (label === "序号") return "header";
  if (label.startsWith("注：")) return "note";
  if (label === plainText(CAPTION) || (/^chart \d+$/.test(previous) && label.startsWith("图")))
    return "caption";
  if (label === "") {
    const next = previous === "note" ? 1 : Number(/^chart (\d+)$/.exec(previous)?.[1] ?? NaN) + 1;
    return next <= CHART.rows ? `chart ${String(next)}` : undefined;
  }
  return /^\d+$/.test(label) ? `node ${label}` : undefined;
}
