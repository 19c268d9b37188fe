import { exact, type Exact, max, ZERO } from "../../number/exact";
import { claim, type Desk, markOfAll, open, spanOfAll, warn } from "../desk";
import { pointsOf } from "../grammar/award";
import { unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import type { Band } from "../rule";
import { plainOf, spanOf, wordsOf } from "../text/script";
import { type CountEntry, entryOf } from "./countEntry";

type Met = Statement & { kind: "met" };

/** A scale of more steps than these is no scale of single findings. */
const MOST_STEPS = 20;

/** 未发生得8分，发生1起扣4分，发生2起及以上不得分: points by how often something was found. */
export function readCountScales(desk: Desk): void {
  for (const point of new Set(open(desk).map((statement) => statement.point)))
    readPoint(
      desk,
      open(desk).filter((statement) => statement.point === point),
    );
}

function readPoint(desk: Desk, here: readonly Statement[]): void {
  if (here.length < 2) return;
  const entries = here.flatMap((statement): readonly CountEntry[] => {
    const entry = entryOf(desk, statement);
    return entry === undefined ? [] : [entry];
  });
  if (entries.length < 2 || !entries.some(({ from, to }) => from > 1 || to === undefined || to > 1)) return;
  const unit = entries[0]?.unit ?? "";
  if (entries.some((entry) => entry.unit !== unit) || !areOfOne(entries)) return;
  const taken = entries.map(({ statement }) => statement);
  const none = noneOf(here, taken);
  const lead = leadOf(desk, here, taken);
  const others = here.filter(
    (statement) =>
      statement !== none &&
      statement !== lead &&
      !taken.includes(statement) &&
      (SCORING.has(statement.kind) || statement.kind === "unread"),
  );
  if (others.length > 0) return;
  const item = desk.outline.points.length > 1 ? markOfAll(desk, taken) : "";
  const points = none === undefined ? (item === "" ? desk.full : undefined) : pointsOf(none.award, desk.full);
  const first = entries.find(({ from }) => from === 1);
  if (points === undefined || (none === undefined && first?.loss === undefined)) return;
  const steps = stepsOf(desk, entries, points);
  if (steps === undefined) return;
  if (steps.twice !== undefined)
    warn(
      desk,
      "range-left-open",
      `两档都写了${steps.twice}${unit}而没有写明含不含，按含在得分高的一档计算`,
      item,
    );
  const floors = here.filter(
    (statement) => statement.kind === "floor" && (statement.atMost ?? points).gte(points),
  );
  const statements = [
    ...(lead === undefined ? [] : [lead]),
    ...(none === undefined ? [] : [none]),
    ...taken,
    ...floors,
  ];
  const name = nameOf(desk, entries, lead === undefined ? "" : leadWords(desk, lead), none, unit);
  const at = taken[0]?.at ?? { from: 0, to: 0 };
  const slot = desk.slots.ask({
    item,
    kind: "number",
    label: name,
    unit,
    points,
    at: spanOf(desk.script, at),
  });
  desk.parts.push({
    kind: "bands",
    item,
    points,
    family: "count_scale",
    at: spanOfAll(desk, statements),
    measure: { kind: "fact", slot, name, isRate: false },
    bands: bandsOf(steps, name, unit),
  });
  claim(desk, ...statements);
}

/** 1处违规, 2处以上严重违规: one thing that is counted; 1处卫生死角, 2处以上乱停车 are two. */
function areOfOne(entries: readonly CountEntry[]): boolean {
  const subjects = entries.map(({ subject }) => subject).filter((subject) => subject !== "");
  return subjects.every((one) => subjects.every((other) => one.includes(other) || other.includes(one)));
}

const SCORING: ReadonlySet<Statement["kind"]> = new Set([
  "met",
  "nested",
  "band",
  "score",
  "proportion",
  "each",
  "lacking",
  "step",
  "event",
  "discretion",
  "together",
  "perItem",
  "holding",
  "otherwise",
]);

/** 未发生安全事故得8分: what the count of nothing earns, said first. */
function noneOf(here: readonly Statement[], taken: readonly Statement[]): Met | undefined {
  const first = here.find(({ kind }) => SCORING.has(kind));
  if (first?.kind !== "met" || taken.includes(first)) return undefined;
  return first.award.kind === "share" || (first.award.kind === "points" && first.award.points.gt(ZERO))
    ? first
    : undefined;
}

/** 发现资金使用不合规问题，1个扣1分，2个扣3分: what is counted, said once before. */
function leadOf(desk: Desk, here: readonly Statement[], taken: readonly Statement[]): Statement | undefined {
  const place = here.findIndex((statement) => taken.includes(statement));
  const before = here[place - 1];
  return before?.kind === "unread" && leadWords(desk, before) !== "" ? before : undefined;
}

function leadWords(desk: Desk, { at }: Statement): string {
  const said = /^(?:若|如|凡)?(?:发现|出现|发生|存在)([^\d,;。]{2,20}?)的?$/.exec(plainOf(desk.script, at));
  return said?.[1] ?? "";
}

/** Points of 0, 1, 2 … findings; the last of them holds for more as well where `isOpen`. */
interface Scale {
  readonly points: readonly Exact[];
  readonly isOpen: boolean;
  /** 3-5起得1分，5起以上不得分: the number said twice. */
  readonly twice: number | undefined;
}

/** Undefined where the standard leaves a number open, says one twice, or gives more for more. */
function stepsOf(desk: Desk, entries: readonly CountEntry[], points: Exact): Scale | undefined {
  const given: Exact[] = [points];
  let each: Exact | undefined;
  let twice: number | undefined;
  for (const entry of [...entries].sort((a, b) => a.from - b.from)) {
    const loss = entry.loss && pointsOf(entry.loss, points);
    const own =
      loss === undefined ? entry.award && pointsOf(entry.award, desk.full) : max(ZERO, points.sub(loss));
    if (own === undefined || entry.from > MOST_STEPS) return undefined;
    if (entry.to === undefined && entry.from === given.length - 1 && entry.from > 1) twice = entry.from;
    else if (entry.from < given.length) return undefined;
    // 每发生1起扣2分，3起及以上不得分: what 2 cost follows from the price of one
    while (given.length < entry.from) {
      if (each === undefined) return undefined;
      given.push(max(ZERO, points.sub(each.mul(exact(BigInt(given.length))))));
    }
    if (entry.from === 1 && entry.to === 1) each = loss;
    if (twice === entry.from) given.push(own);
    else for (let number = entry.from; number <= (entry.to ?? entry.from); number++) given.push(own);
    if (given.length > MOST_STEPS + 1) return undefined;
  }
  const falls = given.every((award, place) => place === 0 || award.lte(given[place - 1] ?? award));
  const isOpen = entries.some(({ to }) => to === undefined);
  const isLastOpen = [...entries].sort((a, b) => a.from - b.from).at(-1)?.to === undefined;
  return falls && (!isOpen || isLastOpen) ? { points: given, isOpen, twice } : undefined;
}

function bandsOf({ points, isOpen }: Scale, name: string, unit: string): readonly Band[] {
  return points.map((award, number): Band => {
    const value = exact(BigInt(number));
    const isLast = number === points.length - 1 && isOpen;
    const end = { value, inclusive: true };
    return {
      mark: "",
      text: `${name}为${number}${unit}${isLast ? "及以上" : ""}`,
      low: end,
      ...(!isLast && { high: end }),
      award: { kind: "points", points: award },
    };
  });
}

/** 安全事故的起数, in the words of the findings, else of what did not happen, else of the indicator. */
function nameOf(
  desk: Desk,
  entries: readonly CountEntry[],
  led: string,
  none: Met | undefined,
  unit: string,
): string {
  const absent = none === undefined ? "" : plainOf(desk.script, none.content);
  const missing = /(?:未|无|没有|不)(?:发生|出现|发现|存在|有)?(.*)$/.exec(absent)?.[1] ?? "";
  const own = none === undefined ? "" : wordsOf(desk.script, none.content);
  const said = [
    led,
    ...entries.map(({ subject }) => subject),
    missing.length > 1 ? own.slice(-missing.length) : "",
    desk.name.replace(/(?:发生)?(?:率|次数|数量|情况)$/, ""),
  ].find((words) => words !== "" && !/\d/.test(words));
  const deed = entries.some(({ isLack }) => isLack) ? "缺少" : "";
  const counted = `${unitName(unit)}数`;
  return `${deed}${said ?? (deed === "" ? "发现" : "")}的${counted}`;
}
