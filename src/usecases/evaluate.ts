import { stepRoundingWords } from "../core/standards/kinds/stepCount";
import { satisfactionWords } from "../core/standards/kinds/surveyIndex";
import { type Exact, exact } from "../core/number/exact";
import { readNumber } from "../core/number/read";
import { toFixedText, toPlainText } from "../core/number/round";
import { sayProblem } from "../core/problems/say";
import { defaultSettings, numberingNames } from "../core/evidence/evaluationSettings";
import type { ManualDeduction, Scored } from "../core/scores/scored";
import { scoreIndicator } from "../core/scores/scoreIndicator";
import { readStandard } from "../core/standards/readStandard";
import type { Decisions, Question, Reading, StandardText } from "../core/standards/reading";
import type { ScoringSettings } from "../core/standards/settings";
import { slotKindNames } from "../core/standards/slot";
import { givenFacts, type GivenFacts } from "./givenFacts";
import { openQuestions } from "../core/standards/openQuestions";

/** One request of `evaluate`, already parsed from JSON; fields of a wrong type count as missing. */
export type EvaluateRequest = Readonly<Record<string, unknown>>;

export interface EvaluateAnswer {
  readonly id: unknown;
  readonly read: boolean;
  readonly kind: string;
  readonly explanation: string;
  readonly slots: readonly {
    readonly key: string;
    readonly label: string;
    readonly kind: string;
    readonly unit: string;
  }[];
  readonly questions: readonly {
    readonly key: string;
    readonly text: string;
    readonly choices: readonly string[];
  }[];
  readonly points: string | null;
  readonly deductions: readonly { readonly item: string; readonly points: string; readonly reason: string }[];
  readonly reason: string;
  readonly trace: readonly { readonly text: string; readonly figure: string }[];
  readonly lint: readonly string[];
  readonly missing: readonly string[];
  readonly problems: readonly string[];
}

/** Reads one standard and, where facts are given, scores it: the same core as Excel and the workbook commands. */
export function evaluate(request: EvaluateRequest): EvaluateAnswer {
  const text = standardOf(request);
  const settings = settingsOf(request["settings"]);
  const given = objectOf(request["facts"]);
  const { reading, decisions, lint } = readWith(text, given);
  const facts = givenFacts(withoutAnswers(given, reading.questions), reading.slots, settings);
  const scored = scoreIndicator({
    reading,
    facts: facts.facts,
    manual: manualOf(request["manual"]),
    settings,
  });
  const isAsked = Object.keys(given).length > 0 || decisions.size > 0;
  return { ...answer(request["id"], reading, facts, scored, isAsked), lint };
}

function standardOf(request: EvaluateRequest): StandardText {
  const word = (key: string): string => (typeof request[key] === "string" ? request[key] : "");
  return {
    standard: word("standard"),
    full: numberOf(request["full"]),
    guidance: word("guidance"),
    name: word("name"),
  };
}

/**
 * Answers to questions come among the facts, by the question's key or text. A true or false for a 符合性 fact says that
 * the point is or is not earned, so a direction that the wording leaves open (“是否…重复”) needs no answer here.
 */
function readWith(
  text: StandardText,
  given: Readonly<Record<string, unknown>>,
): { readonly reading: Reading; readonly decisions: Decisions; readonly lint: readonly string[] } {
  const lint = new Set<string>();
  let decisions = new Map<string, string>();
  for (;;) {
    const reading = readStandard(text, decisions);
    for (const { message } of reading.lint) lint.add(message);
    const more = new Map(decisions);
    for (const question of reading.questions) {
      const found = given[question.key] ?? given[question.text];
      const implied = isDirection(question) ? question.choices[0] : undefined;
      const answer = typeof found === "string" || typeof found === "number" ? String(found) : implied;
      if (answer !== undefined) more.set(question.key, answer);
    }
    if (more.size === decisions.size) return { reading, decisions, lint: [...lint] };
    decisions = more;
  }
}

function isDirection({ key }: Question): boolean {
  return key.endsWith("方向");
}

function withoutAnswers(
  given: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
): Readonly<Record<string, unknown>> {
  const names = new Set(questions.flatMap(({ key, text }) => [key, text]));
  return Object.fromEntries(Object.entries(given).filter(([key]) => !names.has(key)));
}

function answer(
  id: unknown,
  reading: Reading,
  facts: GivenFacts,
  scored: Scored,
  isAsked: boolean,
): Omit<EvaluateAnswer, "lint"> {
  const open = openQuestions(reading).filter((question) => !isDirection(question));
  const done =
    scored.state === "scored" && isAsked && facts.problems.length === 0 && facts.unknown.length === 0;
  const pending = scored.state === "pending" ? scored : undefined;
  return {
    id: id ?? null,
    read: reading.state === "read",
    kind: reading.kind,
    explanation: reading.explanation.join(""),
    slots: reading.slots.map(({ key, label, kind, unit }) => ({
      key,
      label,
      kind: slotKindNames[kind],
      unit,
    })),
    questions: open.map(({ key, text, choices }) => ({ key, text, choices })),
    points: done ? toFixedText(scored.points, 2) : null,
    deductions: done
      ? scored.deductions.map(({ item, points, reason }) => ({
          item,
          points: toPlainText(points, 2),
          reason,
        }))
      : [],
    reason: done ? scored.reason : "",
    trace: done ? scored.trace.map(({ text, figure }) => ({ text, figure })) : [],
    missing: [...open.map(({ key }) => key), ...(pending?.missing.map(({ key }) => key) ?? [])],
    problems: [
      ...facts.problems.map(sayProblem),
      ...facts.unknown.map((key) => `facts 里的“${key}”不是这条标准要的事实，没有采用。`),
      ...(pending?.problems.map(sayProblem) ?? []),
    ],
  };
}

function manualOf(value: unknown): readonly ManualDeduction[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): readonly ManualDeduction[] => {
    const { item, points, reason } = objectOf(each);
    const amount = numberOf(points);
    const word = (found: unknown): string => (typeof found === "string" ? found : "");
    return amount ? [{ item: word(item), points: amount, reason: word(reason), cells: [] }] : [];
  });
}

/** Keys as 评价设置 prints them, or their English code names. */
function settingsOf(value: unknown): ScoringSettings {
  const given = objectOf(value);
  const base = defaultSettings.scoring;
  const options = objectOf(given["选项系数"] ?? given["optionValues"]);
  const optionValues = Object.entries(options).flatMap(([option, found]) => {
    const share = numberOf(found);
    return share ? [{ option, value: share }] : [];
  });
  return {
    ...base,
    stepRounding: named(stepRoundingWords, given["阶梯扣分"] ?? given["stepRounding"], base.stepRounding),
    satisfaction: named(satisfactionWords, given["满意度计法"] ?? given["satisfaction"], base.satisfaction),
    numbering: named(numberingNames, given["扣分原因编号"] ?? given["numbering"], base.numbering),
    optionValues: optionValues.length > 0 ? optionValues : base.optionValues,
  };
}

function named<K extends string>(names: Readonly<Record<K, string>>, value: unknown, fallback: K): K {
  return (Object.keys(names) as K[]).find((key) => key === value || names[key] === value) ?? fallback;
}

function numberOf(value: unknown): Exact | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return exact(value);
  return typeof value === "string" ? readNumber(value)?.value : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
