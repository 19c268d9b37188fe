import type { Mark } from "../reading";
import { AWARD, LOSS } from "./award";
import { NUMBER, UNIT, VALUE } from "./quantity";

const CONTENT = "[^;。\\n]{1,300}?";
const CLAUSE = "[^,;。\\n:]{1,200}?";
const CONDITION = String.raw`(?:[[(](?=[\d.]+%?,)[^\])]*[\])]|\((?:不)?含[^)]*\)|,(?=(?:且|但|并)*(?:[<>≥≤]|小于|低于|不足|不超过|不高于|大于|高于|超过|不低于)[^,;。\n:]*(?:得|计|记|,|\())|(?<=\d),(?=\d{3}(?!\d))|[^,;。\n:])+?`;
const SCORE_WORD = "(?:得分|计分|记分|分值|分数)";

interface Piece {
  readonly source: string;
  readonly part?: Mark["part"];
  /** Of many alternatives. */
  readonly isLong?: true;
}

/** The words of the pattern language. */
export const PIECES = {
  /** What is judged: any words that are no rule. */
  content: { source: CONTENT, part: "content" },
  /** The same without a comma. */
  clause: { source: CLAUSE, part: "content" },
  condition: { source: CONDITION, part: "condition", isLong: true },
  award: { source: AWARD, part: "points", isLong: true },
  /** An award that ends the sentence: any words here, looked at once the rest of the form is found. */
  closing: { source: "[^,;。、\\n]{1,24}", part: "points" },
  loss: { source: `(?:另行?|再|(?<!追)加|(?<!最)多)?扣(?:除|减|掉)?${LOSS}`, part: "points", isLong: true },
  cut: { source: `(?:扣(?:除|减|掉)?|减(?:少)?|降低)${LOSS}`, part: "points", isLong: true },
  gain: { source: `(?:加|增加|奖励)${LOSS}`, part: "points", isLong: true },
  number: { source: NUMBER },
  value: { source: VALUE, isLong: true },
  stride: {
    source: `(?:${VALUE}|一成|[一二两三四五六七八九十]个?(?:百分点|工作日|自然日|天|日|月|季度|小时|年|周|次|人次|项|户|人|起|例))`,
    isLong: true,
  },
  unit: {
    source: `(?:${UNIT}|项目|问题|程序|环节|类|节点|要点|要素|缺项|指标|处|部|本|张|方面|次数|车次|座次|台次|班次|小项|子项|丘|具|盆|枝|面|块|段|片|班)`,
  },
  measure: { source: "[^<>=≥≤,;。:\\n\\d]+?", part: "content" },
  expression: { source: "[^;。,\\n]+?", part: "condition" },
  score: { source: SCORE_WORD },
  if: { source: "(?:若|如果|如|当|凡|对于|对)?" },
  end: { source: "(?=[,;。、\\n]|$)" },
} as const satisfies Record<string, Piece>;

export type PieceName = keyof typeof PIECES;

export function isPieceName(name: string): name is PieceName {
  return name in PIECES;
}

export function pieceOf(name: PieceName): Piece {
  return PIECES[name];
}
