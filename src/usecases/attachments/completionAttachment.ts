import { findTargetTables } from "../../core/indicators/findTargets";
import { type FoundTarget, targetsOf } from "../../core/indicators/targetOf";
import { problem, type Problem } from "../../core/problems/problem";
import { achievementText } from "../../core/scores/achievement";
import { type CompletionRow, planCompletionTable } from "../../core/sheets/report/completionTable";
import { reference } from "../../core/sheets/report/reportFormulas";
import type { AssessedIndicator, Assessment } from "../assess";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";
import { firstLevels, indicatorCell } from "./scoredLevels";

const sheet = "表2 完成情况表";

/** Levels of what was reached, as opposed to how: 产出, 效益, 满意度; C项目绩效 in a 20/20/60 system. */
const RESULTS = /产出|效益|效果|满意度|绩效$/;
const CONDUCT = /决策|过程|管理|投入/;

/** 表2 绩效指标完成情况表 (sheets.md §5). */
export const completionAttachment: Attachment = {
  name: "表2",
  title: "绩效指标完成情况表",
  state: (assessment) =>
    resultIndicators(assessment).length > 0
      ? ready
      : { state: "missing", problem: problem("attachment-no-results", undefined, { name: "表2" }) },
  plan: (input) => {
    const { assessment } = input;
    const chosen = resultIndicators(assessment);
    const names = chosen.map((index) => assessment.indicators[index]?.indicator.name ?? "");
    const tables = findTargetTables(assessment.data.own);
    const targets = targetsOf(
      names,
      tables.flatMap(({ rows }) => rows),
    );
    const levelCount = Math.max(1, assessment.reading.table.columns.levels.length - 1);
    const report = planCompletionTable({
      ...frameOf(input, sheet),
      levelCount,
      rows: chosen.flatMap((index, place) => {
        const each = assessment.indicators[index];
        return each ? [completionRow(each, index, targets[place], levelCount, input)] : [];
      }),
    });
    return [
      {
        ...report,
        problems: chosen.flatMap((index, place) => similarName(index, targets[place], assessment)),
      },
    ];
  },
};

function resultIndicators(assessment: Assessment): readonly number[] {
  return firstLevels(assessment)
    .filter(({ name, node }) => node !== undefined && RESULTS.test(name) && !CONDUCT.test(name))
    .flatMap(({ indicators }) => indicators);
}

function completionRow(
  each: AssessedIndicator,
  index: number,
  target: FoundTarget | undefined,
  levelCount: number,
  input: AttachmentInput,
): CompletionRow {
  const { indicator } = each;
  const above = indicator.path.slice(0, -1);
  return {
    levels: Array.from({ length: levelCount }, (_, level) => above[level] ?? ""),
    name: indicator.name,
    nameCell: reference(indicator.cells.name),
    full: indicatorCell(index, "full", input),
    points: indicatorCell(index, "score", input),
    target: indicator.targetText === "" ? (target?.row.value ?? "") : indicator.targetText,
    achievement: achievementOf(each, input.assessment),
  };
}

/** 完成情况说明 as drafted from the evidence. */
export function achievementOf(each: AssessedIndicator, { data }: Assessment): string {
  return achievementText({
    reading: each.evidence.reading,
    facts: each.evidence.facts,
    scored: each.scored,
    ownBases: new Set(["指标说明", ...data.sheets.map(({ name }) => name)]),
  });
}

function similarName(
  index: number,
  target: FoundTarget | undefined,
  { indicators }: Assessment,
): readonly Problem[] {
  const indicator = indicators[index]?.indicator;
  if (target?.by !== "similarName" || !indicator || indicator.targetText !== "") return [];
  const about = { found: target.row.name, indicator: indicator.name };
  return [problem("target-by-similar-name", target.row.cells.value, about)];
}
