import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkFidelity } from "./fidelity";

/** Workbooks of a folder, in the order of their names. */
export function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name) && !/(^|[\\/])(~\$|\.)/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

const words = { kept: "ok     ", refused: "refused", broken: "BROKEN " } as const;

/** Prints a line a file; returns how many are not as they should be. */
export async function checkFolder(folder: string, print: (line: string) => void): Promise<number> {
  const outcomes = await checkFidelity(workbooksIn(folder));
  for (const { file, state, remarks } of outcomes) {
    print(`${words[state]}  ${file}${remarks.length === 0 ? "" : `  ${remarks.join("; ")}`}`);
  }
  const broken = outcomes.filter(({ state }) => state === "broken").length;
  const refused = outcomes.filter(({ state }) => state === "refused").length;
  print(`${outcomes.length - broken - refused} ok, ${refused} refused, ${broken} broken`);
  return broken;
}
