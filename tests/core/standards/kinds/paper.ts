import { toCellNumber } from "../../../../src/core/number/round";
import type { Fact } from "../../../../src/core/standards/fact";
import { formulaPart } from "../../../../src/core/standards/kinds/kinds";
import type { PaperCells, PartFormula } from "../../../../src/core/standards/kinds/kind";
import { valuedOptions } from "../../../../src/core/standards/kinds/surveyIndex";
import type { Part } from "../../../../src/core/standards/rule";
import type { ScoringSettings } from "../../../../src/core/standards/settings";
import type { Slot } from "../../../../src/core/standards/slot";
import { calculated, calculatorOf } from "../../formulas/calculatorOf";

/** 评价底稿 of one indicator: row 1 is the indicator (F1, J1, K1), the facts stand below. */
type Cell = string | number;

interface Line {
  readonly key: string;
  readonly option?: string;
  readonly value: Cell;
  readonly points: Cell;
}

const VALUE = 5;
const POINTS = 9;
const AWARD = 10;
const DEDUCTION = 11;

function valueOf({ value }: Fact): Cell {
  switch (value.kind) {
    case "conformity":
      return { met: "符合", unmet: "不符合", notApplicable: "不适用" }[value.answer];
    case "veto":
      return value.happened ? "是" : "否";
    case "count":
      return toCellNumber(value.count);
    case "number":
      return toCellNumber(value.number);
    case "rate":
      return toCellNumber(value.rate);
    case "grade":
      return value.grade;
    case "manual":
      return toCellNumber(value.points);
    case "survey":
      return toCellNumber(value.valid);
  }
}

function linesOf(slot: Slot, fact: Fact | undefined): readonly Line[] {
  const points = slot.points ? toCellNumber(slot.points) : "";
  if (fact?.value.kind !== "survey") return [{ key: slot.key, value: fact ? valueOf(fact) : "", points }];
  const counts = fact.value.counts.map(({ option, count }) => ({
    key: slot.key,
    option,
    value: toCellNumber(count),
    points: "",
  }));
  return [...counts, { key: slot.key, value: toCellNumber(fact.value.valid), points: "" }];
}

export interface Paper {
  readonly formula: PartFormula | undefined;
  /** What the formulas come to: K of the indicator, its F and H, and L of the fact rows. */
  readonly points: () => string | number | boolean;
  readonly measure: () => string | number | boolean;
  readonly statement: () => string | number | boolean;
  readonly deductions: () => readonly (string | number | boolean)[];
}

export function paperOf(
  part: Part,
  slots: readonly Slot[],
  facts: ReadonlyMap<string, Fact>,
  settings: ScoringSettings,
): Paper {
  const lines = slots.flatMap((slot) => linesOf(slot, facts.get(slot.key)));
  const rowOf = (line: Line): number => lines.indexOf(line) + 2;
  const named = (slot: Slot, option: string): boolean =>
    slot.survey?.options.some(({ text }) => option.endsWith(text)) ?? false;
  const slotOf = (key: string): Slot => {
    const found = slots.find((slot) => slot.key === key);
    if (!found) throw new Error(key);
    return found;
  };
  const cells: PaperCells = {
    row: (key) => {
      const row = String(lines.findIndex((line) => line.key === key) + 2);
      return { value: `F${row}`, points: `J${row}`, award: `K${row}`, deduction: `L${row}` };
    },
    survey: (key) => {
      const own = lines.filter((line) => line.key === key);
      const fact = facts.get(key);
      const values =
        fact?.value.kind === "survey" ? valuedOptions(fact.value.counts, slotOf(key), settings) : [];
      return {
        options: own
          .filter(({ option }) => option !== undefined)
          .map((line, index) => ({
            count: `F${String(rowOf(line))}`,
            coefficient: String(values[index]?.value?.valueOf() ?? 0),
            isNamed: named(slotOf(key), line.option ?? ""),
          })),
        valid: `F${String(lines.findLastIndex((line) => line.key === key) + 2)}`,
      };
    },
    slot: slotOf,
    value: "F1",
    full: "J1",
    fullPoints: part.points,
    stepRounding: "$Z$1",
  };
  const formula = formulaPart(part, cells);
  const row = (entries: Readonly<Record<number, Cell>>): Cell[] =>
    Array.from({ length: 26 }, (_, column) => entries[column] ?? "");
  const written = (text: string | undefined): Cell => (text === undefined ? "" : `=${text}`);
  const rounding = { whole: "按整次", up: "不足一次按一次", linear: "按比例" }[settings.stepRounding];
  const calculator = calculatorOf({
    底稿: [
      row({ [VALUE]: written(formula?.measure?.formula), [POINTS]: toCellNumber(part.points), 25: rounding }),
      ...lines.map((line, index) => {
        const isFirst = lines.findIndex(({ key }) => key === line.key) === index;
        const own = isFirst ? formula?.rows.get(line.key) : undefined;
        return row({
          [VALUE]: line.value,
          [POINTS]: line.points,
          [AWARD]: written(own?.award),
          [DEDUCTION]: written(own?.deduction),
        });
      }),
    ],
  });
  const result = (text: string | undefined) => calculated(calculator, `=${text ?? '""'}`, "底稿");
  return {
    formula,
    points: () => result(formula?.points),
    measure: () => result("F1"),
    statement: () => result(formula?.statement),
    deductions: () => lines.map((_, index) => result(`L${String(index + 2)}`)),
  };
}
