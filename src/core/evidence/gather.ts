import { type Exact, sum } from "../number/exact";
import type { CellAddress } from "../grid/address";
import { toPlainText } from "../number/round";
import { problem, type Problem } from "../problems/problem";
import type { Fact, Facts, FactValue, OptionCount } from "../standards/fact";
import type { Decisions, Reading, StandardText } from "../standards/reading";
import { readStandard } from "../standards/readStandard";
import type { Slot } from "../standards/slot";
import { matchRows, type RowMatch } from "./matchRows";
import { lineNeed, type PaperLine, paperLines, rewriteKindName, type ScaleOf } from "./paperLines";
import type { PaperRow } from "./paperRows";
import type { Present } from "./presentCell";
import { readValue, type ValueRead } from "./readValue";

/** A value that other sheets of the workbook give, and the formula that points there. */
export interface Link {
  /** Undefined, as the value is, where the data cannot be relied on for now. */
  readonly formula?: string;
  readonly value?: Exact;
  readonly cells: readonly CellAddress[];
  /** For 依据. */
  readonly basis: string;
  /** Whether a formula is one that we write or wrote for this: then it is renewed, and its present value believed. */
  readonly owns: (formula: string) => boolean;
}

export interface EvidenceContext {
  readonly present: Present;
  readonly scaleOf: ScaleOf;
  linkOf(line: PaperLine): Link | undefined;
}

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
  const problems: Problem[] = [];
  let decisions: Decisions = new Map();
  let reading = readStandard(standard, decisions);
  let matches = matchRows(paperLines(reading, context.scaleOf), rows);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const answers = answersIn(matches);
    if (answers.size === decisions.size) break;
    decisions = answers;
    reading = readStandard(standard, decisions);
    matches = matchRows(paperLines(reading, context.scaleOf), rows);
  }
  problems.push(...unfitAnswers(matches), ...rewordedRows(matches), ...doubledRows(matches, rows));
  const facts = new Map<string, Fact>();
  for (const slot of reading.slots) {
    const fact = factOf(slot, matches, context, problems);
    if (fact) facts.set(slot.key, fact);
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

function surveyFact(
  mine: readonly RowMatch[],
  context: EvidenceContext,
  problems: Problem[],
): Fact | undefined {
  const counts: OptionCount[] = [];
  const cells: CellAddress[] = [];
  let valid: Exact | undefined;
  let basis = "";
  for (const match of mine) {
    if (match.line.kind !== "option" && match.line.kind !== "valid") continue;
    const found = lineValue(
      match,
      { ...match.line.slot, kind: "count", unit: unitOf(match.line) },
      context,
      problems,
    );
    if (found?.value.kind !== "count") return undefined;
    cells.push(...found.cells);
    basis ||= match.row?.text("basis") ?? "";
    if (match.line.kind === "valid") valid = found.value.count;
    else counts.push({ option: match.line.option, count: found.value.count });
  }
  if (!valid) return undefined;
  const total = sum(counts.map(({ count }) => count));
  const isIndex = mine.some(({ line }) => line.kind === "valid" && line.slot.survey?.use === "index");
  if (total.gt(valid) || (isIndex && total.lt(valid))) {
    const about = { sum: toPlainText(total, 2), valid: toPlainText(valid, 2) };
    const code = total.gt(valid) ? "survey-counts-exceed-valid" : "survey-counts-differ";
    problems.push(problem(code, cells.at(-1), about));
    return undefined;
  }
  return { value: { kind: "survey", counts, valid }, note: "", basis, cells };
}

function unitOf(line: PaperLine): string {
  return line.kind === "valid" ? "人次" : "人";
}

/** What stands in the row; where that is blank, what another sheet or the standard itself gives. */
function lineValue(
  { line, row }: RowMatch,
  slot: Slot,
  context: EvidenceContext,
  problems: Problem[],
): Pick<Fact, "value" | "cells"> | undefined {
  const at = row?.at("value");
  const link = context.linkOf(line);
  const own = row?.cell("value").formula;
  if (link && own !== undefined && link.owns(own)) {
    if (!link.value) return undefined;
    return { value: quantity(slot, link.value), cells: at ? [at, ...link.cells] : link.cells };
  }
  const standing = row && at ? standingValue(row, at, slot, context) : undefined;
  if (standing?.state === "problem") {
    problems.push(standing.problem);
    return undefined;
  }
  if (standing?.state === "value") {
    warnOfGiven(line, slot, standing, at, problems);
    warnOfLink(link, standing.value, at, problems);
    return { value: standing.value, cells: standing.cells };
  }
  if (link?.value) return { value: quantity(slot, link.value), cells: link.cells };
  return line.kind === "fact" && slot.given ? { value: quantity(slot, slot.given), cells: [] } : undefined;
}

type Standing =
  | (Extract<ValueRead, { state: "value" }> & { readonly cells: readonly CellAddress[] })
  | Exclude<ValueRead, { state: "value" }>;

function standingValue(row: PaperRow, at: CellAddress, slot: Slot, context: EvidenceContext): Standing {
  const present = context.present(at);
  if (present.state === "unknown") return { state: "problem", problem: present.problem };
  const read = readValue(slot, present.cell, at, row.text("unit"));
  if (read.state !== "value") return read;
  return { ...read, cells: [at, ...present.sources] };
}

/** What a person put in stays and is used; that other sheets say otherwise must not go unsaid. */
function warnOfLink(
  link: Link | undefined,
  value: FactValue,
  at: CellAddress | undefined,
  problems: Problem[],
): void {
  const number = value.kind === "number" ? value.number : value.kind === "count" ? value.count : undefined;
  if (!link?.value || !number || number.equals(link.value)) return;
  const about = { found: toPlainText(number, 6), linked: toPlainText(link.value, 6), basis: link.basis };
  problems.push(problem("link-value-differs", at, about));
}

function warnOfGiven(
  line: PaperLine,
  slot: Slot,
  standing: Extract<ValueRead, { state: "value" }>,
  at: CellAddress | undefined,
  problems: Problem[],
): void {
  const { value } = standing;
  if (line.kind !== "fact" || !slot.given || value.kind !== "number" || value.number.equals(slot.given))
    return;
  const about = { found: toPlainText(value.number, 6), given: toPlainText(slot.given, 6) };
  problems.push(problem("given-value-differs", at, about));
}

function quantity(slot: Slot, value: Exact): Fact["value"] {
  return slot.kind === "count" ? { kind: "count", count: value } : { kind: "number", number: value };
}
