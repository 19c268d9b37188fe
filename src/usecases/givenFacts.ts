import type { Cell } from "../core/grid/grid";
import { type Exact, exact, ONE, sum, ZERO } from "../core/number/exact";
import { readNumber } from "../core/number/read";
import { readValue } from "../core/evidence/readValue";
import { optionNames } from "../core/evidence/paperLines";
import { problem, type Problem } from "../core/problems/problem";
import type { Fact, Facts, FactValue, OptionCount } from "../core/standards/fact";
import { indexOf } from "../core/standards/kinds/surveyIndex";
import type { ScoringSettings } from "../core/standards/settings";
import type { Slot } from "../core/standards/slot";

export interface GivenFacts {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  /** Keys that name no slot. */
  readonly unknown: readonly string[];
}

/** A fact as a script gives it: the value alone, or {"value": …, "note": 事实描述, "basis": 依据}. */
interface Given {
  readonly value: unknown;
  readonly note: string;
  readonly basis: string;
}

/**
 * Facts of one standard from JSON, keyed by slot key or by the slot's label; the mark of a point that asks for one fact,
 * and words that stand in one label only, will do.
 */
export function givenFacts(
  given: Readonly<Record<string, unknown>>,
  slots: readonly Slot[],
  settings: ScoringSettings,
): GivenFacts {
  const facts = new Map<string, Fact>();
  const problems: Problem[] = [];
  const unknown: string[] = [];
  for (const [key, raw] of Object.entries(given)) {
    const slot = slotNamed(key, slots);
    if (!slot) {
      unknown.push(key);
      continue;
    }
    const { value, note, basis } = unwrap(raw);
    if (value === null || value === undefined || value === "") continue;
    const read = factValue(slot, value, settings);
    if ("code" in read) problems.push(read);
    else facts.set(slot.key, { value: read, note, basis, cells: [] });
  }
  for (const slot of slots) {
    if (slot.given && !facts.has(slot.key)) {
      facts.set(slot.key, {
        value: { kind: "number", number: slot.given },
        note: "",
        basis: "指标说明",
        cells: [],
      });
    }
  }
  return { facts, problems, unknown };
}

function slotNamed(key: string, slots: readonly Slot[]): Slot | undefined {
  const exactly = slots.find((slot) => slot.key === key) ?? slots.find(({ label }) => label === key);
  if (exactly) return exactly;
  const alike = slots.filter(({ label }) => plain(label) === plain(key));
  if (alike.length > 0) return only(alike);
  const ofItem = slots.filter(({ item }) => item !== "" && item === key);
  if (ofItem.length > 0) return only(ofItem);
  const wanted = plain(key);
  return wanted.length < SHORTEST_PART
    ? undefined
    : only(slots.filter(({ label }) => plain(label).includes(wanted)));
}

/** A shorter stretch of a label names nothing in particular. */
const SHORTEST_PART = 4;

function only(slots: readonly Slot[]): Slot | undefined {
  return slots.length === 1 ? slots[0] : undefined;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}

function unwrap(raw: unknown): Given {
  if (!isObject(raw) || !("value" in raw)) return { value: raw, note: "", basis: "" };
  const word = (key: string): string => (typeof raw[key] === "string" ? raw[key] : "");
  return { value: "points" in raw ? raw : raw["value"], note: word("note"), basis: word("basis") };
}

function factValue(slot: Slot, value: unknown, settings: ScoringSettings): FactValue | Problem {
  switch (slot.kind) {
    case "conformity":
      if (typeof value === "boolean") return { kind: "conformity", answer: value ? "met" : "unmet" };
      break;
    case "veto":
      if (typeof value === "boolean") return { kind: "veto", happened: value };
      break;
    case "survey":
      return surveyValue(slot, value, settings);
    case "grade":
      if (isObject(value)) return gradeWithPoints(slot, value);
      break;
    case "number":
      if (Array.isArray(value) || isObject(value)) return satisfactionOf(slot, value, settings);
      break;
    case "count":
    case "manual":
    case "date":
      break;
  }
  const cell = cellOf(value);
  if (!cell) return wrong(slot, value);
  const read = readValue(slot, cell, NOWHERE, "");
  if (read.state === "value") return read.value;
  return read.state === "problem"
    ? { code: read.problem.code, about: { ...read.problem.about, at: slot.label } }
    : wrong(slot, value);
}

const NOWHERE = { sheet: "", row: 0, column: 0 };

function cellOf(value: unknown): Cell | undefined {
  if (typeof value === "string") return { value: { type: "text", text: value } };
  if (typeof value === "number") return { value: { type: "number", number: value, format: "plain" } };
  return undefined;
}

function gradeWithPoints(slot: Slot, value: Readonly<Record<string, unknown>>): FactValue | Problem {
  const name = value["value"] ?? value["grade"];
  const grade = slot.grades?.find((each) => each.name === name);
  const points = numberOf(value["points"]);
  return grade && points ? { kind: "grade", grade: grade.name, points } : wrong(slot, value);
}

/** A satisfaction that the standard does not tie to a question may come as counts all the same: [10,8,2,0]. */
function satisfactionOf(slot: Slot, value: unknown, settings: ScoringSettings): FactValue | Problem {
  if (!slot.label.includes("满意")) return wrong(slot, value);
  const survey = surveyValue({ ...slot, kind: "survey" }, value, settings);
  if ("code" in survey || survey.kind !== "survey") return "code" in survey ? survey : wrong(slot, value);
  const index = indexOf({ value: survey, note: "", basis: "", cells: [] }, slot, settings);
  if (index.state === "known") return { kind: "number", number: index.value };
  return index.problems[0] ?? wrong(slot, value);
}

/** Counts in the questionnaire's order ([10,8,2,0]), by option ({"满意":8,…}), or a finished share ("90%"). */
function surveyValue(slot: Slot, value: unknown, settings: ScoringSettings): FactValue | Problem {
  if (Array.isArray(value)) return surveyFromList(slot, value, settings);
  if (isObject(value)) {
    const counts = Object.entries(value).map(([option, count]) => ({ option, count: numberOf(count) }));
    if (counts.some(({ count }) => count === undefined)) return wrong(slot, value);
    const known = counts.map(({ option, count = ZERO }) => ({ option, count }));
    return { kind: "survey", counts: known, valid: sum(known.map(({ count }) => count)) };
  }
  const rate = typeof value === "string" ? readNumber(value) : undefined;
  // a share of those who answered
  const isShare = rate?.unit === "%" && !rate.value.lt(ZERO) && !rate.value.gt(ONE);
  return isShare ? { kind: "rate", rate: rate.value } : wrong(slot, value);
}

function surveyFromList(
  slot: Slot,
  list: readonly unknown[],
  settings: ScoringSettings,
): FactValue | Problem {
  const numbers = list.map(numberOf);
  if (numbers.length === 0 || numbers.some((count) => count === undefined)) return wrong(slot, list);
  const counts = numbers.map((count) => count ?? ZERO);
  const valid = sum(counts);
  const named = slot.survey?.use === "share" ? slot.survey.options : [];
  if (named.length > 0) {
    const picked = named.map(({ position, text }): OptionCount | undefined => {
      const count = position === undefined ? undefined : counts[position];
      return count ? { option: text, count } : undefined;
    });
    if (picked.some((each) => each === undefined)) return wrong(slot, list);
    return { kind: "survey", counts: picked.flatMap((each) => (each ? [each] : [])), valid };
  }
  const names = optionNames(slot, () => settings.optionValues.map(({ option }) => option));
  if (counts.length > names.length)
    return problem("survey-list-too-long", undefined, { label: slot.label, options: names.join("、") });
  return {
    kind: "survey",
    counts: counts.map((count, index) => ({ option: names[index] ?? "", count })),
    valid,
  };
}

function numberOf(value: unknown): Exact | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return exact(value);
  return typeof value === "string" ? readNumber(value)?.value : undefined;
}

function wrong(slot: Slot, value: unknown): Problem {
  return problem("fact-not-understood", undefined, { label: slot.label, found: JSON.stringify(value) });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
