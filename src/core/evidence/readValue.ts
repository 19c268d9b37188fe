import type { CellAddress } from "../grid/address";
import { readCellNumber } from "../grid/cellNumber";
import { cellText, isBlankText } from "../grid/cellText";
import type { Cell } from "../grid/grid";
import { type Exact, exact, HUNDRED, isWhole, ONE, ZERO } from "../number/exact";
import { isMoneyUnit } from "../number/measureWords";
import type { Reading as NumberReading } from "../number/read";
import { toPlainText } from "../number/round";
import { problem, type Problem } from "../problems/problem";
import type { FactValue } from "../standards/fact";
import type { Slot } from "../standards/slot";
import { isBeyondWhole } from "./shareOfWhole";

/** What a 取值 cell says. Blank is a state of its own: what is not known is never 0. */
export type ValueRead =
  | { readonly state: "value"; readonly value: FactValue }
  | { readonly state: "blank" }
  | { readonly state: "problem"; readonly problem: Problem };

const BLANK: ValueRead = { state: "blank" };

const CONFORMITY: Readonly<Record<string, "met" | "unmet" | "notApplicable">> = {
  符合: "met",
  不符合: "unmet",
  不适用: "notApplicable",
};

/** 否决 rows: 是 means that what the standard names has happened. */
const HAPPENED: Readonly<Record<string, boolean>> = {
  是: true,
  存在: true,
  否: false,
  不存在: false,
  无: false,
  未发现: false,
};

/** The value of one 取值 cell for one slot (not of kind survey); `unit` is what the 单位 cell says. */
export function readValue(slot: Slot, cell: Cell, at: CellAddress, unit: string): ValueRead {
  if (isBlankText(cell.value)) return BLANK;
  if (cell.value.type === "error") return refused("evidence-error-value", at, { found: cell.value.error });
  const text = cellText(cell.value).replace(/[\s　]/g, "");
  switch (slot.kind) {
    case "conformity": {
      const answer = CONFORMITY[text];
      return answer
        ? known({ kind: "conformity", answer })
        : refused("not-a-conformity", at, { found: text });
    }
    case "veto": {
      const happened = HAPPENED[text];
      return happened === undefined
        ? refused("not-a-veto-answer", at, { found: text })
        : known({ kind: "veto", happened });
    }
    case "grade": {
      const grade = slot.grades?.find(({ name }) => name.replace(/[\s　]/g, "") === text);
      const names = slot.grades?.map(({ name }) => name).join("、") ?? "";
      return grade
        ? known({ kind: "grade", grade: grade.name })
        : refused("not-a-grade", at, { found: text, names });
    }
    case "count":
    case "number":
    case "manual":
    case "date":
    case "survey":
      return readQuantity(slot, cell, at, unit);
  }
}

function readQuantity(slot: Slot, cell: Cell, at: CellAddress, unit: string): ValueRead {
  const found = readCellNumber(cell);
  if (found.state === "blank") return BLANK;
  if (found.state === "date") return refused("evidence-is-a-date", at, {});
  if (found.state !== "number") return refused("not-a-number", at, { found: cellText(cell.value) });
  const number = inUnit(found.reading, slot, unit, cell.formula !== undefined);
  if (number === "mismatch") {
    return refused("unit-mismatch", at, { found: cellText(cell.value), unit: slot.unit });
  }
  if (number === "ambiguous") {
    const about = { found: cellText(cell.value), unit: slot.statedIn ?? "" };
    return refused(slot.unit === "元" ? "amount-scale-ambiguous" : "rate-ambiguous", at, about);
  }
  return bounded(slot, number, at);
}

/** A quantity that another sheet gives, held to the same bounds as one that is typed. */
export function checkQuantity(slot: Slot, number: Exact, at: CellAddress): ValueRead {
  return bounded(slot, number, at);
}

function bounded(slot: Slot, number: Exact, at: CellAddress): ValueRead {
  const found = number.toString();
  const isCount = slot.kind === "count";
  if (isCount && !isWhole(number)) return refused("not-a-whole-count", at, { found });
  const { min, max } = slot.bounds ?? {};
  if ((min && number.lt(min)) || (max && number.gt(max))) {
    return refused("out-of-bounds", at, { found, min: min?.toString() ?? "", max: max?.toString() ?? "" });
  }
  if (isBeyondWhole(slot, number)) return refused("share-beyond-whole", at, { found: percent(number) });
  if (number.lt(ZERO) && !mayBeNegative(slot)) return refused("below-zero", at, { found });
  if (isCount) return known({ kind: "count", count: number });
  return known(slot.kind === "manual" ? { kind: "manual", points: number } : { kind: "number", number });
}

/** Changes and differences may be negative, and rates made of them; amounts, counts and points are not. */
const SIGNED =
  /增|减|下降|降低|上升|提高|变动|变化|调整|调剂|偏差|偏离|差额|差异|结余|结转|盈|亏|净|率|幅|收益|利润/;

export function mayBeNegative({ kind, label }: Slot): boolean {
  return kind === "number" && SIGNED.test(label);
}

/** The number in the slot's own unit. A bare number takes the unit of the 单位 cell, which a person may have changed. */
function inUnit(
  reading: NumberReading,
  slot: Slot,
  unitCell: string,
  isComputed: boolean,
): Exact | "mismatch" | "ambiguous" {
  const wanted = slot.unit;
  if (wanted === "%") return asRate(reading, slot, isComputed);
  if (reading.unit === "") {
    if (wanted === "元" && unitCell !== "万元" && !isComputed && isTooSmall(reading.value, slot))
      return "ambiguous";
    if (unitCell === "" || unitCell === wanted) return reading.value;
    return wanted === "元" && unitCell === "万元" ? reading.value.mul(exact("10000")) : "mismatch";
  }
  if (wanted === "元") return isMoneyUnit(reading.unit) ? reading.value : "mismatch";
  if (wanted === "" || reading.unit === wanted) return reading.value;
  return "mismatch";
}

/** Beside 50万元 a bare 55 is more likely 55万元 than 55元: ask. */
function isTooSmall(value: Exact, { statedIn }: Slot): boolean {
  const scale = statedIn === "亿元" ? exact("100000000") : statedIn === "万元" ? exact("10000") : undefined;
  return scale !== undefined && !value.equals(ZERO) && value.abs().lt(scale);
}

/** Limits of a few per cent or in ‰: a bare 0.2 may be 0.2% as well as 20%. */
function isSmallScale({ statedIn, largestLimit }: Slot): boolean {
  return statedIn === "‰" || (largestLimit?.abs().lt(SMALL_LIMIT) ?? false);
}

const SMALL_LIMIT = exact("0.05");

/** A percentage beyond this (94.96 pasted into a percent cell is 9496%) is more likely a slip: ask. */
const LARGEST_RATE = exact("10");

/** 95, 95% and 0.95 are the same rate; from 1 up to 2 it could be either (standards.md §5): ask. */
function asRate(
  { value, unit }: NumberReading,
  slot: Slot,
  isComputed: boolean,
): Exact | "mismatch" | "ambiguous" {
  if (unit === "‰") return value;
  if (unit === "" && !isComputed && !value.equals(ZERO) && isSmallScale(slot)) return "ambiguous";
  if (unit === "%" || (unit === "" && isComputed)) return value.abs().gt(LARGEST_RATE) ? "ambiguous" : value;
  if (unit !== "") return "mismatch";
  const size = value.abs();
  if (size.lt(ONE)) return value;
  return size.lt(exact("2")) ? "ambiguous" : value.div(HUNDRED);
}

function percent(rate: Exact): string {
  return `${toPlainText(rate.mul(HUNDRED), 4)}%`;
}

function known(value: FactValue): ValueRead {
  return { state: "value", value };
}

function refused(code: Problem["code"], at: CellAddress, about: Readonly<Record<string, string>>): ValueRead {
  return { state: "problem", problem: problem(code, at, about) };
}
