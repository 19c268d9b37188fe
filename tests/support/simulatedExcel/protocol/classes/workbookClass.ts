import type { ExcelClass } from "../excelClass";
import { target } from "../target";
import { areaOf } from "../../model/area";

export const workbookClass: ExcelClass<"Workbook"> = {
  values: {
    Name: () => "评价.xlsx",
    ReadOnly: () => false,
    IsDirty: () => true,
    AutoSave: () => false,
    PreviouslySaved: () => true,
  },
  links: {
    Application: () => target("Application", undefined),
    _Runtime: () => target("Runtime", undefined),
    Worksheets: () => target("WorksheetCollection", undefined),
    Names: () => target("NamedItemCollection", {}),
    Tables: () => target("TableCollection", {}),
    Protection: () => target("WorkbookProtection", undefined),
    Properties: () => target("DocumentProperties", undefined),
  },
  methods: {
    GetSelectedRange: (_self, _args, { excel }) => target("Range", { ...excel.workbook.selection }),
    GetActiveCell: (_self, _args, { excel }) => {
      const { sheet, area } = excel.workbook.selection;
      return target("Range", { sheet, area: areaOf(area.top, area.left, 1, 1) });
    },
    _RemoveReference: (_self, args, { pane }) => {
      pane.references.delete(args.text(0));
      return undefined;
    },
    _RemoveAllReferences: (_self, _args, { pane }) => {
      pane.references.clear();
      return undefined;
    },
    _GetReferenceCount: (_self, _args, { pane }) => pane.references.size,
  },
};
