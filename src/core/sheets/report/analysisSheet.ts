import { excelString } from "../../standards/kinds/excelText";
import { headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedReport, textCell } from "../planned";
import type { ReportLine } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

/**
 * 绩效评价情况分析: the paragraphs of the report's fourth chapter, in its wording. What was found is drafted and the
 * evaluator's to change; the figures follow the scores.
 */
export interface AnalysisInput extends ReportFrame {
  readonly total: string;
  readonly grade: string;
  readonly parts: readonly AnalysisPart[];
}

export type AnalysisPart =
  /** A level above the indicators; `depth` from 0. Points only where its sentence states them. */
  | {
      readonly kind: "level";
      readonly depth: number;
      readonly number: number;
      readonly name: string;
      readonly full: string;
      readonly points: string;
    }
  | {
      readonly kind: "indicator";
      /** Levels above it. */
      readonly depth: number;
      readonly number: number;
      readonly name: string;
      readonly full: string;
      readonly points: string;
      readonly achievement: string;
    };

const WIDTHS = [300, 167];
const HEADERS = ["段落（可复制到报告）", "情况说明（可修改）"];
const SIZE = 10.5;
const HAN = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

export function planAnalysis(input: AnalysisInput): PlannedReport {
  return planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input),
    keyOf: keyOf(input.parts),
    header: { key: "header", texts: HEADERS },
    orientation: "portrait",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
  });
}

function lines(input: AnalysisInput): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const label = look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" });
  const text = look({ borders: true });
  const heading = look({ borders: true, font: headingFont });
  const edit = look({ borders: true, fill: "FFFBE6" });
  const summary =
    `IF(OR(${input.total}="",${input.grade}=""),"还有指标没有评分，暂无综合得分。",` +
    `"经综合评价，"&绩效_项目名称&"绩效评价得分"&${shownPoints(input.total)}&"分，评价等级为“"&${input.grade}&"”。")`;
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          inputCell(
            { type: "text", text: "绩效评价情况分析" },
            look({ size: 18, bold: true, horizontal: "center" }),
          ),
        ],
        spans: [[0, 1]],
      }),
    },
    { key: "header", height: 24, draw: () => ({ cells: HEADERS.map((each) => textCell(each, label)) }) },
    {
      key: "summary",
      height: 24,
      draw: () => ({
        cells: [formulaCell(summary, text, /经综合评价/), inputCell({ type: "blank" }, text)],
        spans: [[0, 1]],
      }),
    },
    ...input.parts.map((part, index): ReportLine => {
      const key = partKey(input.parts, index);
      // A heading never ends a page.
      const stays = input.parts[index - 1]?.kind === "level" ? ({ staysWithAbove: true } as const) : {};
      if (part.kind === "level")
        return {
          key,
          height: 24,
          ...stays,
          draw: () => ({
            cells: [
              formulaCell(levelParagraph(part), heading, /具体分析如下|^"/),
              inputCell({ type: "blank" }, heading),
            ],
            spans: [[0, 1]],
          }),
        };
      return {
        key,
        height: 30,
        ...stays,
        draw: (places) => ({
          cells: [
            formulaCell(indicatorParagraph(part, places.here(1)), text, /根据评分标准，本项指标/),
            inputCell(
              part.achievement === "" ? { type: "blank" } : { type: "text", text: part.achievement },
              edit,
            ),
          ],
        }),
      };
    }),
  ];
}

/** 决策部分满分为20分，此次绩效评价得分15分，得分率为75%，具体分析如下： */
function levelParagraph(part: Extract<AnalysisPart, { kind: "level" }>): string {
  const name = `${mark(part.depth, part.number)}${part.name}`;
  if (part.depth > 0) return excelString(name);
  const { full, points } = part;
  const rate = `IF(${full}=0,"","，得分率为"&ROUND(${points}/${full}*100,2)&"%")`;
  return (
    `${excelString(`${name}：满分为`)}&${shownPoints(full)}&"分，"&` +
    `IF(${points}="","还有指标没有评分。","此次绩效评价得分"&${shownPoints(points)}&"分"&${rate}&"，具体分析如下：")`
  );
}

/** （1）…：…。根据评分标准，本项指标扣0.58分，得5.42分。 */
function indicatorParagraph(part: Extract<AnalysisPart, { kind: "indicator" }>, achievement: string): string {
  const { full, points } = part;
  const lost = `ROUND(${full}-${points},2)`;
  const result = `IF(${lost}=0,"得满分。",IF(${lost}<0,"得"&${shownPoints(points)}&"分。","扣"&${lost}&"分，得"&${shownPoints(points)}&"分。"))`;
  return (
    `${excelString(`${mark(part.depth, part.number)}${part.name}：`)}&${achievement}&` +
    `"根据评分标准，本项指标"&IF(ISNUMBER(${points}),${result},"还没有评分。")`
  );
}

/** 15, 21.94: as a sentence says it. */
function shownPoints(points: string): string {
  return `ROUND(${points},2)`;
}

/** （一） 1. （1） ① by depth. */
function mark(depth: number, number: number): string {
  switch (depth) {
    case 0:
      return `（${HAN[number - 1] ?? String(number)}）`;
    case 1:
      return `${String(number)}.`;
    case 2:
      return `（${String(number)}）`;
    default:
      return number <= 20 ? String.fromCharCode(0x245f + number) : `${String(number)}）`;
  }
}

function opening(part: AnalysisPart): string {
  return plainText(`${mark(part.depth, part.number)}${part.name}`);
}

/** By what a paragraph begins with, the n-th of them where names repeat. */
function partKey(parts: readonly AnalysisPart[], index: number): string {
  const part = parts[index];
  if (!part) return "part";
  const begins = `${part.kind} ${plainText(part.name)}`;
  const earlier = parts
    .slice(0, index)
    .filter((each) => `${each.kind} ${plainText(each.name)}` === begins).length;
  return `${begins} ${String(earlier + 1)}`;
}

function keyOf(parts: readonly AnalysisPart[]): (row: StandingRow) => string | undefined {
  const known = parts
    .map((part, index) => ({
      key: partKey(parts, index),
      name: plainText(part.name),
      kind: part.kind,
      begins: opening(part),
    }))
    .sort((one, other) => other.begins.length - one.begins.length);
  return ({ row, text, above }) => {
    const label = plainText(text(0));
    if (row === 0) return "title";
    if (label === plainText(HEADERS[0] ?? "")) return "header";
    if (label === "") return undefined;
    if (above[0] === "header") return "summary";
    // The mark may have changed with the order; the name follows it.
    const withoutMark = label.replace(/^(（[一二三四五六七八九十\d]+）|\d+\.|[①-⑳])/, "");
    const kind = label.includes("根据评分标准，本项指标") ? "indicator" : "level";
    return known.find(
      ({ key, name, kind: wanted }) =>
        wanted === kind && withoutMark.startsWith(name) && !above.includes(key),
    )?.key;
  };
}
