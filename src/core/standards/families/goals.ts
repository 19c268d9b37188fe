import { ZERO } from "../../number/exact";
import { ask, attempt, claim, type Desk, open } from "../desk";
import { parseExpression } from "../expression/parse";
import type { Statement } from "../grammar/statement";
import type { Measure } from "../measure";
import type { Bound, Part } from "../rule";
import { spanOf, wordsOf } from "../text/script";

const NOTHING = "未达到不得分";
const IN_PROPORTION = "未达到按比例得分";

/** 科目调整次数≤10次: the full points within the limit; what is earned beyond it, only the evaluator can say. */
export function readGoals(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind !== "goal") continue;
    const part = attempt(desk, () => partOf(desk, statement));
    if (part === undefined) continue;
    desk.parts.push(part);
    claim(desk, statement);
  }
}

function partOf(desk: Desk, statement: Statement & { kind: "goal" }): Part | undefined {
  const measure = measureOf(desk, statement);
  const { low, high } = statement.when.condition;
  const edge = low ?? high;
  if (measure === undefined || edge === undefined || (low !== undefined && high !== undefined))
    return undefined;
  const words = wordsOf(desk.script, statement.at).replace(/。$/, "");
  const text = `标准只写了“${words}”，没有写未达到怎样得分。`;
  const choices = edge.value.gt(ZERO) ? [NOTHING, IN_PROPORTION] : [NOTHING];
  const answer = ask(desk, { key: "未达到", item: "", text, choices }, statement.at);
  const base = {
    item: "",
    points: desk.full,
    family: "target_threshold",
    at: spanOf(desk.script, statement.at),
    measure,
  };
  if (answer === IN_PROPORTION)
    return { kind: "proportional", ...base, fullAt: edge.value, inverse: high !== undefined };
  const limit: Bound = { value: edge.value, inclusive: edge.inclusive ?? true };
  const beyond: Bound = { value: limit.value, inclusive: !limit.inclusive };
  const full = { mark: "", text: words, award: { kind: "points", points: desk.full } } as const;
  const waits = answer === undefined ? "（待答口径，暂按不得分读）" : "";
  const none = {
    mark: "",
    text: `未达到“${words}”${waits}`,
    award: { kind: "points", points: ZERO },
  } as const;
  return high === undefined
    ? {
        kind: "bands",
        ...base,
        bands: [
          { ...full, low: limit },
          { ...none, high: beyond },
        ],
      }
    : {
        kind: "bands",
        ...base,
        bands: [
          { ...full, high: limit },
          { ...none, low: beyond },
        ],
      };
}

function measureOf(desk: Desk, { when, expression }: Statement & { kind: "goal" }): Measure | undefined {
  const name = wordsOf(desk.script, when.measure);
  if (expression === undefined) return desk.measures.named(name, "", when.condition.unit, when.measure);
  const parsed = parseExpression(desk.script, expression);
  return (
    parsed && {
      kind: "named",
      name,
      isRate: when.condition.unit === "%",
      of: desk.measures.ofExpression(parsed, ""),
    }
  );
}
