import type { Script } from "../text/script";
import type { Statement } from "./statement";

const LOSSES: ReadonlySet<Statement["kind"]> = new Set(["each", "lacking", "event"]);
const BESIDE: ReadonlySet<Statement["kind"]> = new Set([
  "met",
  "step",
  "floor",
  "connective",
  "unread",
  "each",
  "lacking",
  "event",
]);

/** 按时编报得3分，每逾期1天扣0.5分，退回修改1次扣0.5分: beside other findings the days late are counted like them. */
export function delaysCounted(statements: readonly Statement[], script: Script): readonly Statement[] {
  return statements.map((statement) => {
    if (statement.kind !== "step" || statement.side !== "delay" || statement.word === undefined)
      return statement;
    const { at, point, spots, amount, step, atMost } = statement;
    const here = statements.filter((other) => other.point === point);
    const isBeside = here.some(({ kind }) => LOSSES.has(kind)) && here.every(({ kind }) => BESIDE.has(kind));
    const others = here.filter(({ kind }) => kind === "step" || kind === "met");
    if (!isBeside || others.length > 2 || !step.value.equals(1) || statement.measure !== undefined)
      return statement;
    const from = script.text.indexOf(statement.word, at.from);
    if (from < 0 || from >= at.to) return statement;
    return {
      kind: "each",
      finding: { from, to: from + statement.word.length },
      about: { from, to: from },
      unit: step.unit,
      loss: amount,
      ...(atMost && { atMost }),
      at,
      point,
      spots,
    };
  });
}
