import type { Exact } from "../number/exact";
import { ask, type Desk } from "./desk";
import { showPoints } from "./showPoints";

/** A standard without 分值 is read, but its points are only known once the evaluator says what it is worth. */
export function settleFull(desk: Desk, full: Exact | undefined): void {
  if (full !== undefined) return;
  const text = `没有分值，这条标准满分多少分？（暂按${showPoints(desk.full)}分读）`;
  ask(desk, { key: "分值", item: "", text, choices: [] });
}
