import type { Grid } from "../../grid/grid";
import { quotedSheet } from "../../grid/address";
import { cellText } from "../../grid/cellText";
import { inputCell, formulaCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
import type { ReportLine } from "../report/reportLine";
import { planReport } from "../report/reportSheet";
import { plainText } from "../report/reportTexts";
import type { StandingRow } from "../report/standingRows";
import type { DetailPlaces } from "./expenditureDetail";
import { type FundSheetInput, mostFormulaRows } from "./fundSheetInput";
import { type FundStyles, fundStyles } from "./fundStyles";
import { monthLines } from "./monthLines";
import { coarseLayout, fineLayout, placed, type SummaryLayout } from "./summaryLayout";
import { headingLines, ROW, sectionLines } from "./summaryRows";
import {
  categorySection,
  type DetailRanges,
  monthSection,
  payeeSection,
  sizeSection,
} from "./summarySections";

const SIZE = 10.5;
const NUMERALS = "一二三四五六";

/** 附件4 支出汇总: sheets.md §8, after 附件4 whose columns it adds up. */
export function planExpenditureSummary(
  input: FundSheetInput,
  detail: { readonly sheet: string; readonly places: DetailPlaces },
): PlannedReport {
  const styles = fundStyles(input.font, SIZE);
  const layout = layoutFor(input);
  return planReport({
    ...input,
    widths: layout.widths,
    lines: lines(input, rangesOf(detail), layout, styles),
    keyOf: keyOf(layout),
    orientation: "portrait",
    family: "report",
    size: SIZE,
  });
}

/** A sheet that stands keeps its grid of columns. */
function layoutFor({ ledger, standing }: FundSheetInput): SummaryLayout {
  if (standing) return isFine(standing) ? fineLayout : coarseLayout;
  return ledger.columns.date === undefined ? coarseLayout : fineLayout;
}

function isFine(standing: Grid): boolean {
  for (let row = 0; row < Math.min(standing.rowCount, 12); row++) {
    if (plainText(cellText(standing.cell(row, 1).value)) === "收款方")
      return plainText(cellText(standing.cell(row, 2).value)) !== "笔数";
  }
  return false;
}

function rangesOf({
  sheet,
  places,
}: {
  readonly sheet: string;
  readonly places: DetailPlaces;
}): DetailRanges | undefined {
  const { payees, amounts } = places;
  if (payees === undefined || amounts === undefined) return undefined;
  const fixed = (range: string): string =>
    `${quotedSheet(sheet)}!${range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  return { payees: fixed(payees), amounts: fixed(amounts) };
}

function lines(
  input: FundSheetInput,
  detail: DetailRanges | undefined,
  layout: SummaryLayout,
  styles: FundStyles,
): readonly ReportLine[] {
  const { ledger } = input;
  const across = [[0, layout.last]] as const;
  const draft = (text: string, style: PlannedCell["style"]): PlannedCell =>
    inputCell({ type: "text", text }, style);
  const month = monthSection(ledger, styles);
  const category = categorySection(ledger);
  const sections = [
    payeeSection(ledger, detail),
    ...(month ? [month] : []),
    ...(category ? [category] : []),
    sizeSection(ledger, detail),
    { kind: "check", title: "按资金安排核对", heading: "", rows: [] },
  ].map((section, index) => ({ ...section, title: `${NUMERALS[index] ?? ""}、${section.title}` }));
  const drawn = sections.flatMap((section) => {
    if (section.kind === "check") return checkLines(section, layout, styles);
    const rows =
      section.kind === "month"
        ? monthLines(section, layout, styles)
        : sectionLines(section, layout.sums, styles);
    return [...rows, { key: `gap ${section.kind}`, height: 12, draw: () => ({ cells: [] }) }];
  });
  return [
    { key: "attachment", height: 26.25, draw: () => ({ cells: [draft("附件4-1", styles.attachment)] }) },
    {
      key: "title",
      height: 37.5,
      draw: () => ({ cells: [draft("项目资金支出汇总表", styles.title)], spans: across }),
    },
    {
      key: "unit",
      height: 19.5,
      draw: () => ({ cells: [textCell("金额单位：元", styles.unit)], spans: across }),
    },
    ...drawn,
    {
      key: "note",
      height: 28.5,
      staysWithAbove: true,
      draw: () => ({
        cells: [textCell(note(input, month !== undefined), styles.note, /^注：/)],
        spans: across,
      }),
    },
  ];
}

function note({ ledger }: FundSheetInput, hasMonths: boolean): string {
  const dates =
    ledger.columns.date === undefined
      ? "明细账没有日期列，不编制按月汇总。"
      : hasMonths
        ? ""
        : "明细账的日期认不出年月日，不编制按月汇总。";
  const values = ledger.entryCount > mostFormulaRows ? "支出明细超过2000笔，各行为生成时的数值。" : "";
  return `注：到位数一行的比率为资金到位率（到位数÷预算数），支出数一行为预算执行率（支出数÷到位数）。占比保留两位小数，各项之和与100%可能有尾差。${dates}${values}`;
}

/** 预算数、到位数、支出数、结余, and the payees' sum against 支出数. */
function checkLines(
  section: { readonly kind: string; readonly title: string },
  layout: SummaryLayout,
  styles: FundStyles,
): readonly ReportLine[] {
  const columns = layout.checks;
  const amountColumn = layout.sums[3]?.[0] ?? 3;
  const figure = (name: string): string => `IF(${name}="","",${name})`;
  const rate = (part: string, whole: string): string =>
    `IF(COUNT(${part},${whole})<2,"",IF(${whole}=0,"",ROUND(${part}/${whole},4)))`;
  const row = (label: string, amount: (total: string) => string, share: string | undefined): ReportLine => ({
    key: `check ${label}`,
    height: ROW,
    staysWithAbove: true,
    draw: (places) =>
      placed(columns, [
        textCell(label, styles.text),
        formulaCell(amount(places.cell("total payee", amountColumn)), styles.money),
        share === undefined ? textCell("—", styles.centred) : formulaCell(share, styles.share),
      ]),
  });
  return [
    ...headingLines(section, ["项目", "金额", "比率"], columns, styles),
    row("预算数（小计）", () => figure("绩效_预算数"), undefined),
    row("到位数", () => figure("绩效_到位数"), rate("绩效_到位数", "绩效_预算数")),
    row("支出数", () => figure("绩效_支出数"), rate("绩效_支出数", "绩效_到位数")),
    row("结余（到位数－支出数）", () => figure("绩效_结余"), undefined),
    row(
      "收款方汇总与支出数之差",
      (total) => `IF(COUNT(绩效_支出数,${total})<2,"",ROUND(${total}-绩效_支出数,2))`,
      undefined,
    ),
  ];
}

const TITLES: readonly (readonly [title: string, kind: string])[] = [
  ["按收款方汇总", "payee"],
  ["按月汇总", "month"],
  ["按类别汇总", "category"],
  ["按单笔金额汇总", "size"],
  ["按资金安排核对", "check"],
];

function keyOf(layout: SummaryLayout): (row: StandingRow) => string | undefined {
  return ({ row, text, above }) => {
    const label = plainText(text(0));
    if (row === 0) return "attachment";
    if (row === 1) return "title";
    if (label.startsWith("金额单位")) return "unit";
    if (label.startsWith("注：")) return "note";
    const named = TITLES.find(([title]) => label.endsWith(`、${title}`));
    if (named) return `section ${named[1]}`;
    const section = above.find((key) => key?.startsWith("section "))?.split(" ")[1];
    const [previous] = above;
    if (section === undefined) return undefined;
    if (previous === `section ${section}`) return `header ${section}`;
    if (label === "合计") return `total ${section}`;
    const isOver = previous === `total ${section}`;
    if (label === "" && text(layout.sums[1]?.[0] ?? 1) === "") return isOver ? `gap ${section}` : undefined;
    if (section === "check") return label === "" ? undefined : `check ${text(0)}`;
    return /^\d+$/.test(label) ? `${section} ${nameIn(section, text)}` : undefined;
  };
}

function nameIn(section: string, text: (column: number) => string): string {
  const name = text(1);
  return section === "month" && name === "没有日期" ? "undated" : name;
}
