import type { Mark } from "../reading";
import type { Stretch } from "../text/script";
import { once } from "../once";
import { type Award, isAward, readAward } from "./award";
import { compiledAtOnce, FROM_HERE } from "./compiledAtOnce";
import { readCondition } from "./condition";
import { isPieceName, pieceOf } from "./pieces";
import { type Quantity, readPlainNumber, readQuantity } from "./quantity";
import type { Exact } from "../../number/exact";
import type { RuleWords } from "./ruleWords";
import type { ConditionAt, Said, Spot } from "./statement";

/** What a form found, by the names of its pieces. */
export interface Found {
  readonly at: Stretch;
  has(name: string): boolean;
  text(name: string): string;
  stretch(name: string): Stretch;
  /** These return undefined where the words are no such thing: the form then does not match. */
  award(name: string): Award | undefined;
  condition(name: string): ConditionAt | undefined;
  number(name: string): Exact | undefined;
  quantity(name: string): Quantity | undefined;
}

export interface Form {
  /** With its pieces in braces. */
  readonly pattern: string;
  readonly example: string;
  readonly says: (found: Found) => Said | undefined;
  /** What looks for it: made when the form is first tried, most texts need few of the forms. */
  readonly search: () => Search;
}

interface Search {
  readonly regex: RegExp;
  /** The names of its groups, in order: groups without names are found faster. */
  readonly names: readonly string[];
  readonly colours: readonly (readonly [group: number, part: Mark["part"]])[];
  /** Groups in which no rule word may begin. */
  readonly contents: readonly number[];
  /** Groups that must be awards. */
  readonly closings: readonly number[];
}

/**
 * One form. `pattern`: pieces in braces ({award}, or {name:piece} for a second one of a kind), the rest is a regular
 * expression over the normalised text. `example`: wording as evaluators write it, which the form reads.
 */
export function form(pattern: string, example: string, says: (found: Found) => Said | undefined): Form {
  return { pattern, example, says, search: once(() => searchFor(pattern)) };
}

function searchFor(pattern: string): Search {
  const colours = new Map<string, Mark["part"]>();
  const contents: string[] = [];
  const closings: string[] = [];
  const named = pattern.replace(
    /\{(?:(\w+):)?([a-z]+)\}/g,
    (whole, name: string | undefined, kind: string) => {
      if (!isPieceName(kind)) throw new Error(`No such piece: ${whole}`);
      const piece = pieceOf(kind);
      if (kind === "end" || kind === "if") return piece.source;
      const key = name ?? kind;
      if (kind === "closing") closings.push(key);
      if (kind === "content" || kind === "clause") contents.push(key);
      if (piece.part !== undefined) colours.set(key, piece.part);
      return `(?<${key}>${piece.source})${piece.isLong === true ? FROM_HERE : ""}`;
    },
  );
  for (const [, name = ""] of pattern.matchAll(/\(\?<(content|finding|zero)>/g))
    colours.set(name, name === "zero" ? "points" : "content");
  const names: string[] = [];
  const source = named.replace(/\(\?<(\w+)>/g, (_group, name: string) => {
    names.push(name);
    return "(";
  });
  const groupOf = (name: string): number => names.indexOf(name) + 1;
  return {
    regex: compiledAtOnce(source, "dy"),
    names,
    colours: [...colours].map(([name, part]) => [groupOf(name), part]),
    contents: contents.map(groupOf),
    closings: closings.map(groupOf),
  };
}

/** What the form says at this place of the text, or undefined. */
export function matchForm(
  form: Form,
  flat: string,
  ruleWords: RuleWords,
  place: number,
): { readonly said: Said; readonly at: Stretch; readonly spots: readonly Spot[] } | undefined {
  const search = form.search();
  search.regex.lastIndex = place;
  const match = search.regex.exec(flat);
  if (match?.indices === undefined || match[0] === "") return undefined;
  const end = place + match[0].length;
  if (endsInsideNumber(flat, end)) return undefined;
  for (const group of search.contents) {
    const found = match.indices[group];
    if (found !== undefined && ruleWords.beginIn(found[0], found[1])) return undefined;
  }
  for (const group of search.closings) if (!isAward(match[group] ?? "")) return undefined;
  const at = { from: place, to: end };
  const said = form.says(new Match(search.names, match, match.indices, at));
  return said && { said, at, spots: spotsOf(search, match.indices) };
}

/** The coloured stretches in the order of the text. */
function spotsOf({ colours }: Search, indices: RegExpIndicesArray): readonly Spot[] {
  const spots: Spot[] = [];
  for (const [group, part] of colours) {
    const found = indices[group];
    if (found !== undefined && found[1] > found[0]) spots.push({ from: found[0], to: found[1], part });
  }
  return spots.length < 2 ? spots : spots.sort((a, b) => a.from - b.from);
}

class Match implements Found {
  readonly at: Stretch;
  readonly #names: readonly string[];
  readonly #match: RegExpExecArray;
  readonly #indices: RegExpIndicesArray;

  constructor(names: readonly string[], match: RegExpExecArray, indices: RegExpIndicesArray, at: Stretch) {
    this.#names = names;
    this.#match = match;
    this.#indices = indices;
    this.at = at;
  }

  has(name: string): boolean {
    return this.text(name) !== "";
  }

  text(name: string): string {
    return this.#match[this.#names.indexOf(name) + 1 || this.#match.length] ?? "";
  }

  stretch(name: string): Stretch {
    const found = this.#indices[this.#names.indexOf(name) + 1 || this.#match.length];
    return found === undefined ? { from: this.at.to, to: this.at.to } : { from: found[0], to: found[1] };
  }

  award(name: string): Award | undefined {
    return readAward(this.text(name).replace(TAKING, ""));
  }

  condition(name: string): ConditionAt | undefined {
    const at = this.stretch(name);
    const condition = readCondition(this.text(name));
    if (condition === undefined) return undefined;
    const from = at.from + condition.measureAt;
    return { condition, at, measure: { from, to: from + condition.measure.length } };
  }

  number(name: string): Exact | undefined {
    return readPlainNumber(this.text(name));
  }

  quantity(name: string): Quantity | undefined {
    return readQuantity(this.text(name));
  }
}

/** The verb before what is taken or given. */
const TAKING = /^(?:(?:另行?|再|加|多)?扣(?:除|减|掉)?|减少?(?!半)|降低|加|增加|奖励)(?!分(?!值))/;

/** 得0 of 得0.5分: half a number is not what was written. */
function endsInsideNumber(flat: string, end: number): boolean {
  if (!isDigit(flat.charCodeAt(end - 1))) return false;
  const next = flat.charCodeAt(end);
  return isDigit(next) || (next === DOT && isDigit(flat.charCodeAt(end + 1)));
}

const DOT = 0x2e;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
