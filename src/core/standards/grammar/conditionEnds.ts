import type { Exact } from "../../number/exact";
import { type Quantity, readQuantity, unitName } from "./quantity";
import { factorBetween } from "./units";

/** One end of a condition; `inclusive` undefined where the words leave it open (10%-20%). */
export interface Edge {
  readonly value: Exact;
  readonly inclusive: boolean | undefined;
  /** 以上, 以下 and 以内 include the number by custom only: a neighbour that names it (（含）, ≥) knows better. */
  readonly isCustom?: boolean;
}

export interface Ends {
  readonly low?: Edge;
  readonly high?: Edge;
  readonly unit: string;
  readonly isAbsolute?: boolean;
}

export function includes(found: Readonly<Record<string, string | undefined>>, usual: boolean): boolean {
  const note = found.note ?? found.note2;
  return note === undefined ? usual : !note.startsWith("不");
}

export function sign(found: Readonly<Record<string, string>>): Ends | undefined {
  return withSign(found.sign, found.value);
}

export function withSign(written: string | undefined, value: string | undefined): Ends | undefined {
  const quantity = readQuantity(value ?? "");
  if (quantity === undefined || written === undefined) return undefined;
  if (written === "=" && quantity.unit === "分") return undefined;
  const inclusive = /[=≥≤]/.test(written);
  const edge = { value: quantity.value, inclusive };
  if (/[>≥]/.test(written)) return { low: edge, unit: quantity.unit };
  if (/[<≤]/.test(written)) return { high: edge, unit: quantity.unit };
  return { low: edge, high: edge, unit: quantity.unit };
}

export function flip(ends: Ends | undefined): Ends | undefined {
  if (ends === undefined) return undefined;
  const { low, high, unit } = ends;
  return { ...(high && { low: high }), ...(low && { high: low }), unit };
}

/** 95%>x≥85%: one low end and one high end, in whichever order they are written. */
export function both(one: Ends | undefined, second: Ends | undefined): Ends | undefined {
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

export function interval(found: Readonly<Record<string, string>>): Ends | undefined {
  const ends = pair(found.value, found.value2);
  if (ends === undefined || ends[0].value.gt(ends[1].value)) return undefined;
  return {
    low: { value: ends[0].value, inclusive: found.open === "[" },
    high: { value: ends[1].value, inclusive: found.close === "]" },
    unit: ends[1].unit,
  };
}

/** 80%(含)-90%, 80%-100%(含80%): a note belongs to the end it names, else to the one before it; the unit may stand once. */
export function range(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
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

export function above(
  found: Readonly<Record<string, string | undefined>>,
  inclusive: boolean,
): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return quantity && { low: { value: quantity.value, inclusive }, unit: quantity.unit };
}

export function below(
  found: Readonly<Record<string, string | undefined>>,
  inclusive: boolean,
): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return quantity && { high: { value: quantity.value, inclusive }, unit: quantity.unit };
}

/** 90%以上, 30日以内: the number belongs to it unless a note says 不含. */
export function byCustom(
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
export function within(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return (
    quantity && { high: { value: quantity.value, inclusive: true }, unit: quantity.unit, isAbsolute: true }
  );
}

/** 超出±10% */
export function outside(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
  const quantity = readQuantity(found.value ?? "");
  return (
    quantity && { low: { value: quantity.value, inclusive: false }, unit: quantity.unit, isAbsolute: true }
  );
}

/** 超出±5%但在±10%以内 */
export function around(found: Readonly<Record<string, string | undefined>>): Ends | undefined {
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
