import { type Exact, ZERO } from "../../number/exact";
import type { Fact } from "../fact";
import type { MetCount } from "../rule";
import type { Slot } from "../slot";
import { excelNumber } from "./excelText";
import { labelOf, unmetReason } from "./factWords";
import type { PaperCells, PartFormula, PartKind } from "./kind";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showPoints } from "./quantityText";

/** 缺一项扣1分；同时满足得3分，只满足一项得1.5分: points by how many of the items are met. */
export const metCount: PartKind<MetCount> = {
  name: "按符合项数得分",

  slots: (part) => part.slots,

  award(part, facts, context) {
    const asked = part.slots.map((key) => ({ slot: context.slot(key), fact: facts.get(key) }));
    const absent = asked.filter(({ fact }) => fact?.value.kind !== "conformity");
    if (absent.length > 0) return waiting(absent.map(({ slot }) => slot));
    const unmet = asked.flatMap(({ slot, fact }) =>
      fact !== undefined && isUnmet(fact) ? [{ slot, fact }] : [],
    );
    const met = part.slots.length - unmet.length;
    const points = awardFor(part, met);
    return awarded({
      points,
      deductions: unmet.flatMap(({ slot, fact }, index) => {
        const price = awardFor(part, part.slots.length - index).sub(
          awardFor(part, part.slots.length - index - 1),
        );
        return lost({ item: slot.item || part.item }, price, unmetReason(fact, slot), "fact", fact.cells);
      }),
      trace: [
        ...asked.map(({ slot, fact }) => step(`“${labelOf(slot)}”${answerText(fact)}`, "", fact?.cells)),
        step(`${part.item}${part.slots.length}项中符合${met}项`, showFigure(points)),
      ],
    });
  },

  explain: (part, { slot }) =>
    `${part.item}按符合的项数得分（${labels(part.slots.map(slot))}）：${part.awards
      .map((points, met) => `符合${met}项得${showPoints(points)}分`)
      .reverse()
      .join("，")}。`,

  say(part, { slot }) {
    const slots = part.slots.map(slot);
    const missing = lossPerItem(part);
    const number = part.slots.length;
    const list = slots.map((one) => `${part.item === "" ? one.item : ""}${labelOf(one)}`).join("；");
    const least = part.awards[0] ?? ZERO;
    if (missing !== undefined && least.equals(ZERO))
      return `${part.item}${list}。全部符合得${sayPoints(part.points)}分，每有一项不符合扣${sayPoints(missing)}分，扣完为止`;
    return `${part.item}${list}。${part.awards
      .map((points, met) =>
        met === number
          ? `${number}项均符合得${sayPoints(points)}分`
          : `${met === 0 ? "均不符合" : `符合${met}项`}得${sayPoints(points)}分`,
      )
      .reverse()
      .join("，")}`;
  },

  formula: metCountFormula,
};

/** 不适用 counts as met: it keeps its points (domain.md, 取值). */
function isUnmet(fact: Fact): boolean {
  return fact.value.kind === "conformity" && fact.value.answer === "unmet";
}

/** Points for so many items met; a table that stops early says nothing more, so the last entry holds. */
function awardFor(part: MetCount, met: number): Exact {
  return part.awards[met] ?? part.awards.at(-1) ?? ZERO;
}

/** The same price for every missing item, undefined where it differs. */
function lossPerItem(part: MetCount): Exact | undefined {
  const prices = part.awards.slice(1).map((points, index) => points.sub(part.awards[index] ?? ZERO));
  const first = prices[0];
  return first !== undefined && prices.every((price) => price.equals(first)) ? first : undefined;
}

function labels(slots: readonly Slot[]): string {
  return slots.map(labelOf).join("、");
}

function answerText(fact: Fact | undefined): string {
  if (fact?.value.kind !== "conformity") return "";
  return { met: "符合", unmet: "不符合", notApplicable: "不适用，不扣分" }[fact.value.answer];
}

function metCountFormula(part: MetCount, cells: PaperCells): PartFormula {
  const price = lossPerItem(part);
  const values = part.slots.map((key) => cells.row(key).value);
  const rows = new Map(
    price === undefined
      ? []
      : part.slots.map((key, index) => {
          const value = values[index] ?? "";
          return [
            key,
            { deduction: `IF(${value}="","",IF(${value}="不符合",${excelNumber(price)},0))` },
          ] as const;
        }),
  );
  const met = values.map((value) => `IF(${value}="不符合",0,1)`).join("+");
  const awards = part.slots.map((_, index) => excelNumber(awardFor(part, index)));
  const all = excelNumber(awardFor(part, part.slots.length));
  return { rows, points: `CHOOSE(1+${met},${[...awards, all].join(",")})` };
}
