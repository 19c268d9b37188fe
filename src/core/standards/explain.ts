import { sum } from "../number/exact";
import type { Desk } from "./desk";
import { explainPart } from "./kinds/kinds";
import { arithmeticInWords, nameOfMeasure } from "./kinds/measureName";
import { showMeasured } from "./kinds/measureText";
import type { Measure } from "./measure";
import type { Part, Rule } from "./rule";
import { showPoints } from "./showPoints";
import type { Slot, SlotKey } from "./slot";

interface Names {
  readonly slot: (key: SlotKey) => Slot;
}

/** 读作: what the whole comes to, in plain sentences. A list of items is summed up, other parts speak for themselves. */
export function explain(desk: Desk, rule: Rule): readonly string[] {
  const slot = (key: SlotKey): Slot => {
    const found = desk.slots.slot(key);
    if (found === undefined) throw new Error(`No slot ${key}`);
    return found;
  };
  const checks = rule.parts.filter(({ kind }) => kind === "check");
  const others = rule.parts.filter(({ kind }) => kind !== "check");
  return [
    ...(checks.length > 0 ? [`${checks.length}个要点，每符合一项得该项分值，不符合不得分。`] : []),
    ...others.flatMap((part) => [
      ...definitionsIn(part, { slot }),
      explainPart(part, { slot }),
      ...detailsOf(part, { slot }),
    ]),
    ...total(rule),
    ...(rule.limit.equals(rule.full) ? [] : [`加分后最多${showPoints(rule.limit)}分。`]),
    ...rule.vetoes.map(({ text, item }) => `${text}：${item === "" ? "本指标" : `${item}项`}得0分。`),
    ...(desk.notApplicable === undefined
      ? []
      : [
          desk.notApplicable.isElsewhere
            ? `${desk.notApplicable.label}的，本指标不评分，分值按评分标准调整到其他指标。`
            : `${desk.notApplicable.label}的按满分计算。`,
        ]),
  ];
}

/** 要点分值2.5＋2.5＋3＝8，与指标分值一致。 */
function total({ parts, full }: Rule): readonly string[] {
  const items = parts.filter(({ points }) => points.gt(0));
  const points = sum(items.map((part) => part.points));
  if (items.length < 2 || !points.equals(full)) return [];
  const listed = items.map((part) => showPoints(part.points)).join("＋");
  return [`要点分值${listed}＝${showPoints(points)}，与指标分值一致。`];
}

/** 综合满意度=工作人员满意度*30%+社会公众满意度*70%。 */
function definitionsIn(part: Part, names: Names): readonly string[] {
  if (!("measure" in part)) return [];
  return definitions(part.measure).map((measure) => `${measure.name}=${arithmeticInWords(measure, names)}。`);
}

function definitions(measure: Measure): readonly (Measure & { kind: "named" })[] {
  switch (measure.kind) {
    case "named":
      return [measure, ...definitions(measure.of)];
    case "binary":
      return [...definitions(measure.left), ...definitions(measure.right)];
    case "absolute":
      return definitions(measure.of);
    case "mean":
      return measure.of.flatMap(definitions);
    case "fact":
    case "share":
    case "index":
    case "constant":
      return [];
  }
}

/** What the kind's one sentence leaves out. */
function detailsOf(part: Part, names: Names): readonly string[] {
  if (part.kind === "proportional" && part.inverse) {
    const name = nameOfMeasure(part.measure, names);
    return [
      `超过时得分=${showMeasured(part.fullAt, part.measure, names)}÷${name}×${showPoints(part.points)}分。`,
    ];
  }
  if (part.kind !== "formula") return [];
  return part.terms.flatMap(({ measure }) => {
    const coefficients = measure.kind === "index" ? names.slot(measure.slot).survey?.coefficients : undefined;
    if (coefficients === undefined) return [];
    const values = coefficients.map(({ option, value }) => `${option}${showPoints(value.mul(100))}%`);
    return [`选项分值按标准所写：${values.join("、")}。`];
  });
}
