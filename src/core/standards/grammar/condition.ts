import type { Exact } from "../../number/exact";
import { remembered } from "../../number/remembered";
import { once } from "../once";
import { bareCondition } from "./bareCondition";
import { compiledAtOnce } from "./compiledAtOnce";
import { isConjoined } from "./conjoined";
import { type Quantity, readQuantity, unitName, VALUE } from "./quantity";
import { factorBetween } from "./units";

/** One end of a condition; `inclusive` undefined where the words leave it open (10%-20%). */
export interface Edge {
  readonly value: Exact;
  readonly inclusive: boolean | undefined;
  /** 以上, 以下 and 以内 include the number by custom only: a neighbour that names it (（含）, ≥) knows better. */
  readonly isCustom?: boolean;
}

/** 95%>最终满意度≥85%, 80%(含)-90%, 低于60%: what must lie between which ends. */
export interface Condition {
  /** Name or expression of what is compared, as a stretch of the condition's text; empty where it is left out. */
  readonly measure: string;
  /** Where the measure begins in the text handed in. */
  readonly measureAt: number;
  readonly low?: Edge;
  readonly high?: Edge;
  readonly unit: string;
  /** ±5%: on either side of 0. */
  readonly isAbsolute?: boolean;
}

const NAME = String.raw`(?<measure>(?:[^<>=≥≤±;。,\d]|\d{1,4}(?=年|月|日|号|季度)|(?<=[A-Z])\d+(?:\.\d+)?(?=[一-龥])|\d(?=[^%\d.]*[一-龥]))*?)`;
/** A formula before a sign may hold figures: (完成率-60%)/(100%-60%)≥100%. */
const FORMULA = String.raw`(?<measure>[^<>=≥≤±;。,]*[*/)|][^<>=≥≤±;。,]*?)`;
const LEADING = "(?:为|是|在|处于|介于|位于|达|达到|控制在)?";
const NOTE = String.raw`(?:\((?<note>(?:不)?含[^)]*)\))?`;
const VALUED = `(?<value>${VALUE})`;
const SIGN = "(?:>=|=>|≥=|≥|<=|=<|≤=|≤|>|<|==|=)";

/** 年中追加不超过年初预算的10%, 变更增加投资不超过合同价5%: what is a share of what. */
function shareOf(links: string): string {
  const [over, under] = ["[^<>=≥≤±;。,\\d]", "[^<>=≥≤±;。,\\d]{2,20}?"];
  const more = `(?=[^<>=≥≤±;。,\\d]{0,20}(?:增加|追加|调增|新增)[^<>=≥≤±;。,\\d]{0,8}(?:${links}))`;
  return `(?<measure>${over}{2,24}?(?:${links})${under}的|${more}${over}{2,24}?(?:${links})${under})${VALUED}`;
}

/** 实际支出不超过预算5%: a share of it, or that much beyond it. */
const ADDED = /增加|追加|调增|新增/;
const LEFT_OPEN = /[不未](?:超过|超出|高于|大于|低于|少于|小于)[^的]{2,}$/;

/** Where the second of two conditions begins: after a word that joins them, or with a comparison in words. */
const SECOND =
  /(?<=[%‰\d)一-龥]),?(?:且|但|并且|并|同时|、)?(?=(?:大于|高于|超过|不低于|不少于|不小于|小于|低于|少于|不足|不到|未达到|不超过|不高于|不大于)[\d百一二三四五六七八九等或半千])|(?<=[%‰\d)一-龥])(?:,(?:且|但|并)?|且|但)(?=[<>≥≤])/g;

/** One line a form: ends it sets, by the words before or after the value. */
const FORMS: readonly (readonly [Pattern, (found: Readonly<Record<string, string>>) => Ends | undefined])[] = [
  [form(`${NAME}(?<![不未])(?:超过|超出|大于|高于|>)±${VALUED}(?:以上)?`, "±"), (f) => outside(f)],
  [form(`${NAME}(?:在|超过)?±${VALUED}(?:\\(不含\\))?(?:以外|之外|范围外|以上)`, "±"), (f) => outside(f)],
  [form(`${NAME}(?:控制在|在|为|不超过|未超过|≤|<=)?±${VALUED}(?:\\(?含?\\)?)?(?:以内|之内|之间|内)?(?:\\(含[^)]*\\))?`, "±"), (f) => within(f)],
  [form(`${NAME}(?:超过|超出|大于|高于|在|>)?±${VALUED}(?:以上|\\((?:不)?含\\))?(?:但|且|,|-|至|到)*(?:在|不超过|未超过|≤|小于等于)?±(?<value2>${VALUE})(?:\\(含\\))?(?:以内|之内|之间|内)?`, "±"), (f) => around(f)],
  [form(`(?<value>${VALUE})(?<sign>${SIGN})${NAME}(?<sign2>${SIGN})(?<value2>${VALUE})`, "<>=≥≤"), (f) => both(flip(sign(f)), withSign(f.sign2, f.value2))],
  [form(`${NAME}(?<sign>${SIGN})${VALUED}${NOTE}`, "<>=≥≤"), sign],
  [form(`${FORMULA}(?<sign>${SIGN})${VALUED}${NOTE}`, "<>=≥≤"), sign],
  [form(`(?<value>${VALUE})(?<sign>${SIGN})${NAME}`, "<>=≥≤"), (f) => flip(sign(f))],
  [form(String.raw`${NAME}${LEADING}(?<open>[[(])(?<value>${VALUE}),(?<value2>${VALUE})(?<close>[\])])`, "[("), interval],
  [form(String.raw`${NAME}${LEADING}(?<value>${VALUE})(?:\((?<note>(?:不)?含[^)]*)\))?(?:以上)?(?:-{1,2}|至|到)(?<value2>${VALUE})(?:以下)?(?:\((?<note2>(?:不)?含[^)]*)\))?`), range],
  [form(String.raw`${NAME}${LEADING}(?:超过)?(?<value>${VALUE})(?:\((?<note>(?:不)?含[^)]*)\))?以上,?(?:但|且)?(?:在)?(?<value2>${VALUE})(?:\((?<note2>(?:不)?含[^)]*)\))?(?:以下|以内|之内)(?:\((?<note3>(?:不)?含[^)]*)\))?`), (f) => range({ ...f, note2: f.note2 ?? f.note3 })],
  [form(`${shareOf("不超过|未超过|不超出|不高于|不大于")}(?:以内|之内)?`), (f) => below(f, true)],
  [form(`${shareOf("不低于|不少于|不小于")}(?:以上)?`), (f) => above(f, true)],
  [form(`${shareOf("超过|超出|高于|大于")}(?:以上)?`), (f) => above(f, false)],
  [form(shareOf("低于|少于|小于|不足")), (f) => below(f, false)],
  [form(`${NAME}(?:不低于|不少于|不小于|不得低于|大于等于|大于或等于|大于或者等于|高于或等于|高于等于|至少|达到或超过)${VALUED}(?:\\(含[^)]*\\))?`), (f) => above(f, true)],
  [form(`${NAME}(?:不超过|不高于|不大于|不多于|不晚于|不得超过|小于等于|小于或等于|小于或者等于|低于或等于|低于等于)${VALUED}(?:\\(含[^)]*\\))?(?:以内)?`), (f) => below(f, true)],
  [form(`${NAME}(?:为|是|在|达到|达)?${VALUED}(?:\\((?<note>(?:不)?含[^)]*)\\))?(?:及|或|\\(含\\))?以上${NOTE2()}`), byCustom("low")],
  [form(`${NAME}(?:为|是|在|控制在)?${VALUED}(?:\\((?<note>(?:不)?含[^)]*)\\))?(?:及|或)?(?:以下|以内|之内|内)${NOTE2()}`), byCustom("high")],
  [form(`${NAME}(?:超过|超出|高于|大于|多于|晚于|超)${VALUED}(?:以上)?${NOTE}`), (f) => above(f, includes(f, false))],
  [form(`${NAME}(?:未达到|达不到|未达|低于|小于|少于|不足|不到|不满)${VALUED}(?:以下)?${NOTE}`), (f) => below(f, includes(f, false))],
  [form(`${NAME}(?:达到|达)${VALUED}${NOTE}`), (f) => above(f, true)],
  [form(`${NAME}(?:在|居)?前${VALUED}(?:以内|之内|内)?`), (f) => below(f, true)],
  [form(`(?<measure>[^<>=≥≤±;。,\\d]*?达到[^<>=≥≤±;。,\\d]+?的)${VALUED}`), (f) => above(f, true)],
  [form(`${NAME}(?:为|是|等于)?${VALUED}(?:\\(含[^)]*\\))?`), (f) => withSign("=", f.value)],
  [form(`(?<measure>)${VALUED}(?:完成|达标|合格|覆盖|到位|实现|通过)`), (f) => withSign("=", f.value)],
]; // prettier-ignore

interface Ends {
  readonly low?: Edge;
  readonly high?: Edge;
  readonly unit: string;
  readonly isAbsolute?: boolean;
}

/** What a condition compares and with which ends; undefined where the words are no condition on a quantity. */
export const readCondition = remembered((text): Condition | undefined => {
  const bare = bareCondition(text);
  if (bare === undefined) return undefined;
  const { opening, core } = bare;
  const found = twoSided(core) ?? oneOf(core);
  return found && { ...found, measureAt: opening.length + found.measureAt };
});

/** 大于等于80%小于90%, ≥80%，且＜90%: two conditions on one quantity, one from below and one from above. */
function twoSided(core: string): Condition | undefined {
  for (const again of core.matchAll(SECOND)) {
    const [before, after] = [core.slice(0, again.index), core.slice(again.index + again[0].length)];
    const found = /[\d百成]|分之|一半|半数/.test(before) ? pairOf(oneOf(before), oneOf(after)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function pairOf(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  if (first === undefined || second === undefined || second.measure !== "") return undefined;
  const ends = both(first, second);
  const isPair = (first.low === undefined) !== (second.low === undefined);
  const areOneSided = [first, second].every(({ low, high }) => low === undefined || high === undefined);
  if (ends === undefined || !isPair || !areOneSided || first.unit !== second.unit) return undefined;
  return { ...ends, measure: first.measure, measureAt: first.measureAt };
}

function oneOf(core: string): Condition | undefined {
  for (const [pattern, read] of FORMS) {
    const found = pattern(core);
    if (found === undefined) continue;
    const ends = read(found);
    if (ends === undefined) return undefined;
    const measure = found.measure ?? "";
    if (isConjoined(measure) || (LEFT_OPEN.test(measure) && !ADDED.test(measure))) return undefined;
    return { measure, measureAt: core.indexOf(measure), ...ends };
  }
  return undefined;
}

type Pattern = (core: string) => Readonly<Record<string, string>> | undefined;

/** Each made when a text comes to it that holds one of the signs without which it cannot match. */
function form(source: string, signs = ""): Pattern {
  const regex = once(() => compiledAtOnce(`^${source}$`));
  const isPossible = (core: string): boolean => {
    if (signs === "") return true;
    for (let place = 0; place < signs.length; place++) if (core.includes(signs.charAt(place))) return true;
    return false;
  };
  return (core) => (isPossible(core) ? regex().exec(core)?.groups : undefined);
}

function NOTE2(): string {
  return String.raw`(?:\((?<note2>(?:不)?含[^)]*)\))?`;
}

function includes(found: Readonly<Record<string, string | undefined>>, usual: boolean): boolean {
  const note = found.note ?? found.note2;
  return note === undefined ? usual : !note.startsWith("不");
}

function sign(found: Readonly<Record<string, string>>): Ends | undefined {
  return withSign(found.sign, found.value);
}

function withSign(written: string | undefined, value: string | undefined): Ends | undefined {
  const quantity = readQuantity(value ?? "");
  if (quantity === undefined || written === undefined) return undefined;
  if (written === "=" && quantity.unit === "分") return undefined;
  const inclusive = /[=≥≤]/.test(written);
  const edge = { value: quantity.value, inclusive };
  if (/[>≥]/.test(written)) return { low: edge, unit: quantity.unit };
  if (/[<≤]/.test(written)) return { high: edge, unit: quantity.unit };
  return { low: edge, high: edge, unit: quantity.unit };
}

function flip(ends: Ends | undefined): Ends | undefined {
  if (ends === undefined) return undefined;
  const { low, high, unit } = ends;
  return { ...(high && { low: high }), ...(low && { high: low }), unit };
}

/** 95%>x≥85%: one low end and one high end, in whichever order they are written. */
function both(one: Ends | undefined, second: Ends | undefined): Ends | undefined {
  const first = one && second && inUnitOf(one, second);
  const low = first?.low ?? second?.low;
  const high = first?.high ?? second?.high;
  if (first === undefined || second === undefined || low === undefined || high === undefined)
    return undefined;
  if (first.low && second.low && first.high === undefined) return undefined;
  return low.value.gt(high.value)
    ? undefined
    : { low, high, unit: first.unit === "" ? second.unit : first.unit };
}

/** 30分钟<响应时间≤1小时: the first in the unit of the second. */
function inUnitOf(ends: Ends, { unit }: Ends): Ends {
  const factor =
    ends.unit === "" || unit === "" ? undefined : factorBetween(unitName(ends.unit), unitName(unit));
  if (factor === undefined || ends.unit === unit) return ends;
  const of = (edge: Edge): Edge => ({ ...edge, value: edge.value.mul(factor) });
  return { unit, ...(ends.low && { low: of(ends.low) }), ...(ends.high && { high: of(ends.high) }) };
}

function interval(found: Readonly<Record<string, string>>): Ends | undefined {
  const ends = pair(found.value, found.value2);
  if (ends === undefined || ends[0].value.gt(ends[1].value)) return undefined;
  return {
    low: { value: ends[0].value, inclusive: found.open === "[" },
    high: { value: ends[1].value, inclusive: found.close === "]" },
    unit: ends[1].unit,
  };
}

/** 80%(含)-90%, 80%-100%(含80%): a note belongs to the end it names, else to the one before it; the unit may stand once. */
function range(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
  const ends = pair(found.value, found.value2);
  if (ends === undefined) return undefined;
  const namesFirst =
    found.note === undefined &&
    namesValue(found.note2, found.value) &&
    !namesValue(found.note2, found.value2);
  const [note, note2] = namesFirst ? [found.note2, undefined] : [found.note, found.note2];
  const [first, second] = [
    { value: ends[0].value, inclusive: noted(note) },
    { value: ends[1].value, inclusive: noted(note2) },
  ];
  return first.value.gt(second.value)
    ? { low: second, high: first, unit: ends[1].unit }
    : { low: first, high: second, unit: ends[1].unit };
}

/** (含80%) names 80%. */
function namesValue(note: string | undefined, value: string | undefined): boolean {
  const number = /\d+(?:\.\d+)?/;
  const named = number.exec(note ?? "")?.[0];
  return named !== undefined && named === number.exec(value ?? "")?.[0];
}

function noted(note: string | undefined): boolean | undefined {
  return note === undefined ? undefined : !note.startsWith("不");
}

function pair(from: string | undefined, to: string | undefined): readonly [Quantity, Quantity] | undefined {
  const second = readQuantity(to ?? "");
  const first = readQuantity(
    /\d$/.test(from ?? "") && second !== undefined ? `${from ?? ""}${unitOf(to)}` : (from ?? ""),
  );
  if (first === undefined || second === undefined) return undefined;
  const factor = factorBetween(unitName(first.unit), unitName(second.unit));
  if (factor === undefined) return undefined;
  // 30分钟至1小时: the first in the unit of the second
  return [{ value: first.value.mul(factor), unit: second.unit }, second];
}

function unitOf(value: string | undefined): string {
  return /[^\d.,-]*$/.exec(value ?? "")?.[0] ?? "";
}

function above(found: Readonly<Record<string, string | undefined>>, inclusive: boolean): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return quantity && { low: { value: quantity.value, inclusive }, unit: quantity.unit };
}

function below(found: Readonly<Record<string, string | undefined>>, inclusive: boolean): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return quantity && { high: { value: quantity.value, inclusive }, unit: quantity.unit };
}

/** 90%以上, 30日以内: the number belongs to it unless a note says 不含. */
function byCustom(
  side: "low" | "high",
): (found: Readonly<Record<string, string | undefined>>) => Ends | undefined {
  return (found) => {
    const quantity = readQuantity(found.value ?? "");
    if (quantity === undefined) return undefined;
    const isCustom = found.note === undefined && found.note2 === undefined;
    const edge: Edge = { value: quantity.value, inclusive: includes(found, true), isCustom };
    return { [side]: edge, unit: quantity.unit };
  };
}

/** ±5%以内 */
function within(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return (
    quantity && { high: { value: quantity.value, inclusive: true }, unit: quantity.unit, isAbsolute: true }
  );
}

/** 超出±10% */
function outside(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return (
    quantity && { low: { value: quantity.value, inclusive: false }, unit: quantity.unit, isAbsolute: true }
  );
}

/** 超出±5%但在±10%以内 */
function around(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
  const [from, to] = [readQuantity(found.value ?? ""), readQuantity(found.value2 ?? "")];
  if (from === undefined || to === undefined || from.unit !== to.unit || from.value.gte(to.value))
    return undefined;
  return {
    low: { value: from.value, inclusive: false },
    high: { value: to.value, inclusive: true },
    unit: to.unit,
    isAbsolute: true,
  };
}
