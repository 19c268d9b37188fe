import type { Desk } from "./desk";
import { FULL } from "./grammar/award";
import type { Statement } from "./grammar/statement";
import type { Mark } from "./reading";
import { spanOf, type Stretch, trimmed } from "./text/script";

/** Colours of the standard: each character belongs to at most one mark, the most telling one. */
export function marksOf(desk: Desk, unread: readonly Stretch[]): readonly Mark[] {
  const parts: (Mark["part"] | undefined)[] = Array.from({ length: desk.script.text.length });
  const paint = ({ from, to }: Stretch, part: Mark["part"]): void => {
    parts.fill(part, from, to);
  };
  for (const statement of desk.statements) {
    paintStatement(statement, paint);
    if (statement.kind === "score") paintPoints(desk, statement.expression, paint);
  }
  for (const { markAt } of desk.outline.points) paint(markAt, "item");
  for (const { at, part } of desk.doubtful) paint(at, part);
  for (const stretch of unread) paint(stretch, "unread");
  const marks: Mark[] = [];
  let from = 0;
  for (let place = 1; place <= parts.length; place++) {
    if (place < parts.length && parts[place] === parts[from]) continue;
    const part = parts[from];
    const at = trimmed(desk.script, { from, to: place }, part === "unread" ? " " : PUNCTUATION);
    if (part !== undefined && at.to > at.from) marks.push({ span: spanOf(desk.script, at), part });
    from = place;
  }
  return marks;
}

const PUNCTUATION = ",;。、: ";
const POINTS_IN_FORMULA = new RegExp(`${FULL}(?:\\(\\d+(?:\\.\\d+)?分\\))?|\\d+(?:\\.\\d+)?分`, "g");

/** 占比*2分: what the formula gives. */
function paintPoints(
  desk: Desk,
  { from, to }: Stretch,
  paint: (at: Stretch, part: Mark["part"]) => void,
): void {
  for (const match of desk.script.text.slice(from, to).matchAll(POINTS_IN_FORMULA))
    paint({ from: from + match.index, to: from + match.index + match[0].length }, "points");
}

function paintStatement(statement: Statement, paint: (at: Stretch, part: Mark["part"]) => void): void {
  paint(statement.at, groundOf(statement));
  for (const spot of statement.spots) paint(spot, spot.part);
}

/** What the words of a sentence are that no piece names. */
function groundOf({ kind }: Statement): Mark["part"] {
  switch (kind) {
    case "floor":
    case "cap":
    case "bonusCap":
    case "rounding":
      return "limit";
    case "each":
    case "lacking":
    case "step":
    case "proportion":
    case "band":
    case "bandPair":
    case "gradeList":
    case "eventList":
    case "base":
    case "goal":
    case "highestOnly":
    case "otherwise":
    case "allOrNothing":
    case "veto":
    case "vetoList":
    case "notApplicable":
    case "perItem":
    case "together":
    case "bothOf":
    case "gain":
    case "holding":
    case "threeBand":
    case "sort":
    case "versus":
    case "rates":
      return "condition";
    case "target":
    case "rank":
    case "bonus":
    case "discretion":
      return "points";
    case "met":
    case "nested":
    case "event":
    case "countLoss":
    case "define":
    case "topic":
    case "heading":
    case "connective":
    case "score":
    case "chooseOne":
    case "unread":
      return "connective";
  }
}
