import type { Slot } from "../../core/standards/slot";
import { lineUnit, type PaperLine } from "../../core/evidence/paperLines";
import type { PaperRow } from "../../core/evidence/paperRows";
import { readValue } from "../../core/evidence/readValue";
import type { CellAddress } from "../../core/grid/address";
import { exact, ZERO } from "../../core/number/exact";
import { type Reading, readNumber } from "../../core/number/read";
import { toCellNumber } from "../../core/number/round";
import type { PatchValue } from "../../core/patch/patch";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";

/** What goes into 取值 for what was typed beside a fact; "" clears the cell: absence is not 0. */
export function typedValue(line: PaperLine, row: PaperRow, typed: string): Result<PatchValue> {
  const text = typed.trim();
  if (text === "") return ok({ type: "blank" });
  switch (line.kind) {
    case "decision":
      return chosen(text, line.question.choices);
    case "rewrite":
      return ok({ type: "text", text });
    case "fact":
    case "gradePoints":
    case "option":
    case "valid":
      return slotValue(slotOf(line), row, text);
  }
}

type SlotLine = Extract<PaperLine, { slot: Slot }>;

/** The fact as its own row holds it: counts of a survey and points of a grade have rows of their own. */
function slotOf(line: SlotLine): Slot {
  switch (line.kind) {
    case "fact":
      return line.slot;
    case "gradePoints":
      return { ...line.slot, kind: "manual", unit: "分" };
    case "option":
    case "valid":
      return { ...line.slot, kind: "count", unit: lineUnit(line) };
  }
}

function chosen(text: string, choices: readonly string[]): Result<PatchValue> {
  if (choices.length === 0 || choices.includes(text)) return ok({ type: "text", text });
  return fail(notAChoice(text, choices.join("、")));
}

function slotValue(slot: Slot, row: PaperRow, text: string): Result<PatchValue> {
  const at = row.at("value");
  if (!at) return fail(problem("entry-row-missing"));
  switch (slot.kind) {
    case "conformity":
    case "veto":
    case "grade": {
      const read = readValue(slot, { value: { type: "text", text } }, at, "");
      return read.state === "problem"
        ? fail(besideField(read.problem, text, slot))
        : ok({ type: "text", text });
    }
    case "count":
    case "number":
    case "manual":
    case "date":
    case "survey":
      return quantity(slot, text, row.text("unit"), at);
  }
}

function quantity(slot: Slot, text: string, unit: string, at: CellAddress): Result<PatchValue> {
  const written = readNumber(text);
  if (!written) return fail(problem("entry-not-a-number", undefined, { found: text }));
  if (slot.unit === "%" && isUnsure(written)) {
    return fail(problem("entry-rate-ambiguous", undefined, { found: text }));
  }
  const read = readValue(slot, { value: { type: "text", text } }, at, unit);
  if (read.state === "problem") return fail(besideField(read.problem, text, slot));
  if (slot.unit === "%" && read.state === "value" && read.value.kind === "number") {
    return ok({ type: "number", number: toCellNumber(read.value.number), shownAs: "percent" });
  }
  return ok({ type: "number", number: toCellNumber(inCell(written, unit)) });
}

/** Beside a field that shows “%”, a bare 0.95 may be 95% as well as 0.95%. */
function isUnsure({ value, unit }: Reading): boolean {
  return unit === "" && !value.equals(ZERO) && value.abs().lt(exact("2"));
}

/** A bare number is in the unit of the row; one with a unit is brought into it: 41.3万元 beside 元 is 413000. */
function inCell({ value, unit }: Reading, own: string): Reading["value"] {
  return unit !== "" && own === "万元" ? value.div(exact("10000")) : value;
}

/** The same trouble in the words of a field: its cell is not what the evaluator looks at. */
function besideField(found: Problem, text: string, slot: Slot): Problem {
  const grades = slot.grades?.map(({ name }) => name).join("、") ?? "";
  const inWords: Partial<Record<Problem["code"], Problem>> = {
    "not-a-number": problem("entry-not-a-number", undefined, { found: text }),
    "rate-ambiguous": problem("entry-rate-ambiguous", undefined, { found: text }),
    "unit-mismatch": problem("entry-wrong-unit", undefined, { found: text, unit: slot.unit }),
    "not-a-whole-count": problem("entry-not-whole", undefined, { found: text }),
    "below-zero": problem("entry-below-zero", undefined, { found: text }),
    "not-a-conformity": notAChoice(text, "符合、不符合、不适用"),
    "not-a-veto-answer": notAChoice(text, "否、是"),
    "not-a-grade": notAChoice(text, grades),
  };
  return inWords[found.code] ?? found;
}

function notAChoice(found: string, choices: string): Problem {
  return problem("entry-not-a-choice", undefined, { found, choices });
}
