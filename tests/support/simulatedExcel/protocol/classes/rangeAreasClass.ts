import type { ExcelClass } from "../excelClass";
import { showSheetArea } from "../../model/area";
import { columnsIn, rowsIn } from "../../model/area";
import { clearContents } from "../../edit/content";
import { target } from "../target";
import { NotSimulated } from "../../excelError";

const show = ({
  sheet,
  areas,
}: {
  readonly sheet: { readonly name: string };
  readonly areas: readonly Parameters<typeof showSheetArea>[1][];
}): string => areas.map((area) => showSheetArea(sheet.name, area)).join(",");

export const rangeAreasClass: ExcelClass<"RangeAreas"> = {
  identity: (areas) => ({ _ReferenceId: areas.id ?? "" }),
  values: {
    Address: show,
    AddressLocal: show,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowsIn(area) * columnsIn(area), 0),
  },
  links: {
    Areas: (areas) => target("RangeCollection", areas),
    Worksheet: ({ sheet }) => target("Worksheet", sheet),
    Format: (range) => target("RangeFormat", { range }),
    DataValidation: (range) => target("DataValidation", { range }),
    ConditionalFormats: (range) => target("ConditionalFormatCollection", { range }),
  },
  methods: {
    _KeepReference: (areas, _args, { pane }) => {
      areas.id ??= pane.nextReference();
      pane.references.set(areas.id, areas);
      return undefined;
    },
    Clear: ({ sheet, areas }, args, { excel }) => {
      if (args.text(0) !== "Contents") throw new NotSimulated(`RangeAreas.clear("${args.text(0)}")`);
      for (const area of areas) clearContents(excel, sheet, area, args.location);
      return undefined;
    },
  },
};

export const rangeCollectionClass: ExcelClass<"RangeCollection"> = {
  items: ({ sheet, areas }) => areas.map((area) => target("Range", { sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.whole(0)];
      if (!area) throw args.invalid();
      return target("Range", { sheet, area });
    },
  },
};
