import type { SheetRules } from "../../../core/patch/patch";
import type { ChartSpec } from "../../../core/patch/chart";
import { type FormatLoads, loadFormats } from "../read/conditionalFormats";
import { sheetIn } from "./act";
import { doubtfulCells } from "./standingRules";
import type { Place } from "../plan/blocks";

/** What stands on a sheet besides its cells, and must be known before ours is set. First what there is … */
export interface FirstLook {
  readonly sheet: string;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly filter: Excel.AutoFilter;
  readonly filtered: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  readonly used: Excel.Range;
  readonly charts: readonly {
    readonly spec: ChartSpec;
    readonly chart: Excel.Chart;
    readonly corner: Excel.Range;
  }[];
}

export function firstLook(
  context: Excel.RequestContext,
  name: string,
  charts: readonly ChartSpec[],
): FirstLook {
  const sheet = sheetIn(context, name);
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/priority");
  const filter = sheet.autoFilter;
  filter.load("criteria,enabled");
  const filtered = filter.getRangeOrNullObject();
  filtered.load("rowIndex,columnIndex,rowCount,columnCount");
  const { names } = sheet;
  names.load("items/name");
  const used = sheet.getUsedRange(false);
  used.load("rowIndex,rowCount");
  return {
    sheet: name,
    formats,
    filter,
    filtered,
    names,
    used,
    charts: charts.map((spec) => {
      const chart = sheet.charts.getItemOrNullObject(spec.name);
      chart.load("chartType");
      chart.series.load("count");
      const corner = sheet.getCell(spec.place.row, spec.place.column);
      corner.load("left,top");
      return { spec, chart, corner };
    }),
  };
}

/** … then what each of it says. */
export interface SecondLook {
  readonly formats: readonly FormatLoads[];
  readonly cells: readonly { readonly place: Place; readonly validation: Excel.DataValidation }[];
}

export function secondLook(context: Excel.RequestContext, first: FirstLook, rules: SheetRules): SecondLook {
  const sheet = sheetIn(context, first.sheet);
  const listed = first.formats.items.map(({ id, type }) => ({ id, type }));
  const formats = loadFormats(sheet, listed);
  const rowCount = first.used.rowIndex + first.used.rowCount;
  const cells = doubtfulCells(rules, rowCount).map((place) => {
    const { dataValidation: validation } = sheet.getCell(place.row, place.column);
    validation.load("type,rule");
    return { place, validation };
  });
  return { formats, cells };
}
