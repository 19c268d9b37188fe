import type { CellAddress } from "../grid/address";
import type { MergedGrid } from "../grid/mergedGrid";
import { type Problem, problem } from "../problems/problem";
import type { IndicatorRows } from "./indicatorRows";
import { joinedText } from "./joinedText";
import { comparableName, readStandardReference } from "./standardReference";

/** The standard an indicator is scored by. */
export interface StandardText {
  readonly text: string;
  /** The cell the text was found in through a reference. */
  readonly from?: CellAddress;
  readonly problems: readonly Problem[];
}

interface OwnStandard {
  readonly text: string;
  readonly cell: CellAddress;
}

/** The standards of all indicators, references resolved; in the order of `groups`. */
export function readStandards(
  view: MergedGrid,
  columns: readonly [number, ...number[]],
  groups: readonly IndicatorRows[],
): readonly StandardText[] {
  const [column] = columns;
  const own = groups.map((group) => ({
    text: joinedText(view, columns, group),
    cell: view.anchor(group.row, column),
  }));
  return groups.map((group, index) => {
    const error = view.cell(group.row, column).value;
    const at = view.anchor(group.row, column);
    if (error.type === "error") {
      return { text: "", problems: [problem("standard-error", at, { error: error.error })] };
    }
    return resolve(groups, own, index, group.own.name);
  });
}

function resolve(
  groups: readonly IndicatorRows[],
  own: readonly OwnStandard[],
  index: number,
  indicator: string,
): StandardText {
  const { text = "", cell } = own[index] ?? {};
  if (text === "") return { text, problems: [problem("standard-blank", cell, { indicator })] };
  const found = follow(groups, own, index, new Set());
  if (found === undefined || found.length === 0) {
    return { text, problems: [problem("standard-reference-unknown", cell, { found: text })] };
  }
  const texts = new Set(found.map((standard) => standard.text));
  if (texts.size > 1) {
    return { text, problems: [problem("standard-reference-ambiguous", cell, { found: text })] };
  }
  const [standard] = found;
  return standard && standard.text !== text
    ? { text: standard.text, from: standard.cell, problems: [] }
    : { text, problems: [] };
}

/** The standards a standard comes down to: itself, or those its reference means; none where it leads in a circle. */
function follow(
  groups: readonly IndicatorRows[],
  own: readonly OwnStandard[],
  index: number,
  passed: ReadonlySet<number>,
): readonly OwnStandard[] | undefined {
  const standard = own[index];
  if (!standard || standard.text === "" || passed.has(index)) return undefined;
  const reference = readStandardReference(standard.text);
  if (!reference) return [standard];
  const seen = new Set([...passed, index]);
  const meant = reference.kind === "above" ? before(own, index) : named(groups, reference.name, own, index);
  return meant.flatMap((other) => follow(groups, own, other, seen) ?? []);
}

/** 同上 is the nearest indicator above with a cell of its own. */
function before(own: readonly OwnStandard[], index: number): readonly number[] {
  const here = own[index]?.cell.row;
  const above = own.findLastIndex(({ cell }, other) => other < index && cell.row !== here);
  return above < 0 ? [] : [above];
}

/** Indicators of that name; else those under a level of that name, except any that share the referring cell. */
function named(
  groups: readonly IndicatorRows[],
  name: string,
  own: readonly OwnStandard[],
  index: number,
): readonly number[] {
  const here = own[index]?.cell.row;
  const others = groups.flatMap((group, other) => (own[other]?.cell.row === here ? [] : [{ group, other }]));
  const indicators = others.filter(({ group }) => comparableName(group.own.name) === name);
  const levels = others.filter(({ group }) =>
    group.above.some((level) => comparableName(level.name) === name),
  );
  return (indicators.length > 0 ? indicators : levels).map(({ other }) => other);
}
