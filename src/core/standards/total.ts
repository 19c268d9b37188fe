import { sum, ZERO } from "../number/exact";
import { ask, type Desk, warn } from "./desk";
import type { Finding, Part } from "./rule";
import { showPoints } from "./showPoints";

const ADD_POINTS = "按要点得分相加";
const DEDUCT_FROM_FULL = "从满分中扣减";

/** Points of the items against 分值: where they differ, only the evaluator knows which is meant. */
export function settleTotal(desk: Desk): void {
  const awarding = desk.parts.filter(({ kind }) => kind !== "bonus" && kind !== "discretion");
  if (awarding.length === 0) return;
  const total = sum(desk.parts.map(({ points }) => points));
  if (total.equals(desk.full)) return;
  const listed = desk.parts.filter(({ points }) => points.gt(0)).map(({ points }) => showPoints(points));
  const said = `要点分值 ${listed.join("＋")}＝${showPoints(total)}，与分值${showPoints(desk.full)}分不一致`;
  warn(desk, "points-do-not-add-up", said, "");
  const isMergeable = desk.parts.every(
    ({ kind }) => kind === "check" || kind === "occurrences" || kind === "discretion",
  );
  const choices = isMergeable ? [ADD_POINTS, DEDUCT_FROM_FULL] : [ADD_POINTS];
  const answer = ask(desk, { key: "合计", item: "", text: `${said}。怎样计分？`, choices });
  if (answer === DEDUCT_FROM_FULL) deductFromFull(desk);
}

/** The full points, less what each item that is not met is worth. */
function deductFromFull(desk: Desk): void {
  const findings = desk.parts.flatMap((part): readonly Finding[] => {
    if (part.kind === "check") return [{ slot: part.slot, each: part.points }];
    if (part.kind !== "occurrences") return [];
    return part.findings.map((finding) => ({ ...finding, atMost: finding.atMost ?? part.points }));
  });
  const kept = desk.parts
    .filter(({ kind }) => kind === "discretion")
    .map((part): Part => ({ ...part, points: ZERO }));
  const [first] = desk.parts;
  if (first === undefined) return;
  const merged: Part = {
    kind: "occurrences",
    item: "",
    points: desk.full,
    family: "checklist_points",
    at: { start: first.at.start, end: Math.max(...desk.parts.map(({ at }) => at.end)) },
    findings,
  };
  desk.parts.splice(0, desk.parts.length, merged, ...kept);
}
