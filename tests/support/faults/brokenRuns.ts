import type { Problem } from "../../../src/core/problems/problem";
import { sayProblem } from "../../../src/core/problems/say";
import { openExcel, type OpenedExcel } from "../excelWorkbook";
import type { Fault } from "../simulatedExcel/faults";
import type { User } from "../simulatedExcel/simulator";
import type { WorkbookPicture } from "../simulatedExcel/picture";
import type { FaultedCommand } from "./faultedCommand";
import { table, typeEvaluation } from "./smallEvaluation";

/** What goes wrong with one request of a command. */
export interface Breakage {
  readonly name: string;
  /** For requests with so many actions; a place of 0.5 is halfway through. */
  readonly fault: (actions: number) => Fault | undefined;
  /** What a person does in the same moment, and must find again. */
  readonly act?: (user: User) => void;
  /** The person does it after the request, before the one by which everything is to be put back. */
  readonly isActLate?: true;
  /** The request after it breaks, too: the one by which everything is to be put back. */
  readonly next?: Fault;
}

export const refusals: readonly Breakage[] = [
  { name: "Excel 拒绝", fault: () => ({ kind: "refuse", code: "GeneralException" }) },
  { name: "连接中断", fault: () => ({ kind: "transport", number: 5012 }) },
  { name: "做完了没有回音", fault: () => ({ kind: "loseAnswer", code: "RequestAborted" }) },
];

/** The request stops at so many places, from the first action to the last but one. */
export function partialLandings(places: number): readonly Breakage[] {
  return Array.from({ length: places }, (_, index): Breakage => {
    const share = places === 1 ? 0.5 : index / (places - 1);
    return {
      name: `做到 ${String(Math.round(share * 100))}% 停下`,
      fault: (actions) =>
        actions < 2
          ? undefined
          : { kind: "stopAfter", actions: Math.round(share * (actions - 1)), code: "GeneralException" },
    };
  });
}

const halfway = (actions: number): Fault | undefined =>
  actions < 2
    ? undefined
    : { kind: "stopAfter", actions: Math.round(0.8 * (actions - 1)), code: "GeneralException" };

/** Two things at once. */
export const doubleBreakages: readonly Breakage[] = [
  { name: "写到一半停下，还原时又断了一次", fault: halfway, next: { kind: "transport", number: 5012 } },
  {
    name: "写到一半停下，同时有人改了评分格",
    fault: halfway,
    act: (user) => {
      user.type(`${table}!F3`, 1.5);
    },
  },
  {
    name: "没有回音，还原以前有人插了一行",
    fault: () => ({ kind: "loseAnswer", code: "RequestAborted" }),
    act: (user) => {
      user.insertRows(table, 3);
    },
    isActLate: true,
  },
  {
    name: "没有回音，写以前有人插了一行",
    fault: () => ({ kind: "loseAnswer", code: "RequestAborted" }),
    act: (user) => {
      user.insertRows(table, 3);
    },
  },
  {
    name: "没有回音，同时有人在别处填了一格",
    fault: () => ({ kind: "loseAnswer", code: "RequestAborted" }),
    act: (user) => {
      user.type(`${table}!J9`, "备注");
    },
  },
];

function during(name: string, act: (user: User) => void): Breakage {
  return { name, fault: () => undefined, act };
}

/** The workbook changes under a command. */
export const changes: readonly Breakage[] = [
  during("有人改了评分格", (user) => {
    user.type(`${table}!F3`, 1);
  }),
  during("有人改了扣分原因", (user) => {
    user.type(`${table}!G5`, "专家意见：扣1分");
  }),
  during("有人改了表头", (user) => {
    user.type(`${table}!F2`, "专家评分");
  }),
  during("有人改了指标名", (user) => {
    user.type(`${table}!C4`, "资金使用合规性");
  }),
  during("有人插了一行", (user) => {
    user.insertRows(table, 3);
  }),
  during("有人删了指标表", (user) => {
    user.addSheet("别的表");
    user.deleteSheet(table);
  }),
  during("有人给指标表改名", (user) => {
    user.renameSheet(table, "附件3");
  }),
  during("有人保护了指标表", (user) => {
    user.protect(table);
  }),
  during("有人在别处填了一格", (user) => {
    user.type(`${table}!J9`, "备注");
  }),
];

export interface Outcome {
  readonly state: "asBefore" | "asPlanned" | "mixed";
  readonly said: readonly string[];
  /** What is wrong with the outcome; empty when it is as it must be. */
  readonly faults: readonly string[];
}

/** The requests of a command when nothing goes wrong, by their number of actions. */
export async function requestsOf({ prepare }: FaultedCommand): Promise<readonly number[]> {
  const { opened, run } = await prepared(prepare);
  const { cost } = await opened.excel.log.during(() => run(opened.host.workbook));
  return opened.excel.log.work.slice(-cost.syncs).map(({ actions }) => actions);
}

async function prepared(
  prepare: FaultedCommand["prepare"],
): Promise<{ readonly opened: OpenedExcel; readonly run: Awaited<ReturnType<FaultedCommand["prepare"]>> }> {
  const opened = await openExcel({});
  typeEvaluation(opened.excel);
  return { opened, run: await prepare(opened) };
}

/** One command with one of its requests broken, and what came of it; undefined where it cannot break that way. */
export async function brokenRun(
  { prepare }: FaultedCommand,
  breakage: Breakage,
  request: { readonly number: number; readonly actions: number },
  possible: Endings,
): Promise<Outcome | undefined> {
  const { act } = breakage;
  const wanted = breakage.fault(request.actions);
  if (!wanted && !act) return undefined;
  const { opened, run } = await prepared(prepare);
  const { excel, host } = opened;
  const when = breakage.isActLate ? request.number + 1 : request.number;
  if (act) excel.faults.at(when, { kind: "before", act: () => act(excel.user) });
  if (wanted) excel.faults.at(request.number, wanted);
  if (breakage.next) excel.faults.at(request.number + 1, breakage.next);
  const result = await run(host.workbook).then(
    (done) => (done.ok ? { state: "done" as const } : { state: "told" as const, problems: done.problems }),
    (thrown: unknown) => ({ state: "thrown" as const, thrown }),
  );
  await excel.idle();
  const found = contentsOf(excel.picture());
  // Where nothing had to be put back there was no further request to break.
  if ((breakage.next ?? breakage.isActLate) && excel.faults.pending > 0) return undefined;
  excel.close();
  const state =
    possible.before === found ? "asBefore" : possible.planned.includes(found) ? "asPlanned" : "mixed";
  const said = result.state === "told" ? result.problems.map(sentenceOf) : [];
  const faults = [
    ...(result.state === "thrown" ? [`抛出了 ${String(result.thrown)}`] : []),
    ...(state === "mixed"
      ? [`有格子既不是原来的也不是要写的：${firstDifference(found, possible.before)}`]
      : []),
    ...(result.state === "told" && state === "asPlanned" && possible.before !== possible.planned[0]
      ? ["说没有写成，却写成了"]
      : []),
    ...(result.state === "done" && state === "asBefore" && !possible.planned.includes(possible.before)
      ? ["说写成了，却没有写"]
      : []),
    ...(result.state === "told" && !said.every((sentence) => /[\u4e00-\u9fff]/.test(sentence))
      ? ["没有用中文说明"]
      : []),
    ...(result.state === "told" && said.length === 0 ? ["没有说明原因"] : []),
  ];
  return { state, said, faults };
}

function sentenceOf(problem: Problem): string {
  return sayProblem(problem);
}

/** How a command may end: as it stood with what the person did, or as planned with what the person did. */
export interface Endings {
  readonly before: string;
  readonly planned: readonly string[];
}

export async function endingsOf({ prepare }: FaultedCommand, { act }: Breakage): Promise<Endings> {
  const untouched = await prepared(prepare);
  act?.(untouched.opened.excel.user);
  const before = contentsOf(untouched.opened.excel.picture());
  const planned: string[] = [];
  const earlier = await prepared(prepare);
  act?.(earlier.opened.excel.user);
  const first = await earlier.run(earlier.opened.host.workbook);
  if (first.ok) planned.push(contentsOf(earlier.opened.excel.picture()));
  const later = await prepared(prepare);
  const second = await later.run(later.opened.host.workbook);
  if (second.ok) {
    try {
      act?.(later.opened.excel.user);
      planned.push(contentsOf(later.opened.excel.picture()));
    } catch {
      // what a person did is not possible any more once the command is through
    }
  }
  return { before, planned };
}

/** What cells hold, which are merged, and which names there are. */
function contentsOf({ sheets, names }: WorkbookPicture): string {
  const sheet = ({ name, contents, merges }: WorkbookPicture["sheets"][number]): unknown => [
    name,
    Object.fromEntries(
      Object.entries(contents)
        .filter(([, content]) => content !== "")
        .sort(),
    ),
    [...merges].sort(),
  ];
  return JSON.stringify([sheets.map(sheet), Object.fromEntries(Object.entries(names).sort())], undefined, 0);
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `…${one.slice(Math.max(0, at - 60), at + 80)}… / …${other.slice(Math.max(0, at - 20), at + 80)}…`;
}
