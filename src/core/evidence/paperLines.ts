import type { Reading, Question } from "../standards/reading";
import { slotKindNames, type Slot } from "../standards/slot";

/** One row of 评价底稿 under an indicator: what a person fills in for its standard. */
export type PaperLine =
  | { readonly kind: "fact"; readonly slot: Slot }
  /** Points inside the range of the grade chosen. */
  | { readonly kind: "gradePoints"; readonly slot: Slot }
  /** A survey fact has a row per option and one for 有效填写人次, so that (16+3)/20 can be printed (domain.md). */
  | { readonly kind: "option"; readonly slot: Slot; readonly index: number; readonly option: string }
  | { readonly kind: "valid"; readonly slot: Slot }
  /** 口径 */
  | { readonly kind: "decision"; readonly question: Question }
  /** 改写 */
  | { readonly kind: "rewrite" };

/** Options of a satisfaction scale in the questionnaire's order, for slots whose standard names none. */
export type ScaleOf = (slot: Slot) => readonly string[];

export const decisionKindName = "口径";
export const rewriteKindName = "改写";
export const manualKindName = slotKindNames.manual;
export const indicatorKindName = "指标";

/**
 * Rows for one standard, in the order they are asked: a question comes before the facts of its point. 改写 stands where
 * something is unread, and stays where a clearer wording is read instead.
 */
export function paperLines(
  reading: Reading,
  scaleOf: ScaleOf,
  wording: "original" | "rewritten",
): readonly PaperLine[] {
  const open = [...reading.questions];
  const lines: PaperLine[] = [];
  for (const slot of reading.slots) {
    const mine = open.filter(({ item }) => item === slot.item);
    for (const question of mine) {
      lines.push({ kind: "decision", question });
      open.splice(open.indexOf(question), 1);
    }
    lines.push(...slotLines(slot, scaleOf));
  }
  lines.push(...open.map((question): PaperLine => ({ kind: "decision", question })));
  if (reading.state !== "read" || wording === "rewritten") lines.push({ kind: "rewrite" });
  return lines;
}

function slotLines(slot: Slot, scaleOf: ScaleOf): readonly PaperLine[] {
  if (slot.kind === "survey") {
    const options = optionNames(slot, scaleOf);
    return [
      ...options.map((option, index): PaperLine => ({ kind: "option", slot, index, option })),
      { kind: "valid", slot },
    ];
  }
  const hasRange = slot.grades?.some(({ award }) => award.kind === "range") ?? false;
  return hasRange
    ? [
        { kind: "fact", slot },
        { kind: "gradePoints", slot },
      ]
    : [{ kind: "fact", slot }];
}

export function optionNames(slot: Slot, scaleOf: ScaleOf): readonly string[] {
  const { survey } = slot;
  if (survey && survey.use === "share" && survey.options.length > 0)
    return survey.options.map(({ text }) => text);
  return survey?.coefficients?.map(({ option }) => option) ?? scaleOf(slot);
}

export function lineItem(line: PaperLine): string {
  switch (line.kind) {
    case "decision":
      return line.question.item;
    case "rewrite":
      return "";
    case "fact":
    case "gradePoints":
    case "option":
    case "valid":
      return line.slot.item;
  }
}

/** 类型 */
export function lineKind(line: PaperLine): string {
  switch (line.kind) {
    case "decision":
      return decisionKindName;
    case "rewrite":
      return rewriteKindName;
    case "fact":
    case "gradePoints":
    case "option":
    case "valid":
      return slotKindNames[line.slot.kind];
  }
}

/** 需要的事实 */
export function lineNeed(line: PaperLine): string {
  switch (line.kind) {
    case "fact":
      return line.slot.label;
    case "gradePoints":
      return `${line.slot.label}：所选档次内的得分`;
    case "option":
      return `${surveyName(line.slot)}“${optionLetter(line.slot, line.index)}${line.option}”人数`;
    case "valid":
      return `${surveyName(line.slot)}有效填写人次`;
    case "decision":
      return line.question.text;
    case "rewrite":
      return "评分标准没有全部读懂：可在“事实描述”栏写一句更清楚的评分标准，评分时读它，原文不动";
  }
}

/** 单位 */
export function lineUnit(line: PaperLine): string {
  switch (line.kind) {
    case "fact":
      return line.slot.unit;
    case "gradePoints":
      return "分";
    case "option":
      return "人";
    case "valid":
      return "人次";
    case "decision":
    case "rewrite":
      return "";
  }
}

function surveyName({ survey, label }: Slot): string {
  if (survey?.paper === undefined || survey.question === undefined) return label;
  const place = `${survey.paper}卷第${String(survey.question)}题`;
  return survey.group === undefined || survey.use === "share" ? place : `${survey.group}满意度（${place}）`;
}

function optionLetter({ survey }: Slot, index: number): string {
  const position = survey?.options[index]?.position;
  return position === undefined ? "" : `${String.fromCharCode(65 + position)}.`;
}
