import type { Facts } from "../fact";
import type { PartOutcome } from "../outcome";
import type { Part } from "../rule";
import type { SlotKey } from "../slot";
import { bands } from "./bands";
import { bonus } from "./bonus";
import { check } from "./check";
import { discretion } from "./discretion";
import { formula } from "./formula";
import { grades } from "./grades";
import type { AwardContext, ExplainContext, PaperCells, PartFormula, PartKind } from "./kind";
import { metCount } from "./metCount";
import { occurrences } from "./occurrences";
import { proportional } from "./proportional";
import { rank } from "./rank";
import { steps } from "./steps";
import { targetRatio } from "./targetRatio";

/** Every kind of part and what it can do: a kind without an entry does not compile. */
const kinds = {
  check,
  metCount,
  occurrences,
  proportional,
  steps,
  bands,
  grades,
  formula,
  targetRatio,
  discretion,
  bonus,
  rank,
} as const satisfies { readonly [K in Part["kind"]]: PartKind<Extract<Part, { kind: K }>> };

/** What a part comes to with the facts at hand; pending names everything that is missing. */
export function awardPart(part: Part, facts: Facts, context: AwardContext): PartOutcome {
  return kindOf(part).award(part, facts, context);
}

/** One plain Chinese sentence: how the part is scored. */
export function explainPart(part: Part, context: ExplainContext): string {
  return kindOf(part).explain(part, context);
}

/** The part in the wording a standard would use. */
export function sayPart(part: Part, context: ExplainContext): string {
  return kindOf(part).say(part, context);
}

/** The part as formulas of 评价底稿; undefined where no formula can hold it. */
export function formulaPart(part: Part, cells: PaperCells): PartFormula | undefined {
  return kindOf(part).formula(part, cells);
}

/** The facts a part needs, in the order they are asked. */
export function slotsOfPart(part: Part): readonly SlotKey[] {
  return kindOf(part).slots(part);
}

/** 中文名 of the part's kind: 按比例得分. */
export function nameOfPart(part: Part): string {
  return kinds[part.kind].name;
}

/** The entry of a part's own kind takes that part; methods are compared loosely, so TypeScript agrees. */
function kindOf(part: Part): PartKind<Part> {
  return kinds[part.kind];
}
