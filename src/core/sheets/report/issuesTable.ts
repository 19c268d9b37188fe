import { headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
import { orBlank } from "./reportFormulas";
import type { ReportLine, ReportPlaces } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

/** 附件6 问题汇总表: sheets.md §11. */
export interface IssuesTableInput extends ReportFrame {
  readonly issues: readonly Issue[];
  /** What all indicators lost together, as a formula: to tie the table out with 表1. */
  readonly deducted: string;
}

export interface Issue {
  /** Row of 评价底稿 in which the fact stands so far, from 0: what the row is known by. */
  readonly paperRow: number;
  /** 问题分类: the second level. */
  readonly category: string;
  readonly nameCell: string;
  /** The cell of the fact's words where they stand as they are to be read, else the words. */
  readonly description: { readonly cell: string } | { readonly text: string };
  /** The cell of the points lost. */
  readonly points: string;
}

const WIDTHS = [32, 92, 76, 92, 276, 58, 42, 60];
const HEADERS = [
  "序号",
  "被评价单位",
  "问题分类",
  "问题明细分类",
  "具体问题描述",
  "涉及金额\n（万元）",
  "扣分",
  "备注",
];
const SIZE = 10;
const LAST = 7;
const [DESCRIPTION, AMOUNT, POINTS] = [4, 5, 6];

export function planIssuesTable(input: IssuesTableInput): PlannedReport {
  return planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input),
    keyOf,
    header: { key: "header", texts: HEADERS },
    orientation: "landscape",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
  });
}

function lines(input: IssuesTableInput): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const across = [[0, LAST]] as const;
  const plain = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const points = look({ borders: true, horizontal: "center", numberFormat: "0.00" });
  const bold = look({ borders: true, horizontal: "center", numberFormat: "0.00", bold: true });
  const edit = look({ borders: true, fill: "FFFBE6" });
  const amount = look({
    borders: true,
    fill: "FFFBE6",
    horizontal: "right",
    numberFormat: "#,##0.00_ ;-#,##0.00_ ",
  });
  const money = look({
    borders: true,
    horizontal: "right",
    bold: true,
    numberFormat: "#,##0.00_ ;-#,##0.00_ ",
  });
  const blank = (style: PlannedCell["style"]): PlannedCell => inputCell({ type: "blank" }, style);
  return [
    {
      key: "number",
      height: 26.25,
      draw: () => ({
        cells: [
          inputCell({ type: "text", text: "附件6" }, look({ font: headingFont, size: 16, wrap: false })),
        ],
      }),
    },
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          inputCell(
            { type: "text", text: "抽样点发现问题汇总表" },
            look({ size: 18, bold: true, horizontal: "center" }),
          ),
        ],
        spans: across,
      }),
    },
    {
      key: "project",
      height: 19.5,
      draw: () => ({ cells: [formulaCell('"项目名称："&绩效_项目名称', look())], spans: across }),
    },
    {
      key: "header",
      height: 34.5,
      draw: () => ({
        cells: HEADERS.map((text) =>
          textCell(text, look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" })),
        ),
      }),
    },
    ...input.issues.map((issue): ReportLine => ({
      key: `issue ${String(issue.paperRow + 1)}`,
      height: 30,
      draw: (places) => ({
        cells: [
          formulaCell(`ROW()-${String((places.rowOf("header") ?? 0) + 1)}`, centred, /^ROW\(\)/),
          formulaCell(orBlank("绩效_被评价单位"), look({ borders: true, size: 9.5 })),
          textCell(issue.category, centred, /[\s\S]/),
          formulaCell(issue.nameCell, plain, /!\$?[A-Z]+\$?\d+$/),
          "cell" in issue.description
            ? formulaCell(`${issue.description.cell}&"。"`, plain, /!\$?[A-Z]+\$?\d+&"。"$/)
            : inputCell({ type: "text", text: issue.description.text }, plain),
          blank(amount),
          formulaCell(issue.points, points, /!\$?[A-Z]+\$?\d+$/),
          blank(edit),
        ],
      }),
    })),
    {
      key: "total",
      height: 24,
      staysWithAbove: true,
      draw: (places) => ({
        cells: [
          textCell("合　计", look({ font: headingFont, borders: true, horizontal: "center" })),
          ...[1, 2, 3, DESCRIPTION].map(() => blank(centred)),
          formulaCell(sumOf(places, AMOUNT, 'IF(COUNT(@)=0,"",SUM(@))'), money),
          formulaCell(sumOf(places, POINTS, "SUM(@)"), bold),
          textCell("", centred),
        ],
        spans: [[0, DESCRIPTION]],
      }),
    },
    {
      key: "note",
      height: 24,
      staysWithAbove: true,
      draw: (places) => ({
        cells: [
          formulaCell(
            note(places.cell("total", POINTS), input.deducted),
            look({ size: 9 }),
            /^IF\(.*本表列按要点/,
          ),
        ],
        spans: across,
      }),
    },
  ];

  function sumOf(places: ReportPlaces, column: number, form: string): string {
    const range = places.range("issue", column);
    return range === undefined ? '""' : form.replaceAll("@", range);
  }
}

/** How the table ties out with 表1: what was lost by ratio, survey share or band is no problem found. */
function note(total: string, deducted: string): string {
  const own = `N(${total})`;
  const text = (value: string): string => `TEXT(${value},"0.00")`;
  const rest = `ROUND(${deducted}-${own},2)`;
  return (
    `IF(${deducted}="","注：还有指标没有评分，扣分合计未与表1核对。",` +
    `IF(${rest}<0,"注：本表扣分合计"&${text(own)}&"分，大于表1扣分合计"&${text(deducted)}&"分，请核对。",` +
    `"注：本表列按要点、次数和人工认定扣分的问题，扣分合计"&${text(own)}&"分；另有按比例、问卷和分档计分形成的扣分"&` +
    `${text(rest)}&"分（见评分表扣分原因），两项共"&${text(deducted)}&"分，与表1扣分合计一致。"))`
  );
}

function keyOf({ row, text, formula, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  if (row === 0) return "number";
  if (label === "序号") return "header";
  if (label.startsWith("项目名称")) return "project";
  if (label === "合计") return "total";
  if (label.startsWith("注：")) return "note";
  if (!above.includes("header")) return row === 1 ? "title" : undefined;
  const quoted = /!\$?[A-Z]+\$?(\d+)/.exec(formula(POINTS) ?? formula(DESCRIPTION) ?? "")?.[1];
  return above.includes("total") || quoted === undefined ? undefined : `issue ${quoted}`;
}
