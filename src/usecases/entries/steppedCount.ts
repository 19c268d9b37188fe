import { exact, isWhole, ONE, ZERO } from "../../core/number/exact";
import { readNumber } from "../../core/number/read";
import { toPlainText } from "../../core/number/round";

/** One more or one fewer; an empty field begins at 0, and nothing goes below it. Undefined where it says no count. */
export function steppedCount(typed: string, step: 1 | -1): string | undefined {
  if (typed.trim() === "") return "0";
  const standing = readNumber(typed)?.value;
  if (!standing || !isWhole(standing)) return undefined;
  const next = standing.add(step === 1 ? ONE : exact(-1n));
  return next.lt(ZERO) ? undefined : toPlainText(next, 0);
}
