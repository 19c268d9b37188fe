import { BREAK, type Outline } from "../text/outline";
import type { Script } from "../text/script";
import { formsFor, type PossibleForms } from "./formIndex";
import { forms } from "./forms";
import { matchForm } from "./pattern";
import { RuleWords } from "./ruleWords";
import type { Statement } from "./statement";
import { withVetoLists } from "./vetoLists";

const BETWEEN = `,;。、:.·${BREAK} `;

/** A mark inside a point (1.①…②…): its items belong to the point. */
const [FIRST_MARK, LAST_MARK] = ["①".charCodeAt(0), "⒇".charCodeAt(0)];
const NESTED_MARK =
  /^[①-⒇](?!(?:-{1,2}|[至到和与及或、,])?[①-⑳]|[各均每得计分\d]|项?[不未](?:符合|满足|达到|具备)(?:要求|条件|规定)?的?,?(?:则|本|该|此|不得|不计|得0|计0))/;

/**
 * The sentences of a standard in order. At each place the first form that matches is taken; words that none matches
 * are a sentence of their own, up to the next comma, so that nothing is ever passed over.
 */
export function sentences(script: Script, { flat, points }: Outline): readonly Statement[] {
  const found: Statement[] = [];
  let possible: PossibleForms | undefined;
  let pointEnd = -1;
  let sentenceEnd = -1;
  const ruleWords = new RuleWords(flat);
  let place = 0;
  let point = -1;
  while (place < flat.length) {
    if (BETWEEN.includes(flat.charAt(place))) {
      place++;
      continue;
    }
    if (isNestedMark(flat, place)) {
      place++;
      continue;
    }
    while (point + 1 < points.length && (points[point + 1]?.from ?? 0) <= place) point++;
    // no form reaches over the mark of the next point
    if (place > pointEnd) pointEnd = endOfPoint(flat, place);
    if (possible === undefined || place > sentenceEnd) {
      sentenceEnd = endOfSentence(flat, place, pointEnd);
      possible = formsFor(flat, place, sentenceEnd, pointEnd);
    }
    const statement = sentenceAt(possible, flat, ruleWords, place, point);
    if (statement.kind === "bandPair") found.push(...twoBands(statement));
    else if (statement.kind === "gradeList") found.push(...gradesOf(statement));
    else if (statement.kind === "eventList") found.push(...eventsOf(statement));
    else found.push(statement);
    place = Math.max(statement.at.to, place + 1);
  }
  return withVetoLists(merged(found, flat));
}

function endOfPoint(flat: string, place: number): number {
  const end = flat.indexOf(BREAK, place);
  return end < 0 ? flat.length : end;
}

/** The next sign that ends a sentence. */
function endOfSentence(flat: string, place: number, pointEnd: number): number {
  for (let at = place; at < pointEnd; at++) {
    const char = flat.charAt(at);
    if (char === ";" || char === "。") return at;
  }
  return pointEnd;
}

function isNestedMark(flat: string, place: number): boolean {
  const code = flat.charCodeAt(place);
  return code >= FIRST_MARK && code <= LAST_MARK && NESTED_MARK.test(flat.slice(place, place + 20));
}

function sentenceAt(
  possible: PossibleForms,
  flat: string,
  ruleWords: RuleWords,
  place: number,
  point: number,
): Statement {
  const first = flat.charCodeAt(place);
  for (let order = possible.next(0, first); order >= 0; order = possible.next(order + 1, first)) {
    const form = forms[order];
    const match = form && matchForm(form, flat, ruleWords, place);
    if (match !== undefined) return { ...match.said, at: match.at, point, spots: match.spots };
  }
  return { kind: "unread", at: { from: place, to: endOfClause(flat, place + 1) }, point, spots: [] };
}

function endOfClause(flat: string, from: number): number {
  let at = from;
  while (at < flat.length && !",;。\n".includes(flat.charAt(at))) at++;
  return at;
}

/** Two conditions with one award are two bands. */
function twoBands(statement: Statement & { kind: "bandPair" }): readonly Statement[] {
  const { award, at, point, spots } = statement;
  return [statement.when, statement.or].map((when) => ({ kind: "band", when, award, at, point, spots }));
}

/** 优（90%-100%）、良（80%-90%），按相应比例得分: each grade with its points. */
function gradesOf(statement: Statement & { kind: "gradeList" }): readonly Statement[] {
  const { grades, at, point, spots } = statement;
  return grades.map(({ content, award }, place) => {
    const to = grades[place + 1]?.content.from ?? at.to;
    const own = spots.filter(({ from }) => content.from <= from && from < to);
    return { kind: "met", content, award, at: { from: content.from, to }, point, spots: own };
  });
}

/** 甲、乙的，分别扣10分、5分: each thing with its price. */
function eventsOf({ events, at, point, spots }: Statement & { kind: "eventList" }): readonly Statement[] {
  return events.map(({ finding, loss }, place) => {
    const to = events[place + 1]?.finding.from ?? at.to;
    const own = spots.filter(({ from }) => finding.from <= from && from < to);
    return { kind: "event", finding, loss, at: { from: finding.from, to }, point, spots: own };
  });
}

/** Unread words with only a comma between them are one stretch, so that one answer settles it. */
function merged(statements: readonly Statement[], flat: string): readonly Statement[] {
  if (!statements.some(({ kind }) => kind === "unread")) return statements;
  const result: Statement[] = [];
  for (const statement of statements) {
    const last = result.at(-1);
    const isContinued =
      last?.kind === "unread" &&
      statement.kind === "unread" &&
      last.point === statement.point &&
      /^[,、]*$/.test(flat.slice(last.at.to, statement.at.from));
    if (isContinued) result[result.length - 1] = { ...last, at: { from: last.at.from, to: statement.at.to } };
    else result.push(statement);
  }
  return result;
}
