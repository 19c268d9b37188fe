import type { PageBreaks } from "../../../core/patch/patch";
import { sheetIn } from "./act";

interface SheetBreaks {
  readonly sheet: string;
  readonly breaks: Excel.PageBreakCollection;
}

export type BreakLoads = readonly SheetBreaks[];

/** Where pages end by hand, in sheets whose breaks are about to be replaced. */
export function loadBreaks(context: Excel.RequestContext, sheets: readonly string[]): BreakLoads {
  return sheets.map((sheet) => {
    const { horizontalPageBreaks: breaks } = sheetIn(context, sheet);
    breaks.load("items/rowIndex");
    return { sheet, breaks };
  });
}

/** None where the batch broke off before they were read. A break is known by the row that begins the next page. */
export function seenBreaks(loads: BreakLoads): readonly PageBreaks[] {
  return loads.flatMap(({ sheet, breaks }): readonly PageBreaks[] =>
    "items" in breaks.toJSON()
      ? [{ kind: "setPageBreaks", sheet, after: breaks.items.map(({ rowIndex }) => rowIndex - 1) }]
      : [],
  );
}
