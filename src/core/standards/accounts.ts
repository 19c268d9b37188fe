import { exact, type Exact, HUNDRED } from "../number/exact";
import { Rational } from "../number/rational";
import type { Desk } from "./desk";
import type { Statement } from "./grammar/statement";
import type { Bands } from "./rule";

const FIGURE = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** 万元 in 元, hours in minutes, days in hours, weeks, months: a figure may stand in the rule in another unit. */
const FACTORS: readonly Exact[] = ["10000", "100000000", "1000", "60", "24", "1440", "7", "3", "12"].map(
  exact,
);

/**
 * Sentences a family has made something of although a figure in them is nowhere in the rule: a limit or a price that was
 * matched and then dropped. They are given back, to be asked about.
 */
export function giveBackUnaccounted(desk: Desk): void {
  if (desk.claimed.size === 0) return;
  const figures = new RuleFigures(desk);
  for (const statement of [...desk.claimed])
    if (!isAccounted(desk, statement, figures)) desk.claimed.delete(statement);
}

function isAccounted(desk: Desk, statement: Statement, figures: RuleFigures): boolean {
  // of two ways to score, for words and for figures, only one is in the rule; the places of a ranking are its order
  if (statement.kind === "threeBand" || statement.kind === "rank") return true;
  const said = desk.script.text.slice(statement.at.from, statement.at.to);
  for (const [figure, place] of figuresIn(said)) {
    const at = statement.at.from + place;
    const isInLabel = statement.spots.some(
      ({ part, from, to }) => part === "content" && from <= at && at < to,
    );
    if (!isInLabel && !isKnown(figure, figures, desk.full)) return false;
  }
  return true;
}

function figuresIn(text: string): readonly (readonly [Exact, number])[] {
  const found: (readonly [Exact, number])[] = [];
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match !== null; match = FIGURE.exec(text))
    found.push([exact(match[0].replaceAll(",", "")), match.index]);
  return found;
}

/**
 * 5 may stand as 5, 5% or 0.5‰, as 5% of the points, as what is left of them, in another unit, as the whole figure below
 * the next band (80-89, 90-100), or as the second of two even steps (3日扣0.2分，6日扣0.4分).
 */
function isKnown(value: Exact, figures: RuleFigures, full: Exact): boolean {
  const has = (way: Exact): boolean => figures.has(way);
  if (value.equals(1) || value.equals(0) || has(value)) return true;
  const share = value.div(HUNDRED);
  if (has(share) || has(share.mul(full)) || has(full.sub(value)) || has(full.add(value))) return true;
  if (has(full.sub(share.mul(full))) || has(full.div(value))) return true;
  if (full.gt(0) && has(value.div(full))) return true;
  // 增长10% is a fall of −10%
  if (
    has(share.neg()) ||
    has(share.div(10)) ||
    has(value.add(1)) ||
    has(value.add(1).div(HUNDRED)) ||
    has(value.div(2))
  )
    return true;
  return FACTORS.some((factor) => has(value.mul(factor)) || has(value.div(factor)));
}

/** Every figure of the rule, and those in the words of the facts it asks for: 完成率达到90% may be judged as it stands. */
class RuleFigures {
  readonly #desk: Desk;
  /** By the nearest double: different values with the same one are told apart among themselves. */
  #ofRule: Map<number, Exact[]> | undefined;
  #ofWords: Map<number, Exact[]> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  has(value: Exact): boolean {
    this.#ofRule ??= figuresOf(this.#desk);
    if (holds(this.#ofRule, value)) return true;
    this.#ofWords ??= figuresInWords(this.#desk);
    return holds(this.#ofWords, value);
  }
}

function figuresOf(desk: Desk): Map<number, Exact[]> {
  const found = new Map<number, Exact[]>();
  add(found, desk.full);
  if (desk.limit !== undefined) add(found, desk.limit);
  collect(desk.parts, found);
  for (const part of desk.parts) if (part.kind === "bands") addLineEnds(part, found);
  collect(desk.vetoes, found);
  collect(desk.slots.slots, found);
  // the parts, the vetoes and the facts are a list themselves
  add(found, exact(3));
  return found;
}

/** 得分=6+(执行率-80%)/15%×4: where the line of a band begins and ends. */
function addLineEnds({ bands }: Bands, found: Map<number, Exact[]>): void {
  for (const { low, high, award } of bands) {
    if (award.kind !== "linear") continue;
    for (const end of [low, high])
      if (end !== undefined) add(found, award.intercept.add(award.slope.mul(end.value)));
  }
}

function collect(value: unknown, found: Map<number, Exact[]>): void {
  if (value instanceof Rational) add(found, value);
  else if (Array.isArray(value)) {
    add(found, exact(value.length));
    for (const inner of value) collect(inner, found);
  } else if (typeof value === "object" && value !== null) {
    // places in the text are no figures of the rule
    for (const name in value) if (name !== "at") collect((value as Record<string, unknown>)[name], found);
  } else if (typeof value === "number") add(found, exact(value));
}

function figuresInWords({ slots, vetoes }: Desk): Map<number, Exact[]> {
  const found = new Map<number, Exact[]>();
  const words = [...slots.slots.map(({ label }) => label), ...vetoes.map(({ text }) => text)];
  for (const [figure] of figuresIn(words.join(";").normalize("NFKC"))) add(found, figure);
  return found;
}

function add(found: Map<number, Exact[]>, value: Exact): void {
  const near = found.get(value.valueOf());
  if (near === undefined) found.set(value.valueOf(), [value]);
  else if (!near.some((other) => other.equals(value))) near.push(value);
}

function holds(found: ReadonlyMap<number, readonly Exact[]>, value: Exact): boolean {
  return found.get(value.valueOf())?.some((other) => other.equals(value)) ?? false;
}
