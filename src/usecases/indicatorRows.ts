import { indicatorKindName } from "../core/evidence/paperLines";
import type { PaperRow, PaperSheet } from "../core/evidence/paperRows";
import type { Indicator } from "../core/indicators/indicator";

interface RowsOfIndicator {
  readonly heading?: PaperRow;
  readonly rows: readonly PaperRow[];
}

/** Rows of 评价底稿 by indicator: by name, and by the heading above them where two indicators share a name. */
export function indicatorRows(
  paper: PaperSheet | undefined,
  indicators: readonly Indicator[],
): (index: number) => RowsOfIndicator {
  if (!paper) return () => ({ rows: [] });
  const byName = grouped(
    paper.rows.filter(({ block }) => block === "indicators" || block === "retired"),
    ({ name }) => name,
  );
  const places = grouped([...indicators.keys()], (index) => indicators[index]?.name ?? "");
  return (index) => {
    const name = indicators[index]?.name ?? "";
    const mine = byName.get(name) ?? [];
    const namesakes = places.get(name) ?? [];
    const headings = mine.filter(({ block, kind }) => block === "indicators" && kind === indicatorKindName);
    const heading = headings[namesakes.indexOf(index)];
    const rows = mine.filter(
      (row) => row.kind !== indicatorKindName && (namesakes.length === 1 || row.heading === heading?.row),
    );
    return heading ? { heading, rows } : { rows };
  };
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
