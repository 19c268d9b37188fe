import { clamp, type Exact, isWhole, max, min, ONE, ZERO } from "../../number/exact";
import { toPlainText } from "../../number/round";
import { problem } from "../../problems/problem";
import type { Fact, Facts } from "../fact";
import type { Measure } from "../measure";
import type { PartOutcome } from "../outcome";
import type { Rank } from "../rule";
import { excelCells, excelNumber } from "./excelText";
import { labelOf, noteOf } from "./factWords";
import type { AwardContext, PaperCells, PartKind } from "./kind";
import { equationOf } from "./measureText";
import { evaluate } from "./measureValue";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showPoints } from "./quantityText";

/** 排名1-5名的依次赋予60分、57分…. A rank the standard does not name is a question, not 0. */
export const rank: PartKind<Rank> = {
  name: "按名次得分",

  slots: (part) => [part.slot, ...(part.behind ? [part.behind.own, part.behind.first] : [])],

  award(part, facts, context) {
    const fact = facts.get(part.slot);
    const place = fact === undefined ? undefined : placeOf(fact);
    if (fact === undefined || place === undefined) return waiting([context.slot(part.slot)]);
    if (isBehind(part, place)) return awardBehind(part, part.behind, place, facts, context);
    const award =
      isWhole(place) && place.gt(ZERO) ? (part.awards[Number(place.n) - 1] ?? part.rest) : undefined;
    if (award === undefined) {
      const about = {
        found: toPlainText(place, 2),
        last: String(part.behind?.last ?? part.awards.length),
      };
      return waiting([], [problem("outside-ranks", fact.cells[0], about)]);
    }
    const points = max(ZERO, min(award, part.points));
    const reason = noteOf(fact) || `排名第${toPlainText(place, 0)}名，得${showPoints(points)}分`;
    return awarded({
      points,
      deductions: lost(part, part.points.sub(points), reason, noteOf(fact) ? "fact" : "computed", fact.cells),
      trace: [step(`${part.item}排名第${toPlainText(place, 0)}名`, showFigure(points), fact.cells)],
    });
  },

  explain: (part) =>
    `${part.item}按名次得分：${placesOf(part)
      .map(({ places, points }) => `第${places}名${showPoints(points)}分`)
      .join("，")}${behindText(part)}。`,

  say(part, { slot }) {
    const ranking = labelOf(slot(part.slot))
      .replace(/的名次$/u, "")
      .replace(/^(?:排名|名次)$/u, "")
      .replace(/^(?!按)(?=.+排名$)/u, "按");
    const led = ranking === "" ? "" : `${ranking}，`;
    if (part.rest !== undefined || placesOf(part).length < part.awards.length)
      return `${part.item}${led}${sayPlaces(part)}`;
    const all = part.awards.map((points) => `${sayPoints(points)}分`).join("、");
    if (part.behind === undefined) return `${part.item}${led}排名1-${part.awards.length}名的依次赋予${all}`;
    const rest = part.behind.last === undefined ? "其余" : `第2-${part.behind.last}名`;
    return `${part.item}${led}第1名得${all}，${rest}按第1名的比例得分`;
  },

  formula(part, cells) {
    const { value, award } = cells.row(part.slot);
    const awards = part.awards.map((points) => excelNumber(max(ZERO, min(points, part.points))));
    const named = `IFERROR(CHOOSE(${value},${awards.join(",")}),"")`;
    const rest = part.rest && excelNumber(max(ZERO, min(part.rest, part.points)));
    const chosen = rest === undefined ? named : `IF(${value}>${String(awards.length)},${rest},${named})`;
    const row = {
      award:
        part.behind === undefined ? `IF(${value}="","",${chosen})` : behindFormula(part, part.behind, cells),
      deduction: `IF(${award}="","",${excelNumber(part.points)}-${award})`,
    };
    return { rows: new Map([[part.slot, row]]), points: `N(${award})` };
  },
};

/** 第1-3名10分，第4名8分: places with the same points together. */
function placesOf({ awards }: Rank): readonly { readonly places: string; readonly points: Exact }[] {
  const runs: { first: number; last: number; points: Exact }[] = [];
  for (const [index, points] of awards.entries()) {
    const before = runs.at(-1);
    if (before?.points.equals(points) === true) before.last = index + 1;
    else runs.push({ first: index + 1, last: index + 1, points });
  }
  return runs.map(({ first, last, points }) => ({
    places: first === last ? String(first) : `${String(first)}-${String(last)}`,
    points,
  }));
}

function sayPlaces(part: Rank): string {
  const named = placesOf(part).map(({ places, points }) => `第${places}名得${sayPoints(points)}分`);
  const rest = part.rest === undefined ? [] : [`其余得${sayPoints(part.rest)}分`];
  return [...named, ...rest].join("，");
}

function placeOf(fact: Fact): Exact | undefined {
  if (fact.value.kind === "number") return fact.value.number;
  return fact.value.kind === "count" ? fact.value.count : undefined;
}

type Behind = NonNullable<Rank["behind"]>;

function isBehind(part: Rank, place: Exact): part is Rank & { readonly behind: Behind } {
  if (part.behind === undefined || !isWhole(place) || place.lte(1)) return false;
  return part.behind.last === undefined || place.lte(part.behind.last);
}

/** 本单位编制总量÷第1名编制总量×6分. */
function awardBehind(
  part: Rank,
  { own, first }: Behind,
  place: Exact,
  facts: Facts,
  context: AwardContext,
): PartOutcome {
  const leafOf = (slot: string): Measure => ({
    kind: "fact",
    slot,
    name: labelOf(context.slot(slot)),
    isRate: context.slot(slot).unit === "%",
  });
  const measure: Measure = { kind: "binary", operator: "/", left: leafOf(own), right: leafOf(first) };
  const found = evaluate(measure, facts, context);
  if (found.state === "unknown") return waiting(found.missing, found.problems);
  const points = clamp(found.value, ZERO, ONE).mul(part.points);
  const equation = equationOf(measure, found.value, facts, context);
  const reason = `排名第${toPlainText(place, 0)}名，${equation}，得${showPoints(points)}分`;
  return awarded({
    points,
    deductions: lost(part, part.points.sub(points), reason, "computed", found.cells),
    trace: [
      step(`${part.item}排名第${toPlainText(place, 0)}名，按第1名的比例`, "", found.cells),
      step(equation, showFigure(points), found.cells),
    ],
  });
}

function behindText({ behind, rest }: Rank): string {
  if (rest !== undefined) return `，其余${showPoints(rest)}分`;
  if (behind === undefined) return "";
  return `，${behind.last === undefined ? "其余" : `第2至${behind.last}名`}按与第1名之比得分`;
}

function behindFormula(part: Rank, { own, first, last }: Behind, cells: PaperCells): string {
  const { value } = cells.row(part.slot);
  const [mine, best] = [cells.row(own).value, cells.row(first).value];
  const full = excelNumber(part.points);
  const share = `IF(COUNT(${excelCells([mine, best])})<2,"",IF(${best}=0,"",MAX(0,MIN(1,${mine}/${best}))*${full}))`;
  const ranked = last === undefined ? share : `IF(${value}>${String(last)},"",${share})`;
  return `IF(${value}="","",IF(${value}=1,${full},IF(${value}<1,"",${ranked})))`;
}
