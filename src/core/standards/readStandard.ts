import { giveBackUnaccounted } from "./accounts";
import type { Desk } from "./desk";
import { readFamilies } from "./families";
import { explain } from "./explain";
import { marksOf } from "./marks";
import { layOut } from "./layOut";
import { lintNames } from "./names";
import type { Decisions, Reading, StandardText } from "./reading";
import type { Part, Rule } from "./rule";
import { settleHeadings } from "./headings";
import { describeScales } from "./scales";
import { statedFull } from "./fullPoints";
import { settleTotal } from "./total";
import type { Slot } from "./slot";
import type { Span } from "./span";
import { lintWeights } from "./weights";
import { spanOf, type Stretch } from "./text/script";
import { judgeWhole, settleUnread, WHOLE } from "./unread";
import { neverARule, notARule } from "./notARule";

/**
 * Reads a 评分标准. Pure and total: any text gives a Reading. What no form matches is `unread` and asked about; a rule
 * with open questions must not be scored.
 */
export function readStandard(text: StandardText, decisions: Decisions): Reading {
  const desk = layOut(text, decisions);
  if (neverARule(desk.script.plain) === undefined) readFamilies(desk);
  return report(desk, text);
}

function report(desk: Desk, text: StandardText): Reading {
  settleHeadings(desk);
  const isReadable = desk.parts.length > 0;
  if (!isReadable) notARule(desk);
  giveBackUnaccounted(desk);
  const isJudged = !isReadable && judgeWhole(desk);
  const hasRule = isReadable || isJudged;
  const unread = isJudged ? [] : settleUnread(desk, hasRule);
  if (isReadable) {
    settleTotal(desk);
    lintWeights(desk);
    lintNames(desk);
    describeScales(desk);
  }
  if (!hasRule) {
    const questions = desk.questions.filter(({ key }) => key === WHOLE);
    return new ReadingOfDesk(desk, unread, { state: "unread", kind: "", slots: [], questions });
  }
  const rule: Rule = {
    full: desk.full,
    limit: desk.limit ?? desk.full,
    parts: inOrderOfText(desk.parts),
    vetoes: desk.vetoes,
    ...(desk.notApplicable && { notApplicable: desk.notApplicable }),
  };
  const isWhole =
    unread.length === 0 && (text.full !== undefined || statedFull(desk.decisions) !== undefined);
  return new ReadingOfDesk(
    desk,
    unread,
    {
      state: isWhole ? "read" : "partial",
      kind: kindOf(desk),
      slots: inOrder(desk),
      questions: desk.questions,
    },
    rule,
  );
}

/** Colours and sentences are made for whoever looks at the reading; a score needs neither. */
class ReadingOfDesk implements Reading {
  readonly state: Reading["state"];
  readonly kind: string;
  declare readonly rule?: Rule;
  readonly slots: Reading["slots"];
  readonly questions: Reading["questions"];
  readonly lint: Reading["lint"];
  readonly unread: readonly Span[];
  readonly #desk: Desk;
  readonly #stretches: readonly Stretch[];
  #marks: Reading["marks"] | undefined;
  #explanation: Reading["explanation"] | undefined;

  constructor(
    desk: Desk,
    unread: readonly Stretch[],
    { state, kind, slots, questions }: Pick<Reading, "state" | "kind" | "slots" | "questions">,
    rule?: Rule,
  ) {
    this.state = state;
    this.kind = kind;
    if (rule !== undefined) this.rule = rule;
    this.slots = slots;
    this.questions = questions;
    this.lint = desk.lint;
    this.unread = spansOf(desk, unread);
    this.#desk = desk;
    this.#stretches = unread;
  }

  get marks(): Reading["marks"] {
    return (this.#marks ??= marksOf(this.#desk, this.#stretches));
  }

  get explanation(): Reading["explanation"] {
    return (this.#explanation ??= this.rule === undefined ? [] : explain(this.#desk, this.rule));
  }
}

function spansOf(desk: Desk, stretches: readonly Stretch[]): readonly Span[] {
  return stretches.map((stretch) => spanOf(desk.script, stretch));
}

function inOrderOfText(parts: readonly Part[]): readonly Part[] {
  return parts.length < 2 ? parts : [...parts].sort((a, b) => a.at.start - b.at.start);
}

function kindOf(desk: Desk): string {
  const [only, ...more] = desk.parts;
  if (only !== undefined && more.length === 0 && desk.vetoes.length === 0 && !desk.notApplicable)
    return only.family;
  const kinds = desk.parts.flatMap(({ family }) => family.split("+"));
  const vetoes = desk.vetoes.map(({ when }) =>
    when.kind === "unmet" ? "gate" : when.kind === "beyond" ? "veto_threshold" : "veto",
  );
  const exempt =
    desk.notApplicable === undefined
      ? []
      : [desk.notApplicable.isElsewhere ? "not_applicable_elsewhere" : "not_applicable_full"];
  return [...new Set([...kinds, ...vetoes, ...exempt])].join("+");
}

/** Slots point by point; what overrides the whole indicator comes last. */
function inOrder(desk: Desk): Reading["slots"] {
  if (desk.slots.size < 2) return desk.slots.slots;
  const marks = ["", ...desk.outline.points.map(({ mark }) => mark)];
  const place = ({ item, kind }: Slot): number =>
    kind === "veto" && item === "" ? marks.length : marks.indexOf(item);
  return [...desk.slots.slots].sort((a, b) => place(a) - place(b));
}
