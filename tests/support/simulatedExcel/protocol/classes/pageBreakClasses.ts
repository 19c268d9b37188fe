import { areaOf } from "../../model/area";
import { ExcelError } from "../../excelError";
import type { ExcelClass } from "../excelClass";
import { areaIn, rangeNamed } from "../rangeAt";
import { isTarget, target, type Selves } from "../target";
import { changePage } from "./pageLayoutClasses";

type Breaks = Selves["PageBreakCollection"];

function placesOf({ sheet, of }: Breaks): readonly number[] {
  return of === "rows" ? sheet.state.page.rowBreaks : sheet.state.page.columnBreaks;
}

function setPlaces({ sheet, of }: Breaks, places: readonly number[]): void {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  changePage(sheet, of === "rows" ? { rowBreaks: sorted } : { columnBreaks: sorted });
}

export const pageBreakCollectionClass: ExcelClass<"PageBreakCollection"> = {
  items: (self) => placesOf(self).map((before) => target("PageBreak", { ...self, before })),
  item: (self, args) => {
    const before = placesOf(self)[args.whole(0)];
    if (before === undefined) throw new ExcelError("ItemNotFound", args.location);
    return target("PageBreak", { ...self, before });
  },
  methods: {
    // the new page begins with the first cell of the range
    Add: (self, args, { excel }) => {
      const value = args.at(0);
      const range = isTarget(value, "Range")
        ? value
        : rangeNamed(excel, self.sheet, args.text(0), args.location);
      const { top, left } = areaIn(range.self, excel, args.location);
      const before = self.of === "rows" ? top : left;
      if (before === 0) throw args.invalid();
      setPlaces(self, [...placesOf(self), before]);
      return target("PageBreak", { ...self, before });
    },
    GetCount: (self) => placesOf(self).length,
    RemovePageBreaks: (self) => {
      setPlaces(self, []);
      return undefined;
    },
  },
};

export const pageBreakClass: ExcelClass<"PageBreak"> = {
  identity: ({ before }) => ({ _Id: String(before) }),
  values: {
    RowIndex: ({ of, before }) => (of === "rows" ? before : 0),
    ColumnIndex: ({ of, before }) => (of === "columns" ? before : 0),
  },
  methods: {
    Delete: (self) => {
      setPlaces(
        self,
        placesOf(self).filter((place) => place !== self.before),
      );
      return undefined;
    },
    GetCellAfterBreak: ({ sheet, of, before }) =>
      target("Range", { sheet, area: of === "rows" ? areaOf(before, 0, 1, 1) : areaOf(0, before, 1, 1) }),
  },
};
