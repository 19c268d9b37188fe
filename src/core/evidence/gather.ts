import { problem, type Problem } from "../problems/problem";
import type { Fact, Facts } from "../standards/fact";
import type { Decisions, Reading, StandardText } from "../standards/reading";
import { rememberedReading } from "../standards/rememberedReading";
import type { Slot } from "../standards/slot";
import { doubtfulAmounts } from "./amountScale";
import { lineValue } from "./lineValue";
import type { EvidenceContext } from "./link";
import { matchRows, type RowMatch } from "./matchRows";
import { lineNeed, paperLines, rewriteKindName } from "./paperLines";
import type { PaperRow } from "./paperRows";
import { surveyFact } from "./surveyFact";

/** One standard as it is to be read, the facts given for it, and which row each stands in. */
export interface IndicatorEvidence {
  readonly reading: Reading;
  /** The text that was read: the table's, or the evaluator's own wording. */
  readonly standard: string;
  /** The evaluator's clearer wording, when it is read instead of the standard (改写). */
  readonly rewrite?: string;
  readonly matches: readonly RowMatch[];
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** Answers can raise further questions; more rounds than this no standard needs. */
const MOST_ROUNDS = 4;

/** The reading of a standard with the decisions in its rows, and the facts in them. */
export function gather(
  text: StandardText,
  rows: readonly PaperRow[],
  context: EvidenceContext,
): IndicatorEvidence {
  const rewrite = rewriteIn(rows);
  const standard = rewrite === undefined ? text : { ...text, standard: rewrite };
  const wording = rewrite === undefined ? "original" : "rewritten";
  const problems: Problem[] = [];
  let decisions: Decisions = new Map();
  let reading = rememberedReading(standard, decisions);
  let matches = matchRows(paperLines(reading, context.scaleOf, wording), rows);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const answers = answersIn(matches);
    if (answers.size === decisions.size) break;
    decisions = answers;
    reading = rememberedReading(standard, decisions);
    matches = matchRows(paperLines(reading, context.scaleOf, wording), rows);
  }
  problems.push(...unfitAnswers(matches), ...rewordedRows(matches), ...doubledRows(matches, rows));
  const facts = new Map<string, Fact>();
  for (const slot of reading.slots) {
    const fact = factOf(slot, matches, context, problems);
    if (fact) facts.set(slot.key, fact);
  }
  for (const [key, doubt] of doubtfulAmounts(reading.slots, matches, facts, context)) {
    facts.delete(key);
    problems.push(doubt);
  }
  return {
    reading,
    standard: standard.standard,
    matches,
    facts,
    problems,
    ...(rewrite === undefined ? {} : { rewrite }),
  };
}

function rewriteIn(rows: readonly PaperRow[]): string | undefined {
  for (const row of rows.filter(({ kind }) => kind === rewriteKindName)) {
    const text = row.text("value") || row.text("note");
    if (text !== "") return text;
  }
  return undefined;
}

function answersIn(matches: readonly RowMatch[]): Decisions {
  const answers = new Map<string, string>();
  for (const { line, row } of matches) {
    const answer = row?.text("value") ?? "";
    if (line.kind === "decision" && answer !== "") answers.set(line.question.key, answer);
  }
  return answers;
}

function unfitAnswers(matches: readonly RowMatch[]): readonly Problem[] {
  return matches.flatMap(({ line, row }) => {
    if (line.kind !== "decision" || line.question.answer !== undefined) return [];
    const found = row?.text("value") ?? "";
    if (found === "") return [];
    const choices = line.question.choices.join("、");
    return [problem("decision-not-a-choice", row?.at("value"), { found, choices })];
  });
}

function rewordedRows(matches: readonly RowMatch[]): readonly Problem[] {
  return matches
    .filter(({ reworded, row }) => reworded && row !== undefined && row.text("value") !== "")
    .map(({ line, row }) => problem("evidence-reworded", row?.at("need"), { need: lineNeed(line) }));
}

function doubledRows(matches: readonly RowMatch[], rows: readonly PaperRow[]): readonly Problem[] {
  const used = new Set(matches.map(({ row }) => row));
  return rows
    .filter(
      (row) =>
        !used.has(row) &&
        row.text("value") !== "" &&
        matches.some(
          ({ row: other }) => other?.kind === row.kind && other.need === row.need && other.item === row.item,
        ),
    )
    .map((row) => problem("evidence-twice", row.at("value")));
}

function factOf(
  slot: Slot,
  matches: readonly RowMatch[],
  context: EvidenceContext,
  problems: Problem[],
): Fact | undefined {
  const mine = matches.filter(({ line }) => "slot" in line && line.slot.key === slot.key);
  if (slot.kind === "survey") return surveyFact(mine, context, problems);
  const main = mine.find(({ line }) => line.kind === "fact");
  if (!main) return undefined;
  const found = lineValue(main, slot, context, problems);
  if (!found) return undefined;
  const note = main.row?.text("note") ?? "";
  const basis = main.row?.text("basis") ?? "";
  const chosen = mine.find(({ line }) => line.kind === "gradePoints");
  if (!chosen || found.value.kind !== "grade") return { ...found, note, basis };
  const points = lineValue(chosen, { ...slot, kind: "manual", unit: "分" }, context, problems);
  return {
    value: points?.value.kind === "manual" ? { ...found.value, points: points.value.points } : found.value,
    cells: [...found.cells, ...(points?.cells ?? [])],
    note,
    basis,
  };
}
