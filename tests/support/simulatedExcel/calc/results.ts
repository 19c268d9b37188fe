import { referencesOf, type References } from "../../../../src/core/formulas/references";
import type { SheetArea } from "../../../../src/core/formulas/sheetArea";
import type { Area } from "../../../../src/core/grid/address";
import { columnLimit, overlap, wholeSheet } from "../model/area";
import type { Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Selection, Workbook } from "../model/workbook";

interface Dependent {
  readonly sheet: Sheet;
  readonly key: number;
  readonly references: References;
}

/** Results of formulas, kept until something they refer to changes: a large working paper is calculated once. */
export class Results {
  private readonly workbook: Workbook;
  private readonly areaOfName: (name: string) => SheetArea | undefined;
  private readonly known = new Map<Sheet, Map<number, Scalar>>();
  private references = new Map<string, References>();

  constructor(workbook: Workbook, areaOfName: (name: string) => SheetArea | undefined) {
    this.workbook = workbook;
    this.areaOfName = areaOfName;
  }

  get(sheet: Sheet, row: number, column: number): Scalar | undefined {
    return this.known.get(sheet)?.get(row * columnLimit + column);
  }

  keep(sheet: Sheet, row: number, column: number, value: Scalar): void {
    const values = this.known.get(sheet) ?? new Map<number, Scalar>();
    this.known.set(sheet, values);
    values.set(row * columnLimit + column, value);
  }

  /** Lets go of what depends on the changed cells, near or far. */
  forget(touched: readonly Selection[] | "anything"): void {
    if (touched === "anything") {
      this.known.clear();
      this.references = new Map();
      return;
    }
    if (touched.length === 0) return;
    let left = this.dependents();
    let changed: readonly Selection[] = touched;
    for (const { sheet, area } of touched) this.drop(sheet, area);
    while (changed.length > 0 && left.length > 0) {
      const isHit = hits(changed);
      const hit = left.filter((each) => isHit(each.references));
      left = left.filter((each) => !isHit(each.references));
      for (const { sheet, key } of hit) this.known.get(sheet)?.delete(key);
      changed = hit.map(({ sheet, key }) => ({ sheet, area: cellOf(key) }));
    }
  }

  private drop(sheet: Sheet, area: Area): void {
    const values = this.known.get(sheet);
    const { top, left, bottom, right } = area;
    for (const key of values?.keys() ?? []) {
      const [row, column] = [Math.floor(key / columnLimit), key % columnLimit];
      if (row >= top && row <= bottom && column >= left && column <= right) values?.delete(key);
    }
  }

  private dependents(): readonly Dependent[] {
    return this.workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.within(wholeSheet)].flatMap(([row, column, { formula }]) =>
        formula === undefined
          ? []
          : [{ sheet, key: row * columnLimit + column, references: this.referencesIn(formula, sheet) }],
      ),
    );
  }

  private referencesIn(formula: string, { name }: Sheet): References {
    const key = `${name}!${formula}`;
    const known =
      this.references.get(key) ?? referencesOf(formula, name, { name: (word) => this.areaOfName(word) });
    this.references.set(key, known);
    return known;
  }
}

function cellOf(key: number): Area {
  const [row, column] = [Math.floor(key / columnLimit), key % columnLimit];
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether references reach one of the changed cells; those that are not known may reach any. */
function hits(changed: readonly Selection[]): (references: References) => boolean {
  const bySheet = new Map<string, Area[]>();
  for (const { sheet, area } of changed) {
    const areas = bySheet.get(sheet.name.toLowerCase()) ?? [];
    areas.push(area);
    bySheet.set(sheet.name.toLowerCase(), areas);
  }
  const joined = new Map([...bySheet].map(([sheet, areas]) => [sheet, joinedDown(areas)]));
  return (references) =>
    references.state === "unknown" ||
    references.places.some(({ sheet, area }) =>
      (joined.get(sheet.toLowerCase()) ?? []).some((each) => overlap(area, each) !== undefined),
    );
}

/** Areas of the same columns that stand one below the other as one: thousands of cells of a column are a few areas. */
function joinedDown(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  const last = new Map<string, Area>();
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const columns = `${area.left}:${area.right}`;
    const above = last.get(columns);
    if (above && area.top <= above.bottom + 1) {
      const grown = { ...above, bottom: Math.max(above.bottom, area.bottom) };
      joined[joined.indexOf(above)] = grown;
      last.set(columns, grown);
    } else {
      joined.push(area);
      last.set(columns, area);
    }
  }
  return joined;
}
