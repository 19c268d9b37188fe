import { type Exact, HUNDRED, sum } from "../number/exact";
import { giveBackUnaccounted } from "./accounts";
import type { Desk } from "./desk";
import { readFamilies } from "./families";
import { pointsOf } from "./grammar/award";
import { underHeadings } from "./grammar/headings";
import { sentences } from "./grammar/sentences";
import type { Statement } from "./grammar/statement";
import { readGuidance } from "./guidance/guidance";
import { explain } from "./explain";
import { lossesAsBands } from "./grammar/lossBands";
import { addedAsItems } from "./grammar/added";
import { marksOf } from "./marks";
import { MeasureBook } from "./measureBook";
import { lintNames } from "./names";
import type { Decisions, Reading, StandardText } from "./reading";
import { once } from "./once";
import type { Part, Rule } from "./rule";
import { settleHeadings } from "./headings";
import { describeScales } from "./scales";
import { settleFull, statedFull } from "./fullPoints";
import { settleTotal } from "./total";
import type { Slot } from "./slot";
import { SlotBook } from "./slotBook";
import type { Span } from "./span";
import { lintWeights } from "./weights";
import { normalise } from "./text/normalise";
import { outline } from "./text/outline";
import { spanOf, type Stretch, wordsOf } from "./text/script";
import { judgeWhole, settleUnread, WHOLE } from "./unread";
import { neverARule, notARule } from "./notARule";

/**
 * Reads a 评分标准. Pure and total: any text gives a Reading. What no form matches is `unread` and asked about; a rule
 * with open questions must not be scored.
 */
export function readStandard(text: StandardText, decisions: Decisions): Reading {
  const script = normalise(text.standard);
  const layout = outline(script);
  const said = addedAsItems(underHeadings(sentences(script, layout)), text.full);
  const statements = lossesAsBands(said, script, text.full);
  const guidance = readGuidance(text.guidance);
  const slots = new SlotBook();
  const own = statements.flatMap((statement) =>
    statement.kind === "define"
      ? [{ name: wordsOf(script, statement.name), script, expression: statement.expression }]
      : [],
  );
  const desk: Desk = {
    script,
    outline: layout,
    statements,
    full: text.full ?? statedFull(decisions) ?? provisionalFull(statements),
    name: text.name.trim(),
    ...(text.values && { values: text.values }),
    guidance,
    slots,
    measures: new MeasureBook(script, guidance, own, slots),
    decisions,
    claimed: new Set(),
    parts: [],
    vetoes: [],
    lint: [],
    questions: [],
    doubtful: [],
  };
  settleFull(desk, text.full);
  if (neverARule(script.plain) === undefined) readFamilies(desk);
  return report(desk, text);
}

/** Without a 分值: what the points in the text add up to, else 100; the reading then waits for the 分值. */
function provisionalFull(statements: readonly Statement[]): Exact {
  const stated = statements.flatMap((statement) =>
    statement.kind === "met" && statement.award.kind === "points" ? [pointsOf(statement.award, HUNDRED)] : [],
  );
  const total = sum(stated);
  return total.gt(0) ? total : HUNDRED;
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
  // colours and sentences are for whoever looks at the reading; a score needs neither
  const marks = once(() => marksOf(desk, unread));
  if (!hasRule) {
    return {
      state: "unread",
      kind: "",
      slots: [],
      explanation: [],
      questions: desk.questions.filter(({ key }) => key === WHOLE),
      lint: desk.lint,
      get marks() {
        return marks();
      },
      unread: spansOf(desk, unread),
    };
  }
  const rule: Rule = {
    full: desk.full,
    limit: desk.limit ?? desk.full,
    parts: inOrderOfText(desk.parts),
    vetoes: desk.vetoes,
    ...(desk.notApplicable && { notApplicable: desk.notApplicable }),
  };
  const explanation = once(() => explain(desk, rule));
  return {
    state:
      unread.length > 0 || (text.full === undefined && statedFull(desk.decisions) === undefined)
        ? "partial"
        : "read",
    kind: kindOf(desk),
    rule,
    slots: inOrder(desk),
    get explanation() {
      return explanation();
    },
    questions: desk.questions,
    lint: desk.lint,
    get marks() {
      return marks();
    },
    unread: spansOf(desk, unread),
  };
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
  const exempt = desk.notApplicable === undefined ? [] : ["not_applicable_full"];
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
