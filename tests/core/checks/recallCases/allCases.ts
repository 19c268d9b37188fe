import type { RecallCase } from "../recall";
import { fundDefects } from "./fundDefects";
import { publishedCases } from "./publishedCases";
import { reportDefects } from "./reportDefects";
import { scoreDefects } from "./scoreDefects";
import { surveyDefects } from "./surveyDefects";
import { systemDefects } from "./systemDefects";

/** Every case with known defects, and those that must pass. `root`: the repository. */
export function allCases(root: string): readonly RecallCase[] {
  return [
    ...publishedCases(root),
    ...systemDefects,
    ...scoreDefects,
    ...fundDefects,
    ...surveyDefects,
    ...reportDefects,
  ];
}
