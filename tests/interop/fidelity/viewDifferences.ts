import type { CellView, OfficeView, SheetView } from "./officeView";

export interface ViewComparison {
  readonly differences: readonly string[];
  /** Formulas that come to something else now; the cells that were changed may be among those they look at. */
  readonly recalculated: number;
}

/** What LibreOffice sees differently, the changed cells of one sheet left out. */
export function compareViews(
  before: OfficeView,
  after: OfficeView,
  changed: { readonly sheet: string; readonly cells: ReadonlyMap<string, string> },
): ViewComparison {
  const differences: string[] = [];
  let recalculated = 0;
  const sheetNames = (view: OfficeView): string => view.sheets.map(({ name }) => name).join(" | ");
  if (sheetNames(before) !== sheetNames(after)) {
    differences.push(`sheets: ${sheetNames(before)} / ${sheetNames(after)}`);
  }
  const names = (view: OfficeView): string => view.names.toSorted().join(" | ");
  if (names(before) !== names(after)) differences.push(`names: ${names(before)} / ${names(after)}`);
  differences.push(...countDifferences("", before.counts, after.counts));
  for (const old of before.sheets) {
    const now = after.sheets.find(({ name }) => name === old.name);
    if (!now) continue;
    const wanted = old.name === changed.sheet ? changed.cells : new Map<string, string>();
    const cells = compareCells(old, now, wanted);
    differences.push(...cells.differences);
    recalculated += cells.recalculated;
    if (old.merges.join() !== now.merges.join()) differences.push(`merges of ${old.name}`);
    differences.push(...countDifferences(`${old.name}: `, old.counts, now.counts));
  }
  return { differences, recalculated };
}

function countDifferences(
  where: string,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${where}${name}: ${before.get(name) ?? 0} / ${after.get(name) ?? 0}`);
}

function compareCells(old: SheetView, now: SheetView, wanted: ReadonlyMap<string, string>): ViewComparison {
  const differences: string[] = [];
  let recalculated = 0;
  const show = (cell: CellView | undefined): string => JSON.stringify(cell?.value ?? "");
  for (const place of new Set([...old.cells.keys(), ...now.cells.keys(), ...wanted.keys()])) {
    const [first, second] = [old.cells.get(place), now.cells.get(place)];
    const value = wanted.get(place);
    if (value !== undefined) {
      if (second?.value.trim() !== value.trim()) {
        differences.push(`${old.name}!${place} is ${show(second)}, not ${value}`);
      }
    } else if (first?.formula !== second?.formula) differences.push(`formula of ${old.name}!${place}`);
    else if (first?.value !== second?.value) {
      if (first?.formula === undefined)
        differences.push(`${old.name}!${place}: ${show(first)} / ${show(second)}`);
      else recalculated++;
    }
  }
  return { differences: differences.slice(0, 5), recalculated };
}
