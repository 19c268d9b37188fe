import { showAddress } from "../grid/address";
import type { Problem } from "./problem";
import { sentences } from "./sentences";

/** The Chinese sentence of a problem: what is wrong, in which cell, and the way out. */
export function sayProblem(problem: Problem): string {
  const words: Readonly<Record<string, string>> = {
    ...problem.about,
    at: problem.at ? showAddress(problem.at) : (problem.about["at"] ?? ""),
  };
  // without a place the brackets that name it say nothing
  const sentence = words["at"] ? sentences[problem.code] : sentences[problem.code].replaceAll("（{at}）", "");
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
