import type { PaperColumn } from "../../src/core/evidence/paperColumns";
import { paperOf } from "./paperRow";

const INPUTS: readonly PaperColumn[] = ["value", "note", "basis"];

/** Everything an evaluator filled in in 评价底稿, formulas as text, in no particular order. */
export async function filledInputs(bytes: Uint8Array): Promise<readonly string[]> {
  const paper = await paperOf(bytes);
  return paper.rows
    .filter(({ kind }) => kind !== "" && kind !== "指标")
    .flatMap((row) =>
      INPUTS.flatMap((column) => {
        const { formula } = row.cell(column);
        const text = formula === undefined ? row.text(column) : `=${formula}`;
        return text === "" ? [] : [`${row.kind} ${column} ${text}`];
      }),
    );
}

/** What of `before` is not in `after`, each as often as it is missing. */
export function lost(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  return before.filter((each) => {
    const found = left.indexOf(each);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}
