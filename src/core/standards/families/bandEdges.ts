import type { Exact } from "../../number/exact";
import { type Desk, warn } from "../desk";
import type { Edge } from "../grammar/conditionEnds";
import type { Band, BandAward, Bound } from "../rule";

/** A band whose ends may not say whether they belong to it (10%-20%). */
export interface OpenBand {
  readonly mark: string;
  readonly text: string;
  readonly low: Edge | undefined;
  readonly high: Edge | undefined;
  readonly award: BandAward;
  /** Of the values: between 3 and 4次 lies nothing. */
  readonly unit?: string;
}

/**
 * Settles which band an end belongs to and checks the whole: a value in two bands goes to the better one, an integer
 * form (80-89, 90-100) is read as half-open, a gap is reported. Undefined where bands contradict each other.
 */
export function settleBands(
  desk: Desk,
  said: readonly OpenBand[],
  item: string,
): readonly Band[] | undefined {
  const open = said.map((band) => (isWholeBelowOpen(band, said) ? upwards(desk, band, item) : band));
  const inner = open.filter((band) => open.some((other) => isInside(band, other)));
  // 差错率为0得5分，差错率≤1%得3分: the better award is taken out of the wider band by itself
  if (inner.some((band) => open.some((other) => isInside(band, other) && worth(other).gt(worth(band)))))
    return undefined;
  const order = open
    .filter((band) => !inner.includes(band))
    .sort((a, b) => compareLow(a.low, b.low) || compareHigh(a.high, b.high));
  const settled = new Map<OpenBand, { low?: Bound; high?: Bound }>();
  for (const band of open)
    settled.set(band, {
      ...(band.low && { low: bound(band.low) }),
      ...(band.high && { high: bound(band.high) }),
    });
  for (const [place, upper] of order.entries()) {
    const lower = order[place - 1];
    if (lower === undefined) continue;
    const [below, above] = [settled.get(lower) ?? {}, settled.get(upper) ?? {}];
    const met = meet(desk, lower, upper, below, above, item);
    if (met === undefined) return undefined;
    settled.set(lower, met.below);
    settled.set(upper, met.above);
  }
  const top = order.at(-1);
  const topEnds = top && settled.get(top);
  const isWhole = topEnds?.low?.value.equals(1) === true && topEnds.high?.value.equals(1) === true;
  if (
    top !== undefined &&
    topEnds !== undefined &&
    isWhole &&
    open.every((band) => worth(band).lte(worth(top)))
  ) {
    // 完成率100%得满分: more than the whole is no less
    settled.set(top, topEnds.low ? { low: topEnds.low } : {});
    warn(desk, "range-left-open", `“${text(top)}”没有写超过100%怎样计分，按最高一档计算`, item);
  }
  return open.map((band) => {
    const ends = settled.get(band);
    return { mark: band.mark, text: band.text, ...ends, award: band.award };
  });
}

/** 100%得6分，90%以上得4分: the 4 are not for what is beyond the whole. */
function isWholeBelowOpen(band: OpenBand, all: readonly OpenBand[]): boolean {
  const isWhole = band.low?.value.equals(1) === true && band.high?.value.equals(1) === true;
  return (
    isWhole &&
    all.every((other) => worth(other).lte(worth(band)) && (other.low?.value.lte(1) ?? true)) &&
    all.some(({ low, high }) => low !== undefined && high === undefined)
  );
}

function upwards(desk: Desk, band: OpenBand, item: string): OpenBand {
  warn(desk, "range-left-open", `“${text(band)}”没有写超过100%怎样计分，按最高一档计算`, item);
  return { ...band, high: undefined };
}

/** One value, or a stretch between two ends, in the middle of another band. */
function isInside(band: OpenBand, other: OpenBand): boolean {
  const { low, high } = band;
  if (band === other || low === undefined || high === undefined) return false;
  const isAbove = other.low === undefined || low.value.gt(other.low.value);
  const isBelow = other.high === undefined || high.value.lt(other.high.value);
  return isAbove && isBelow && (other.low !== undefined || other.high !== undefined);
}

interface Ends {
  readonly low?: Bound;
  readonly high?: Bound;
}

/** Where one band ends and the next begins. */
function meet(
  desk: Desk,
  lower: OpenBand,
  upper: OpenBand,
  below: Ends,
  above: Ends,
  item: string,
): { below: Ends; above: Ends } | undefined {
  const upperIsBetter = worth(upper).gte(worth(lower));
  const top = below.high;
  const bottom = above.low;
  if (top === undefined && bottom === undefined) return undefined;
  // ≥90%得10分；≥80%得8分 (or ≤5%, ≤10%): the better band takes its values out of the other
  if (top === undefined || bottom === undefined) {
    const edge = top ?? bottom;
    if (edge === undefined || (top === undefined) !== upperIsBetter) return undefined;
    const other = { value: edge.value, inclusive: !edge.inclusive };
    return top === undefined
      ? { below: { ...below, high: other }, above }
      : { below, above: { ...above, low: other } };
  }
  const between = `${text(upper)}”与“${text(lower)}`;
  if (top.value.equals(bottom.value)) {
    const isOpenTop = isOpen(lower.high);
    const isOpenBottom = isOpen(upper.low);
    if (isOpenTop && isOpenBottom) {
      const [better, other] = upperIsBetter ? [upper.low, lower.high] : [lower.high, upper.low];
      // 90%以上 takes 90% from 80%-90% by custom; two that both take it by custom do not
      if (better?.isCustom !== true || other?.isCustom === true)
        warn(
          desk,
          "range-left-open",
          `“${between}”都写了同一个界值而没有写明含不含，按含在得分高的一档计算`,
          item,
        );
      return share(below, above, upperIsBetter);
    }
    if (isOpenTop)
      return { below: { ...below, high: { value: top.value, inclusive: !bottom.inclusive } }, above };
    if (isOpenBottom)
      return { below, above: { ...above, low: { value: bottom.value, inclusive: !top.inclusive } } };
    if (top.inclusive && bottom.inclusive) {
      warn(desk, "band-overlap", `“${between}”都含同一个界值，按得分高的一档计算`, item);
      return share(below, above, upperIsBetter);
    }
    if (!top.inclusive && !bottom.inclusive)
      warn(desk, "band-gap", `“${between}”之间的界值不在任何一档`, item);
    return { below, above };
  }
  if (top.value.lt(bottom.value))
    return gap(
      desk,
      below,
      above,
      top.value,
      bottom.value,
      between,
      item,
      isIntegerForm(lower, upper),
      isCounted(lower) || isCounted(upper),
    );
  warn(desk, "band-overlap", `“${between}”有重叠，重叠部分按得分高的一档计算`, item);
  return upperIsBetter
    ? { below: { ...below, high: { value: bottom.value, inclusive: !bottom.inclusive } }, above }
    : { below, above: { ...above, low: { value: top.value, inclusive: !top.inclusive } } };
}

/** 80-89, 90-100: whole figures that mean 80 to below 90. */
function gap(
  desk: Desk,
  below: Ends,
  above: Ends,
  top: Exact,
  bottom: Exact,
  between: string,
  item: string,
  isInteger: boolean,
  isCounted: boolean,
): { below: Ends; above: Ends } {
  const width = bottom.sub(top);
  if (isCounted && width.equals(1)) return { below, above };
  const isUnit = isInteger && (width.equals(1) || width.mul(100).equals(1));
  if (!isUnit) {
    warn(desk, "band-gap", `“${between}”之间有空档，落在其中的值没有分数`, item);
    return { below, above };
  }
  warn(desk, "range-left-open", `“${between}”之间的小数按归入较低一档计算`, item);
  return {
    below: { ...below, high: { value: bottom, inclusive: false } },
    above: { ...above, low: { value: bottom, inclusive: true } },
  };
}

function isIntegerForm(lower: OpenBand, upper: OpenBand): boolean {
  return lower.low !== undefined && lower.high?.inclusive !== false && upper.low?.inclusive !== false;
}

function share(below: Ends, above: Ends, upperIsBetter: boolean): { below: Ends; above: Ends } {
  return {
    below: { ...below, ...(below.high && { high: { value: below.high.value, inclusive: !upperIsBetter } }) },
    above: { ...above, ...(above.low && { low: { value: above.low.value, inclusive: upperIsBetter } }) },
  };
}

function bound(edge: Edge): Bound {
  return { value: edge.value, inclusive: edge.inclusive ?? true };
}

function text(band: OpenBand): string {
  return band.text;
}

/** Best points a band can give. */
function worth({ award }: OpenBand): Exact {
  return award.kind === "points"
    ? award.points
    : award.kind === "steps"
      ? award.start
      : award.intercept.add(award.slope);
}

function compareLow(a: Edge | undefined, b: Edge | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return a.value.compare(b.value);
}

function compareHigh(a: Edge | undefined, b: Edge | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.value.compare(b.value);
}

/** The words do not say whether the end belongs to the band. */
function isOpen(edge: Edge | undefined): boolean {
  return edge?.inclusive === undefined || edge.isCustom === true;
}

function isCounted({ unit = "" }: OpenBand): boolean {
  return /^(?:次|个|件|项|人|户|家|份|起|例|名|处|台|条|宗|笔|批|场|期|人次|户次|天|日|工作日|自然日)$/.test(
    unit,
  );
}
