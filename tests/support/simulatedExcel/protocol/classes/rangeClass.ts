import { rangeEdits } from "./rangeEdits";
import { rangeReaches } from "./rangeReaches";
import { rangeRows } from "./rangeRows";
import { rangeSetters, rangeValues } from "./rangeValues";
import type { ExcelClass } from "../excelClass";
import { target } from "../target";

export const rangeClass: ExcelClass<"Range"> = {
  identity: (range) => ({ _ReferenceId: range.id ?? "" }),
  ...(rangeValues ? { values: rangeValues } : {}),
  ...(rangeSetters ? { setters: rangeSetters } : {}),
  links: {
    Worksheet: ({ sheet }) => target("Worksheet", sheet),
    Format: (range) => target("RangeFormat", { range }),
    DataValidation: (range) => target("DataValidation", { range }),
    ConditionalFormats: (range) => target("ConditionalFormatCollection", { range }),
  },
  methods: { ...rangeReaches, ...rangeEdits, ...rangeRows },
};
