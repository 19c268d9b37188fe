import type { LevelNode } from "../../core/indicators/indicator";
import { problem } from "../../core/problems/problem";
import { type AnalysisPart, planAnalysis } from "../../core/sheets/report/analysisSheet";
import { isGraded } from "../../core/scores/rollUp";
import { gradeFormula } from "../../core/sheets/report/scoreTable";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";
import { achievementOf } from "./completionAttachment";
import { firstLevels, indicatorCell, scoredLevel } from "./scoredLevels";

const sheet = "绩效评价情况分析";

/** 绩效评价情况分析: a paragraph for each indicator, as the report words it. */
export const analysisAttachment: Attachment = {
  name: "绩效评价情况分析",
  title: "绩效评价情况分析",
  state: ({ indicators }) =>
    indicators.some(({ scored }) => scored.state === "scored")
      ? ready
      : {
          state: "missing",
          problem: problem("attachment-no-scores", undefined, { name: "绩效评价情况分析" }),
        },
  plan: (input) => {
    const { indicators, rollUp, settings } = input.assessment;
    const sums = scoredLevel({ name: "", indicators: indicators.map((_, index) => index) }, input);
    const total = input.hasName("绩效_总分") ? "绩效_总分" : `(${sums.points})`;
    const grades = isGraded(rollUp.total.full) ? settings.grades.map(({ grade }) => grade) : [];
    return [
      planAnalysis({
        ...frameOf(input, sheet),
        total,
        grade: input.hasName("绩效_等级") ? "绩效_等级" : `(${gradeFormula(total, grades)})`,
        parts: firstLevels(input.assessment).flatMap(({ node, indicators: [index = 0] }, place) =>
          node ? levelParts(node, 0, place + 1, input) : [indicatorPart(index, 0, place + 1, input)],
        ),
      }),
    ];
  },
};

function levelParts(
  node: LevelNode,
  depth: number,
  number: number,
  input: AttachmentInput,
): readonly AnalysisPart[] {
  const { full, points } = scoredLevel(node, input);
  const below = new Set(node.children.flatMap(({ indicators }) => indicators));
  const own = node.indicators.filter((index) => !below.has(index));
  return [
    { kind: "level", depth, number, name: node.name, full, points: `(${points})` },
    ...own.map((index, place) => indicatorPart(index, depth + 1, place + 1, input)),
    ...node.children.flatMap((child, place) => levelParts(child, depth + 1, own.length + place + 1, input)),
  ];
}

function indicatorPart(index: number, depth: number, number: number, input: AttachmentInput): AnalysisPart {
  const each = input.assessment.indicators[index];
  return {
    kind: "indicator",
    depth,
    number,
    name: each?.indicator.name ?? "",
    full: indicatorCell(index, "full", input),
    points: indicatorCell(index, "score", input),
    achievement: each ? achievementOf(each, input.assessment) : "",
  };
}
