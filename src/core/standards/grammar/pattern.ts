import type { Mark } from "../reading";
import type { Stretch } from "../text/script";
import { AWARD, type Award, isAward, LOSS, readAward } from "./award";
import { readCondition } from "./condition";
import { NUMBER, type Quantity, readPlainNumber, readQuantity, UNIT, VALUE } from "./quantity";
import type { Exact } from "../../number/exact";
import type { RuleWords } from "./ruleWords";
import type { ConditionAt, Said, Spot } from "./statement";

const CONTENT = "[^;。\\n]{1,300}?";
const CLAUSE = "[^,;。\\n:]{1,200}?";
const CONDITION = String.raw`(?:[[(](?=[\d.]+%?,)[^\])]*[\])]|\((?:不)?含[^)]*\)|,(?=(?:且|但|并)*(?:[<>≥≤]|小于|低于|不足|不超过|不高于|大于|高于|超过|不低于)[^,;。\n:]*(?:得|计|记|,|\())|(?<=\d),(?=\d{3}(?!\d))|[^,;。\n:])+?`;
const SCORE_WORD = "(?:得分|计分|记分|分值|分数)";

interface Piece {
  readonly source: string;
  readonly part?: Mark["part"];
}

/** The words of the pattern language. */
const PIECES = {
  /** What is judged: any words that are no rule. */
  content: { source: CONTENT, part: "content" },
  /** The same without a comma. */
  clause: { source: CLAUSE, part: "content" },
  condition: { source: CONDITION, part: "condition" },
  award: { source: AWARD, part: "points" },
  /** An award that ends the sentence: any words here, looked at once the rest of the form is found. */
  closing: { source: "[^,;。、\\n]{1,24}", part: "points" },
  loss: { source: `扣(?:除|减|掉)?${LOSS}`, part: "points" },
  cut: { source: `(?:扣(?:除|减|掉)?|减(?:少)?|降低)${LOSS}`, part: "points" },
  gain: { source: `(?:加|增加|奖励)${LOSS}`, part: "points" },
  number: { source: NUMBER },
  value: { source: VALUE },
  stride: {
    source: `(?:${VALUE}|一成|[一二两三四五六七八九十]个?(?:百分点|工作日|自然日|天|日|月|季度|小时|年|周|次|人次|项|户|人|起|例))`,
  },
  unit: { source: `(?:${UNIT}|项目|问题|程序|环节|类|节点|要点|要素|缺项|指标|处|部|本|次数)` },
  measure: { source: "[^<>=≥≤,;。:\\n\\d]+?", part: "content" },
  expression: { source: "[^;。,\\n]+?", part: "condition" },
  score: { source: SCORE_WORD },
  if: { source: "(?:若|如果|如|当|凡|对于|对)?" },
  end: { source: "(?=[,;。、\\n]|$)" },
} as const satisfies Record<string, Piece>;

export type PieceName = keyof typeof PIECES;

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
  readonly regex: RegExp;
  /** The names of its groups, in order: groups without names are found faster. */
  readonly names: readonly string[];
  readonly example: string;
  readonly says: (found: Found) => Said | undefined;
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
  const colours = new Map<string, Mark["part"]>();
  const contents: string[] = [];
  const closings: string[] = [];
  const named = pattern.replace(
    /\{(?:(\w+):)?([a-z]+)\}/g,
    (whole, name: string | undefined, kind: string) => {
      const piece: Piece | undefined = kind in PIECES ? PIECES[kind as PieceName] : undefined;
      if (piece === undefined) throw new Error(`No such piece: ${whole}`);
      if (kind === "end" || kind === "if") return piece.source;
      const key = name ?? kind;
      if (kind === "closing") closings.push(key);
      if (kind === "content" || kind === "clause") contents.push(key);
      if (piece.part !== undefined) colours.set(key, piece.part);
      return `(?<${key}>${piece.source})`;
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
    regex: new RegExp(source, "dy"),
    names,
    example,
    says,
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
  form.regex.lastIndex = place;
  const match = form.regex.exec(flat);
  if (match?.indices === undefined || match[0] === "") return undefined;
  const end = place + match[0].length;
  if (endsInsideNumber(flat, end)) return undefined;
  for (const group of form.contents) {
    const found = match.indices[group];
    if (found !== undefined && ruleWords.beginIn(found[0], found[1])) return undefined;
  }
  for (const group of form.closings) if (!isAward(match[group] ?? "")) return undefined;
  const at = { from: place, to: end };
  const said = form.says(new Match(form.names, match, match.indices, at));
  return said && { said, at, spots: spotsOf(form, match.indices) };
}

/** The coloured stretches in the order of the text. */
function spotsOf({ colours }: Form, indices: RegExpIndicesArray): readonly Spot[] {
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
const TAKING = /^(?:扣(?:除|减|掉)?|减少?|降低|加|增加|奖励)(?!分(?!值))/;

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
