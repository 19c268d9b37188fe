import { booleanOf } from "../arguments";
import type { ExcelClass } from "../excelClass";

export const runtimeClass: ExcelClass<"Runtime"> = {
  values: { EnableEvents: (_self, { pane }) => pane.hearsEvents },
  setters: {
    EnableEvents: (_self, value, { pane }, location) => {
      pane.hearsEvents = booleanOf(value, location);
    },
  },
};
