import { showAddress } from "../../../core/grid/address";
import { problem, type Problem } from "../../../core/problems/problem";
import type { ProblemCode } from "../../../core/problems/sentences";
import { detailsOf, reasonOf, wayOutOf } from "../problemOf";
import type { Cause, Command } from "./command";
import { rehearse } from "../../../core/patch/rehearsal/rehearse";
import { shownContent } from "./expectations";
import type { LeftCell, Restored } from "./restored";

/** What is said when everything stands again as it stood. */
export function outcomeOf(cause: Cause, command: Command, { changes, kept }: Restored): readonly Problem[] {
  const count = String(command.expectations.after.length);
  const touched = changes > 0;
  switch (cause.kind) {
    case "cancelled":
      return [
        touched
          ? problem("excel-write-cancelled-restored", undefined, { count: String(changes) })
          : problem("excel-write-cancelled"),
        ...kept,
      ];
    case "changed":
      return [...cause.problems, ...kept];
    case "notLanded":
    case "failure":
      return [problem(brokenCode(changes, command), undefined, { count, ...causeWords(cause) }), ...kept];
  }
}

function brokenCode(changes: number, { expectations }: Command): ProblemCode {
  if (changes > 0) return "excel-half-written";
  return expectations.after.length > 0 ? "excel-not-written" : "excel-not-done";
}

/** So many cells are named in a sentence; all of them are in the way back that goes along. */
const NAMED = 12;

/**
 * What is said when even putting back failed: which cells stand how. The patch that puts them back goes along as JSON
 * under `restore`, for it can be tried again.
 */
export function notRestored(cause: Cause, command: Command, left: readonly LeftCell[] | undefined): Problem {
  const { basis, plan, expectations } = command;
  const cells =
    left?.map(
      ({ at, now, before }) => `${showAddress(at)}现为“${shownContent(now)}”（${shownContent(before)}）`,
    ) ?? expectations.before.map(({ at, cell }) => `${showAddress(at)}（${shownContent(cell)}）`);
  const more = cells.length > NAMED ? `等 ${String(cells.length)} 格` : "";
  const made = rehearse(plan.patch, basis).made().sheets;
  const sheets = made.map((name) => `新建的工作表“${name}”可能没有写全`);
  const named = [...sheets, ...cells.slice(0, NAMED)].join("；");
  return problem("excel-restore-failed", undefined, {
    ...causeWords(cause),
    cells: `${named}${more}`,
    restore: JSON.stringify(rehearse(plan.patch, basis).inverse()),
  });
}

function causeWords(cause: Cause): Readonly<Record<string, string>> {
  switch (cause.kind) {
    case "failure":
      return { ...detailsOf(cause.failure), reason: reasonOf(cause.failure), way: wayOutOf(cause.failure) };
    case "notLanded":
      return { reason: `${cause.where}写进去以后读出来不一样`, way: "请再试一次。" };
    case "changed":
      return { reason: "写入的同时有人改了格子", way: "" };
    case "cancelled":
      return { reason: "已取消", way: "" };
  }
}
