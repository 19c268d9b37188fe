import { lineCount } from "../rowHeight";

/** Without spaces of either width and line breaks: how headers and labels are recognised. */
export function plainText(text: string): string {
  return text.replace(/[\s　]/g, "");
}

/**
 * A label that does not fit on one line, broken into lines of about equal length (sheets.md §1.5): 产出⏎指标 instead of
 * a widow character.
 */
export function balanced(label: string, width: number, size: number): string {
  const lines = lineCount({ text: label, width, size });
  if (lines === 1 || label.includes("\n")) return label;
  const characters = Array.from(label);
  const length = Math.ceil(characters.length / lines);
  const parts: string[] = [];
  for (let from = 0; from < characters.length; from += length)
    parts.push(characters.slice(from, from + length).join(""));
  return parts.join("\n");
}
