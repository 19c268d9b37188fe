import type { Exact } from "../number/exact";
import { narrow } from "../number/narrow";
import { readNumber } from "../number/read";

/** What a level cell says: 决策 (20分) is the name 决策 with 20 points. */
export interface LevelText {
  /** Without points, line breaks and stray spaces; a leading mark (A项目决策) is part of the printed name and stays. */
  readonly name: string;
  /** Points, or percent of 100 points, found in the text. */
  readonly points?: Exact;
}

const NUMBER = "([0-9]+(?:\\.[0-9]+)?)";
const WORD = "(?:指标)?(?:分值|权重|权重分|标准分|满分)";
const POINTS: readonly RegExp[] = [
  // 决策 (20分), 决策【分值：20分】, 决策（20%）
  new RegExp(`[(\\[【〔] *(?:${WORD}|共|计|本项)? *:? *${NUMBER} *(?:分|%) *[)\\]】〕]`),
  // 决策（权重20）
  new RegExp(`[(\\[【〔] *${WORD} *:? *${NUMBER} *[)\\]】〕]`),
  // 决策 20分
  new RegExp(` ${NUMBER} *分 *$`),
  // 决策20分; a longer text (群众满意度提升20分) is a name
  new RegExp(`(?<=^\\p{Script=Han}{2,4})${NUMBER} *分 *$`, "u"),
];

/** Never fails: a text without points is all name. "(20)" alone is not read as points, it may number the item. */
export function readLevelText(text: string): LevelText {
  const plain = narrow(text);
  const found = POINTS.map((form) => form.exec(plain)).find((match) => match !== null);
  const points = found?.[1] === undefined ? undefined : readNumber(found[1])?.value;
  if (!found || !points) return { name: cleanName(text) };
  const name = cleanName(text.slice(0, found.index) + text.slice(found.index + found[0].length));
  return name === "" ? { name: cleanName(text) } : { name, points };
}

/** Line breaks and spaces inside Chinese text are layout; between Latin words they stay, as one space. */
function cleanName(text: string): string {
  return text
    .replace(/[\s\u200b-\u200d\u2060]+/g, " ")
    .replace(/(?<![\w.]) | (?![\w(])/g, "")
    .replace(/^[:：]+|[:：]+$/g, "");
}
