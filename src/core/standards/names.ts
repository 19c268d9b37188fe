import { type Desk, warn } from "./desk";
import type { Measure } from "./measure";
import { isSameMeasure } from "./measureNames";
import { measuresIn, measuresOf } from "./measuresIn";

/**
 * Names that look like slips: a rate that 指标说明 does not define although it defines others, a question on paper that
 * no measure asks for, and two names in one standard that differ by a character or two.
 */
export function lintNames(desk: Desk): void {
  const measures: Measure[] = [];
  for (const part of desk.parts)
    for (const measure of measuresOf(part)) measures.push(...measuresIn(measure));
  for (const { when } of desk.vetoes) if (when.kind === "beyond") measures.push(...measuresIn(when.measure));
  if (measures.length === 0) return;
  const facts = measures.flatMap((measure) => (measure.kind === "fact" ? [measure] : []));
  const [rate] = facts.filter(({ isRate }) => isRate);
  const [defined] = rate === undefined ? [] : desk.guidance.definitions;
  if (
    rate !== undefined &&
    defined !== undefined &&
    defined.name !== rate.name &&
    !measures.some(({ kind }) => kind === "named")
  )
    warn(
      desk,
      "other-measure",
      `指标说明写的是“${defined.name}”，标准写的是“${rate.name}”，按标准所写另要数值`,
      "",
    );
  // computed as written, and said
  if (rate !== undefined && defined === undefined && measures.length === 1 && isOtherSort(desk, rate.name))
    warn(
      desk,
      "other-measure",
      `指标名称是“${desk.name}”，标准写的是“${rate.name}”，按标准所写要数值，请核对是不是同一项`,
      "",
    );
  const asked = new Set(measures.flatMap((measure) => (measure.kind === "index" ? [measure.slot] : [])));
  const [other] = facts;
  const isPaperLeft = asked.size > 0 || facts.some(({ name }) => /满意/.test(name));
  if (other !== undefined && isPaperLeft && asked.size < desk.guidance.questions.length)
    warn(desk, "other-measure", `“${other.name}”没有对应到指标说明所说的问卷题，另要数值`, "");
  const names = [...new Set(facts.map(({ name }) => name))];
  for (const [place, name] of names.entries())
    for (const second of names.slice(place + 1))
      if (isSlip(name, second))
        warn(
          desk,
          "other-measure",
          `“${name}”与“${second}”只差一两个字，按两项分别要数，请核对是否同一项`,
          "",
        );
}

/** 合格率 for an indicator 设施完好率: another sort of rate, and none that its name holds. */
function isOtherSort({ name, outline }: Desk, rate: string): boolean {
  const sort = /([一-龥]{2})率$/.exec(rate)?.[1];
  if (sort === undefined || outline.points.length > 1 || /[/／、或]/.test(name)) return false;
  return /[一-龥]{2}率$/.test(name) && !name.includes(sort) && !isSameMeasure(name, rate);
}

/** 资总来源 and 资金总来源: one is the other with a little left out. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const missing = long.length - short.length;
  const isClose =
    (missing === 1 && short.length >= 4) ||
    (missing === 2 && short.length >= 5) ||
    (missing === 3 && short.length >= 6);
  if (!isClose) return false;
  let place = 0;
  for (const char of long) if (char === short.charAt(place)) place++;
  return place === short.length;
}
