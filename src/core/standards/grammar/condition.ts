import { remembered } from "../../number/remembered";
import { once } from "../once";
import { bareCondition } from "./bareCondition";
import { compiledAtOnce } from "./compiledAtOnce";
import {
  above, around, below, both, byCustom, type Edge, type Ends, flip, includes, interval, outside, range, sign, within, withSign,
} from "./conditionEnds"; // prettier-ignore
import { isConjoined } from "./conjoined";
import { VALUE } from "./quantity";

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
