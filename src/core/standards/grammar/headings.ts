import type { Exact } from "../../number/exact";
import { type Award, pointsOf } from "./award";
import type { Statement } from "./statement";

type Heading = Statement & { readonly kind: "heading" };

/** Sentences without points of their own. */
const WORDS: ReadonlySet<Statement["kind"]> = new Set(["unread", "topic", "connective"]);

/**
 * The sentences below a heading with points (资金到位率（3分）：…): 得满分 and 60%权重分 are of its points. A heading over
 * words without points is an item itself (明确性（1分）：目标明确).
 */
export function underHeadings(statements: readonly Statement[]): readonly Statement[] {
  if (!statements.some(({ kind }) => kind === "heading")) return statements;
  const result: Statement[] = [];
  let place = 0;
  while (place < statements.length) {
    const statement = statements[place++];
    if (statement?.kind !== "heading") {
      if (statement !== undefined) result.push(statement);
      continue;
    }
    const below = belowOf(statements.slice(place), statement);
    place += below.length;
    const isItem = below.every(({ kind }) => WORDS.has(kind));
    result.push(
      ...(isItem
        ? [asItem(statement, below)]
        : [statement, ...below.map((each) => inPoints(each, statement.points))]),
    );
  }
  return result;
}

/** The heading that a sentence stands under; undefined for none. */
export function headingOver(statements: readonly Statement[], statement: Statement): Heading | undefined {
  const before = statements.slice(0, statements.indexOf(statement));
  return before.findLast(
    (each): each is Heading => each.kind === "heading" && each.point === statement.point,
  );
}

function belowOf(following: readonly Statement[], heading: Heading): readonly Statement[] {
  const end = following.findIndex(({ kind, point }) => kind === "heading" || point !== heading.point);
  return end < 0 ? following : following.slice(0, end);
}

function asItem(heading: Heading, below: readonly Statement[]): Statement {
  const [first] = below;
  const to = below.at(-1)?.at.to ?? heading.at.to;
  const content = first === undefined ? heading.content : { from: first.at.from, to };
  return {
    kind: "met",
    content,
    award: { kind: "points", points: heading.points },
    at: { from: heading.at.from, to },
    point: heading.point,
    spots: [...heading.spots, ...(first === undefined ? [] : [{ ...content, part: "content" as const }])],
  };
}

function inPoints(statement: Statement, full: Exact): Statement {
  const own = (award: Award): Award =>
    award.kind === "share" ? { kind: "points", points: pointsOf(award, full) } : award;
  switch (statement.kind) {
    case "met":
      return { ...statement, award: own(statement.award) };
    case "band":
      return { ...statement, award: own(statement.award) };
    case "otherwise":
      return { ...statement, award: own(statement.award) };
    case "versus":
      return { ...statement, award: own(statement.award) };
    case "rates":
      return { ...statement, award: own(statement.award) };
    case "perItem":
      return { ...statement, award: own(statement.award) };
    case "each":
      return { ...statement, loss: own(statement.loss) };
    case "event":
      return { ...statement, loss: own(statement.loss) };
    case "countLoss":
      return { ...statement, loss: own(statement.loss) };
    case "step":
      return { ...statement, amount: own(statement.amount) };
    case "lacking":
      return { ...statement, award: own(statement.award) };
    case "nested":
    case "bandPair":
    case "gradeList":
    case "eventList":
    case "score":
    case "proportion":
    case "floor":
    case "rounding":
    case "allOrNothing":
    case "base":
    case "veto":
    case "discretion":
    case "define":
    case "notApplicable":
    case "holding":
    case "together":
    case "threeBand":
    case "goal":
    case "target":
    case "sort":
    case "rank":
    case "bonus":
    case "cap":
    case "bonusCap":
    case "gain":
    case "vetoList":
    case "bothOf":
    case "highestOnly":
    case "chooseOne":
    case "topic":
    case "heading":
    case "connective":
    case "unread":
      return statement; // prettier-ignore
  }
}
