import type { Exact } from "../../../src/core/number/exact";
import type { Measure } from "../../../src/core/standards/measure";
import type { Reading } from "../../../src/core/standards/reading";
import type { Band, Bound, Part, Veto } from "../../../src/core/standards/rule";
import type { Slot } from "../../../src/core/standards/slot";

/** A reading as the domain reads it, for golden files. */
export interface Summary {
  readonly state: string;
  readonly kind: string;
  readonly parts: readonly string[];
  readonly slots: readonly string[];
  readonly questions?: readonly string[];
  readonly lint?: readonly string[];
  readonly unread?: readonly string[];
}

export function summarise(reading: Reading, standard: string): Summary {
  const { rule, questions, lint, unread } = reading;
  const words = unread.map(({ start, end }) => standard.slice(start, end));
  return {
    state: reading.state,
    kind: reading.kind,
    parts: [
      ...(rule?.parts.map(describePart) ?? []),
      ...(rule?.vetoes.map(describeVeto) ?? []),
      ...(rule?.notApplicable ? [`不适用（${rule.notApplicable.label}）：满分`] : []),
      ...(rule && !rule.limit.equals(rule.full) ? [`上限${show(rule.limit)}分`] : []),
    ],
    slots: reading.slots.map(describeSlot),
    ...(questions.length > 0 && {
      questions: questions.map(({ key, choices }) => `${key}：${choices.join("／") || "（自填）"}`),
    }),
    ...(lint.length > 0 && { lint: lint.map(({ code, message }) => `${code}：${message}`) }),
    ...(words.length > 0 && { unread: words }),
  };
}

function show(value: Exact): string {
  const text = value.toString();
  return text.includes("(") ? value.toFraction() : text;
}

function describePart(part: Part): string {
  return `${part.item}【${show(part.points)}分】${describeKind(part)}`;
}

function describeKind(part: Part): string {
  switch (part.kind) {
    case "check":
      return `${part.slot} 符合得分`;
    case "metCount":
      return `${part.slots.join("、")} 按符合项数0起得 ${part.awards.map(show).join("、")}`;
    case "occurrences":
      return part.findings
        .map(
          ({ slot, each, atMost }) => `${slot} 每个扣${show(each)}${atMost ? `（最多${show(atMost)}）` : ""}`,
        )
        .join("；");
    case "proportional": {
      const sign = part.inverse ? `${show(part.fullAt)}÷` : "";
      const full = part.fullAt.equals(1) || part.inverse ? "" : `，${show(part.fullAt)}得满分`;
      const zero = part.zeroBelow
        ? `，${part.zeroBelow.inclusive ? "≤" : "<"}${show(part.zeroBelow.value)}得0`
        : "";
      return `按比例 ${sign}${describeMeasure(part.measure)}${full}${zero}`;
    }
    case "steps": {
      const rounding = part.rounding ? `，${part.rounding}` : "";
      const most = part.atMost ? `，最多扣${show(part.atMost)}` : "";
      const bonus = part.bonus
        ? `，另一侧每${show(part.bonus.step)}加${show(part.bonus.each)}最多${show(part.bonus.atMost)}`
        : "";
      return `${describeMeasure(part.measure)} 自${show(part.base)}起${part.direction} 每${show(part.step)}扣${show(part.each)}${rounding}${most}${bonus}`;
    }
    case "bands":
      return `${describeMeasure(part.measure)}：${part.bands.map(describeBand).join("；")}`;
    case "grades":
      return `${part.slot} ${part.grades.map(({ name, award }) => `${name}=${award.kind === "points" ? show(award.points) : `${award.includesFrom ? "[" : "("}${show(award.from)},${show(award.to)}${award.includesTo ? "]" : ")"}`}`).join("；")}`;
    case "formula":
      return part.terms
        .map(({ measure, weight }) => `${describeMeasure(measure)}×${show(weight)}分`)
        .join("＋");
    case "targetRatio":
      return `B/A或A/B：A=${part.target} B=${part.actual} 方向=${"stated" in part.direction ? part.direction.stated : part.direction.slot}`;
    case "discretion":
      return `${part.slot} 酌情扣${show(part.from)}至${show(part.to)}`;
    case "bonus":
      return `加分 ${part.options.map(({ slot, points }) => `${slot}+${show(points)}`).join("、")}${part.highestOnly ? " 就高" : ""} 最多${show(part.atMost)}`;
    case "rank":
      return `${part.slot} 名次得 ${part.awards.map(show).join("、")}${part.behind ? `，第2至${part.behind.last ?? "末"}名得${part.behind.own}÷${part.behind.first}` : ""}`;
  }
}

function describeBand({ low, high, award }: Band): string {
  const ends = `${low ? `${low.inclusive ? "[" : "("}${show(low.value)}` : "(-∞"},${high ? `${show(high.value)}${high.inclusive ? "]" : ")"}` : "∞)"}`;
  switch (award.kind) {
    case "points":
      return `${ends}=${show(award.points)}`;
    case "linear":
      return `${ends}=${show(award.intercept)}+${show(award.slope)}x`;
    case "steps":
      return `${ends}=${show(award.start)}-每离${show(award.from)} ${show(award.step)}扣${show(award.each)}`;
  }
}

function describeVeto({ when, item, text }: Veto): string {
  const condition =
    when.kind === "happened"
      ? `${when.slot}发生`
      : when.kind === "unmet"
        ? `${when.slot}不符合`
        : `${describeMeasure(when.measure)}${ends(when.low, when.high)}`;
  return `否决${item}（${text}）：${condition}`;
}

function ends(low?: Bound, high?: Bound): string {
  const from = low ? `${low.inclusive ? "≥" : ">"}${show(low.value)}` : "";
  return `${from}${high ? `${high.inclusive ? "≤" : "<"}${show(high.value)}` : ""}`;
}

function describeMeasure(measure: Measure): string {
  switch (measure.kind) {
    case "fact":
    case "share":
    case "index":
      return measure.slot;
    case "constant":
      return measure.text || show(measure.value);
    case "binary":
      return `(${describeMeasure(measure.left)}${measure.operator}${describeMeasure(measure.right)})`;
    case "absolute":
      return `|${describeMeasure(measure.of)}|`;
    case "mean":
      return `平均(${measure.of.map(describeMeasure).join(",")})`;
    case "named":
      return `${measure.name}=${describeMeasure(measure.of)}`;
  }
}

function describeSlot(slot: Slot): string {
  const { survey, given, points, unit } = slot;
  const facts = [
    unit && `单位${unit}`,
    points && `${show(points)}分`,
    given && `已给${show(given)}`,
    survey?.paper && `${survey.paper}卷第${survey.question ?? "?"}题${survey.group ?? ""}`,
    survey &&
      survey.options.length > 0 &&
      survey.options.map(({ position, text }) => `${position ?? ""}${text}`).join("/"),
    survey?.coefficients?.map(({ option, value }) => `${option}${show(value)}`).join("/"),
    survey?.use,
  ].filter((fact) => fact !== undefined && fact !== "" && fact !== false);
  return `${slot.key} ${slot.label}${facts.length > 0 ? `（${facts.join("，")}）` : ""}`;
}
