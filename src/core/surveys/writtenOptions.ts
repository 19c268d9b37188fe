import { narrow } from "../number/narrow";
import { readLetteredChoice } from "./letteredChoice";

/** So many lines of one cell are a list, not an option with a line break. */
const LINES_OF_A_LIST = 3;

const MARKS: readonly ((place: number) => RegExp)[] = [
  (place) => new RegExp(`${String.fromCharCode(65 + place)} *[.、:)]`, "g"),
  (place) => new RegExp(`(?<!\\d)\\(?${String(place + 1)} *[.、:)](?!\\d)`, "g"),
  (place) => new RegExp(String.fromCharCode(0x2460 + place), "g"),
];

/** Options of a question in one cell, one to a line or one after another: A.非常满意 B.满意; ①是②否. Else the text itself. */
export function optionsIn(text: string): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const areLettered = lines.length > 1 && lines.every((line) => readLetteredChoice(line) !== undefined);
  if (areLettered) return lines;
  for (const mark of MARKS) {
    const parts = partsBy(text, mark);
    if (parts) return parts;
  }
  return lines.length >= LINES_OF_A_LIST ? lines : [text];
}

/** What stands behind the first mark, the second and so on; undefined unless the text begins with the first of several. */
function partsBy(text: string, markAt: (place: number) => RegExp): readonly string[] | undefined {
  const plain = narrow(text);
  const parts: { readonly start: number; readonly from: number }[] = [];
  for (let place = 0; place < 20; place++) {
    const mark = markAt(place);
    mark.lastIndex = parts.at(-1)?.from ?? 0;
    const found = mark.exec(plain);
    if (!found || (place === 0 && plain.slice(0, found.index).trim() !== "")) break;
    parts.push({ start: found.index, from: mark.lastIndex });
  }
  if (parts.length < 2) return undefined;
  const found = parts.map(({ from }, index) =>
    text
      .slice(from, parts[index + 1]?.start)
      .trim()
      .replace(/[;；,，、]$/, "")
      .trim(),
  );
  return found.every((part) => part !== "") ? found : undefined;
}
