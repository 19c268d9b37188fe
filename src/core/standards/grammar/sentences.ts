import { BREAK, type Outline } from "../text/outline";
import type { Script } from "../text/script";
import { formsFor } from "./forms";
import { type Form, matchForm, ruleWordsIn } from "./pattern";
import type { Statement } from "./statement";

const BETWEEN = `,;。、:.·${BREAK} `;

/** A mark inside a point (1.①…②…): its items belong to the point. */
const NESTED_MARK = /^[①-⒇](?!(?:-{1,2}|[至到和与及或、,])?[①-⑳]|[各均每得计分\d])/;

/**
 * The sentences of a standard in order. At each place the first form that matches is taken; words that none matches
 * are a sentence of their own, up to the next comma, so that nothing is ever passed over.
 */
export function sentences(script: Script, { flat, points }: Outline): readonly Statement[] {
  const found: Statement[] = [];
  let forms: readonly Form[] = [];
  let end = -1;
  const ruleWords = ruleWordsIn(flat);
  let place = 0;
  let point = -1;
  while (place < flat.length) {
    if (BETWEEN.includes(flat.charAt(place))) {
      place++;
      continue;
    }
    if (NESTED_MARK.test(flat.slice(place, place + 4))) {
      place++;
      continue;
    }
    while (point + 1 < points.length && (points[point + 1]?.from ?? 0) <= place) point++;
    // no form reaches over the mark of the next point
    if (place > end) {
      end = endOfPoint(flat, place);
      forms = formsFor(flat.slice(place, end));
    }
    const statement = sentenceAt(forms, flat, ruleWords, place, point);
    found.push(...single(statement));
    place = Math.max(statement.at.to, place + 1);
  }
  return merged(found, flat);
}

function endOfPoint(flat: string, place: number): number {
  const end = flat.indexOf(BREAK, place);
  return end < 0 ? flat.length : end;
}

function sentenceAt(
  forms: readonly Form[],
  flat: string,
  ruleWords: Uint32Array,
  place: number,
  point: number,
): Statement {
  for (const form of forms) {
    const match = matchForm(form, flat, ruleWords, place);
    if (match !== undefined) return { ...match.said, at: match.at, point, spots: match.spots };
  }
  const end = /[,;。\n]/.exec(flat.slice(place + 1));
  const to = end === null ? flat.length : place + 1 + end.index;
  return { kind: "unread", at: { from: place, to }, point, spots: [] };
}

/** Two conditions with one award are two bands. */
function single(statement: Statement): readonly Statement[] {
  if (statement.kind !== "bandPair") return [statement];
  const { award, at, point, spots } = statement;
  return [statement.when, statement.or].map((when) => ({ kind: "band", when, award, at, point, spots }));
}

/** Unread words with only a comma between them are one stretch, so that one answer settles it. */
function merged(statements: readonly Statement[], flat: string): readonly Statement[] {
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
