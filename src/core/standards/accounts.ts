import { exact, type Exact, HUNDRED } from "../number/exact";
import { Rational } from "../number/rational";
import type { Desk } from "./desk";
import type { Statement } from "./grammar/statement";

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
  const known = figuresOf(desk);
  for (const statement of [...desk.claimed])
    if (!isAccounted(desk, statement, known)) desk.claimed.delete(statement);
}

function isAccounted(desk: Desk, statement: Statement, known: ReadonlySet<string>): boolean {
  // of two ways to score, for words and for figures, only one is in the rule
  if (statement.kind === "threeBand") return true;
  const { text } = desk.script;
  const labels = statement.spots.filter(({ part }) => part === "content");
  for (const match of text.slice(statement.at.from, statement.at.to).matchAll(FIGURE)) {
    const at = statement.at.from + match.index;
    if (labels.some(({ from, to }) => from <= at && at < to)) continue;
    if (!isKnown(exact(match[0].replaceAll(",", "")), known, desk.full)) return false;
  }
  return true;
}

/**
 * 5 may stand as 5, 5% or 0.5‰, as 5% of the points, as what is left of them, in another unit, as the whole figure below
 * the next band (80-89, 90-100), or as the second of two even steps (3日扣0.2分，6日扣0.4分).
 */
function isKnown(value: Exact, known: ReadonlySet<string>, full: Exact): boolean {
  const has = (way: Exact): boolean => known.has(keyOf(way));
  if (value.equals(1) || value.equals(0) || has(value)) return true;
  const share = value.div(HUNDRED);
  if (has(share) || has(share.mul(full)) || has(full.sub(value)) || has(full.add(value))) return true;
  if (has(full.sub(share.mul(full))) || has(full.div(value))) return true;
  if (full.gt(0) && has(value.div(full))) return true;
  if (has(share.div(10)) || has(value.add(1)) || has(value.add(1).div(HUNDRED)) || has(value.div(2)))
    return true;
  return FACTORS.some((factor) => has(value.mul(factor)) || has(value.div(factor)));
}

function keyOf({ s, n, d }: Exact): string {
  return `${s}*${n}/${d}`;
}

/** Every figure of the rule, and those in the words of the facts it asks for: 完成率达到90% may be judged as it stands. */
function figuresOf(desk: Desk): ReadonlySet<string> {
  const found = new Set<string>([keyOf(desk.full), keyOf(desk.limit ?? desk.full)]);
  const collect = (value: unknown): void => {
    if (value instanceof Rational) found.add(keyOf(value));
    else if (Array.isArray(value)) {
      found.add(`1*${value.length}/1`);
      value.forEach(collect);
    } else if (typeof value === "object" && value !== null) {
      // places in the text are no figures of the rule
      for (const [name, inner] of Object.entries(value)) if (name !== "at") collect(inner);
    } else if (typeof value === "number") found.add(`1*${value}/1`);
  };
  collect([desk.parts, desk.vetoes, desk.slots.slots]);
  const words = [...desk.slots.slots.map(({ label }) => label), ...desk.vetoes.map(({ text }) => text)];
  for (const [figure] of words.join(";").normalize("NFKC").matchAll(FIGURE))
    found.add(keyOf(exact(figure.replaceAll(",", ""))));
  return found;
}
