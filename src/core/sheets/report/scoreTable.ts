import type { ChartSeries, ChartSpec } from "../../patch/chart";
import { headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedReport, textCell } from "../planned";
import { orBlank } from "./reportFormulas";
import type { ReportLine, ReportPlaces } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

/** 表1 得分情况表: sheets.md §4. */
export interface ScoreTableInput extends ReportFrame {
  readonly levels: readonly ScoredLevel[];
  /** 绩效_总分 is there to refer to; otherwise the levels are added up. */
  readonly hasTotal: boolean;
  /** 评价等级, best first; the lowest needs no bound. */
  readonly grades: readonly string[];
  /** The total speaks of a hundred points, as the bounds of the grades do. */
  readonly isGraded: boolean;
}

export interface ScoredLevel {
  readonly name: string;
  /** Formulas, without "=". */
  readonly full: string;
  readonly points: string;
}

const WIDTHS = [117, 80, 85, 85, 100];
const HEADERS = ["一级指标", "分值", "得分", "扣分", "得分率"];
const SIZE = 12;
const ROW = 24;
const CHART = { rows: 14, height: 18, width: 460, tall: 245 } as const;
const LAST = 4;

export function planScoreTable(input: ScoreTableInput): PlannedReport {
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
    names: (places) => {
      const row = places.rowOf("grade") ?? 0;
      const [left, right] = [places.column(1), places.column(1)];
      return [{ name: "绩效_等级", area: { top: row, bottom: row, left, right } }];
    },
    charts: (places) => [chart(input, places)],
  });
}

function lines(input: ScoreTableInput): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const across = [[0, LAST]] as const;
  const plain = look({ borders: true, horizontal: "center" });
  const head = look({ font: headingFont, borders: true, horizontal: "center" });
  const points = look({ borders: true, horizontal: "center", numberFormat: "0.00" });
  const rate = look({ borders: true, horizontal: "center", numberFormat: "0.00%" });
  const bold = { borders: true, horizontal: "center", bold: true } as const;
  const figures = (places: ReportPlaces): readonly [string, string] => {
    const [full, earned] = [places.here(1), places.here(2)];
    return [
      `IF(${earned}="","",${full}-${earned})`,
      `IF(OR(${earned}="",${full}=0),"",ROUND(${earned}/${full},4))`,
    ];
  };
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          inputCell(
            { type: "text", text: "表1　绩效评价得分情况表" },
            look({ size: 16, bold: true, horizontal: "center" }),
          ),
        ],
        spans: across,
      }),
    },
    {
      key: "unit",
      height: 19.5,
      draw: () => ({
        cells: [inputCell({ type: "text", text: "单位：分" }, look({ size: 10.5, horizontal: "right" }))],
        spans: across,
      }),
    },
    {
      key: "header",
      height: 26.25,
      draw: () => ({
        cells: HEADERS.map((text) =>
          textCell(text, look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" })),
        ),
      }),
    },
    ...input.levels.map((level): ReportLine => ({
      key: `level ${plainText(level.name)}`,
      height: ROW,
      draw: (places) => {
        const [deducted, share] = figures(places);
        return {
          cells: [
            textCell(level.name, plain),
            formulaCell(level.full, plain, SUMS),
            formulaCell(level.points, points, SUMS),
            formulaCell(deducted, points),
            formulaCell(share, rate),
          ],
        };
      },
    })),
    {
      key: "total",
      height: ROW,
      staysWithAbove: true,
      draw: (places) => {
        const [deducted, share] = figures(places);
        const [fulls, earned] = [places.range("level", 1) ?? "", places.range("level", 2) ?? ""];
        const total = input.hasTotal
          ? orBlank("绩效_总分")
          : `IF(COUNT(${earned})<ROWS(${earned}),"",SUM(${earned}))`;
        return {
          cells: [
            textCell("合　计", head),
            formulaCell(`SUM(${fulls})`, look(bold)),
            formulaCell(total, look({ ...bold, numberFormat: "0.00" }), SUMS),
            formulaCell(deducted, look({ ...bold, numberFormat: "0.00" })),
            formulaCell(share, look({ ...bold, numberFormat: "0.00%" })),
          ],
        };
      },
    },
    {
      key: "grade",
      height: ROW,
      staysWithAbove: true,
      draw: (places) => ({
        cells: [
          textCell("评价等级", head),
          formulaCell(gradeFormula(places.cell("total", 2), input.isGraded ? input.grades : []), look(bold)),
          ...[2, 3, 4].map(() => inputCell({ type: "blank" }, look(bold))),
        ],
        spans: [[1, LAST]],
      }),
    },
    {
      key: "note",
      height: 19.5,
      staysWithAbove: true,
      draw: () => ({ cells: [formulaCell(noteFormula(input.grades), look({ size: 10 }))], spans: across }),
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
          inputCell(
            { type: "text", text: "图1　绩效评价得分情况图" },
            look({ bold: true, horizontal: "center" }),
          ),
        ],
        spans: across,
      }),
    },
  ];
}

/** Sums of ours, also those of another layout of the table they add up. */
const SUMS = /^(SUM\(|IF\(COUNT\(|IF\(绩效_总分=|ROUND\()/i;

/** The grade of a total; the lowest takes what is left. No grades: none is given, whatever the total. */
export function gradeFormula(total: string, grades: readonly string[]): string {
  const bounds = grades.slice(0, -1).map((grade) => `IF(ROUND(${total},2)>=绩效_等级_${grade},"${grade}",`);
  const open =
    grades.length === 0
      ? '"未定级"'
      : `${bounds.join("")}"${grades.at(-1) ?? ""}"${")".repeat(bounds.length)}`;
  return `IF(${total}="","待评",${open})`;
}

function noteFormula(grades: readonly string[]): string {
  const bands = grades.map((grade, index) => {
    const [own, better] = [`绩效_等级_${grade}`, `绩效_等级_${grades[index - 1] ?? ""}`];
    if (index === 0) return `"${grade}≥"&${own}&"分"`;
    if (index === grades.length - 1) return `"${grade}＜"&${better}&"分。"`;
    return `${own}&"≤${grade}＜"&${better}`;
  });
  return `"注：得分率＝得分÷分值。等级："&${bands.join('&"；"&')}`;
}

function chart(input: ScoreTableInput, places: ReportPlaces): ChartSpec {
  const first = places.rowOf(`level ${plainText(input.levels[0]?.name ?? "")}`) ?? 0;
  const last = places.rowOf(`level ${plainText(input.levels.at(-1)?.name ?? "")}`) ?? first;
  const header = places.rowOf("header") ?? 0;
  const area = (column: number): ChartSeries["values"]["area"] => ({
    top: first,
    bottom: last,
    left: places.column(column),
    right: places.column(column),
  });
  const series = (column: number, format: string, color: string): ChartSeries => ({
    name: {
      at: { sheet: input.name, row: header, column: places.column(column) },
      text: HEADERS[column] ?? "",
    },
    values: { sheet: input.name, area: area(column), numbers: [], format: column === 1 ? "General" : "0.00" },
    color,
    labels: { format, size: 9, color: "000000" },
  });
  return {
    name: "图1 绩效评价得分情况图",
    description: "各一级指标的分值和得分",
    shape: { kind: "clusteredColumn", gap: 70, overlap: -8 },
    place: {
      row: places.rowOf("chart 1") ?? last + 4,
      column: places.column(0),
      right: 3,
      down: 4,
      width: CHART.width,
      height: CHART.tall,
    },
    categories: { sheet: input.name, area: area(0), texts: [] },
    series: [{ ...series(1, "General", "D9D9D9"), outline: "7F7F7F" }, series(2, "0.00", "2F5597")],
    font: input.font,
    categoryAxis: { size: 10.5 },
    valueAxis: { min: 0, format: "General", size: 9, isShown: false },
    legend: { size: 10.5 },
    frame: "7F7F7F",
  };
}

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  if (row === 0) return "title";
  if (label.startsWith("单位：")) return "unit";
  if (label === "一级指标") return "header";
  if (label === "合计") return "total";
  if (label === "评价等级") return "grade";
  if (label.startsWith("注：")) return "note";
  if (label.startsWith("图1")) return "caption";
  const [previous = ""] = above;
  if (label === "") {
    const next = previous === "note" ? 1 : Number(/^chart (\d+)$/.exec(previous)?.[1] ?? NaN) + 1;
    return next <= CHART.rows ? `chart ${String(next)}` : undefined;
  }
  return above.includes("header") && !above.includes("total") ? `level ${label}` : undefined;
}
