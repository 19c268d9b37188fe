import type { Parts } from "./parts";

/** A part's name that is not taken: the folder, a word and the first free number. */
export function freePart(parts: Parts, folder: string, word: string, first = 1): string {
  let number = first;
  while (parts.has(`${folder}${word}${String(number)}.xml`)) number++;
  return `${folder}${word}${String(number)}.xml`;
}

/** "xl/worksheets/sheet1.xml", "charts" → "xl/charts/". */
export function folderBeside(part: string, folder: string): string {
  const above = part.split("/").slice(0, -2);
  return [...above, folder, ""].join("/");
}
