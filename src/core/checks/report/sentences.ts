import type { Quote } from "../finding";
import type { Report } from "./report";

/** The sentences of the report's paragraphs, and the cells of its tables that hold sentences. */
export function reportSentences({ blocks }: Report): readonly Quote[] {
  return blocks.flatMap((block, index) => {
    const texts =
      block.kind === "paragraph" ? [block.text] : block.rows.flat().filter((cell) => cell.length > 6);
    return texts.flatMap((text) => sentencesOf(text).map((each) => ({ block: index, text: each })));
  });
}

/** Ends at 。；！？ and line breaks, but not inside brackets: 12万元（其中：…；…） is one statement. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let place = 0; place < text.length; place += 1) {
    const char = text.charAt(place);
    if ("（(".includes(char)) depth += 1;
    if ("）)".includes(char)) depth = Math.max(0, depth - 1);
    const ends = "\n。！？".includes(char) || (char === "；" && depth === 0);
    if (!ends) continue;
    found.push(text.slice(from, place + 1).trim());
    from = place + 1;
    depth = 0;
  }
  found.push(text.slice(from).trim());
  return found.filter((sentence) => sentence !== "");
}
