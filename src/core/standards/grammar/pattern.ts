import type { Mark } from "../reading";
import type { Stretch } from "../text/script";
import { AWARD, type Award, isAward, LOSS, readAward } from "./award";
import { readCondition } from "./condition";
import { NUMBER, type Quantity, readPlainNumber, readQuantity, UNIT, VALUE } from "./quantity";
import type { Exact } from "../../number/exact";
import type { ConditionAt, Said, Spot } from "./statement";

/**
 * Words that belong to a rule: what an item is about never contains them, so that a rule nobody recognised cannot
 * hide inside an item.
 */
const RULE_WORDS =
  "(?<!要[点素])[①-⑳]|得\\d|计\\d|记\\d|扣\\d|扣[除减分完满]|每(?:完成|新增|满|发现|出现|少|缺|低|降|高|超|增|延|有一|减|多)|若(?!干)|如果|如(?:未|不|有|发|存|果)|否则|反之|酌情|视情|不[得计记给]分|满分|最[高多低](?=[得扣加0-9不零])|一票否决|得分[=等为按:]|\\*\\d|为止|以此类推|就高|按比例|择一|加\\d|减\\d|\\(\\d+(?:\\.\\d+)?分\\)|[得扣]零|第\\d+(?:-\\d+)?名|:\\d+(?:\\.\\d+)?分";

const RULE_BEGINS = new RegExp(`(?=${RULE_WORDS})`, "g");

const CONTENT = "[^;。\\n]{1,300}?";
const CLAUSE = "[^,;。\\n:]{1,200}?";
const CONDITION = String.raw`(?:[[(](?=[\d.]+%?,)[^\])]*[\])]|\((?:不)?含[^)]*\)|,(?=(?:且|但|并)*(?:[<>≥≤]|小于|低于|不足|不超过|不高于|大于|高于|超过|不低于)[^,;。\n:]*(?:得|计|记|,|\())|[^,;。\n:])+?`;
const SCORE_WORD = "(?:得分|计分|记分|分值|分数)";

/** For every place of a text the next one at which a rule word begins. Found once, not by every form at every place. */
export function ruleWordsIn(flat: string): Uint32Array {
  const next = new Uint32Array(flat.length + 1).fill(flat.length);
  let from = 0;
  for (const { index } of flat.matchAll(RULE_BEGINS)) {
    next.fill(index, from, index + 1);
    from = index + 1;
  }
  return next;
}

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
  readonly example: string;
  readonly says: (found: Found) => Said | undefined;
  readonly colours: ReadonlyMap<string, Mark["part"]>;
  /** Pieces in which no rule word may begin. */
  readonly contents: readonly string[];
  /** Pieces that must be awards. */
  readonly closings: readonly string[];
}

/**
 * One form. `pattern`: pieces in braces ({award}, or {name:piece} for a second one of a kind), the rest is a regular
 * expression over the normalised text. `example`: wording as evaluators write it, which the form reads.
 */
export function form(pattern: string, example: string, says: (found: Found) => Said | undefined): Form {
  const colours = new Map<string, Mark["part"]>();
  const contents: string[] = [];
  const closings: string[] = [];
  const source = pattern.replace(
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
  return { regex: new RegExp(source, "dy"), example, says, colours, contents, closings };
}

/** What the form says at this place of the text, or undefined. */
export function matchForm(
  { regex, says, colours, contents, closings }: Form,
  flat: string,
  ruleWords: Uint32Array,
  place: number,
): { readonly said: Said; readonly at: Stretch; readonly spots: readonly Spot[] } | undefined {
  regex.lastIndex = place;
  const match = regex.exec(flat);
  if (match === null || match[0] === "" || endsInsideNumber(flat, place + match[0].length)) return undefined;
  const at = { from: place, to: place + match[0].length };
  const groups = match.indices?.groups ?? {};
  const stretch = (name: string): Stretch => {
    const found = groups[name];
    return found === undefined ? { from: at.to, to: at.to } : { from: found[0], to: found[1] };
  };
  for (const name of contents) {
    const found = groups[name];
    if (found !== undefined && (ruleWords[found[0]] ?? found[1]) < found[1]) return undefined;
  }
  const text = (name: string): string => match.groups?.[name] ?? "";
  if (!closings.every((name) => isAward(text(name)))) return undefined;
  const said = says({
    at,
    has: (name) => text(name) !== "",
    text,
    stretch,
    award: (name) =>
      readAward(text(name).replace(/^(?:扣(?:除|减|掉)?|减少?|降低|加|增加|奖励)(?=[^分])/, "")),
    condition: (name) => conditionAt(text(name), stretch(name)),
    number: (name) => readPlainNumber(text(name)),
    quantity: (name) => readQuantity(text(name)),
  });
  if (said === undefined) return undefined;
  const spots = [...colours]
    .map(([name, part]) => ({ ...stretch(name), part }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  return { said, at, spots };
}

/** 得0 of 得0.5分: half a number is not what was written. */
function endsInsideNumber(flat: string, end: number): boolean {
  return /\d/.test(flat.charAt(end - 1)) && /^(?:\d|\.\d)/.test(flat.slice(end, end + 2));
}

function conditionAt(text: string, at: Stretch): ConditionAt | undefined {
  const condition = readCondition(text);
  if (condition === undefined) return undefined;
  const from = at.from + condition.measureAt;
  return { condition, at, measure: { from, to: from + condition.measure.length } };
}
