import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { checkFidelity } from "./fidelity";

/** Workbooks of a folder, in the order of their names; or the one workbook that is named itself. */
export function workbooksIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name) && !/(^|[\\/])(~\$|\.)/.test(name))
    .map((name) => join(path, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true)
    .toSorted();
}

const words = { kept: "ok     ", refused: "refused", broken: "BROKEN " } as const;
/** LibreOffice is started once for so many files; only these are held at a time. */
const batch = 24;

/** Prints a line a file; returns how many are not as they should be. */
export async function checkFolder(path: string, print: (line: string) => void): Promise<number> {
  const files = workbooksIn(path);
  const folder = statSync(path).isFile() ? dirname(path) : path;
  const total = { kept: 0, refused: 0, broken: 0 };
  for (let at = 0; at < files.length; at += batch) {
    for (const { file, state, remarks } of await checkFidelity(files.slice(at, at + batch))) {
      total[state]++;
      const said = remarks.length === 0 ? "" : `  ${remarks.join("; ").replaceAll(/\s+/g, " ")}`;
      print(`${words[state]}  ${relative(folder, file)}${said}`);
    }
  }
  print(`${total.kept} ok, ${total.refused} refused, ${total.broken} broken`);
  return total.broken;
}
