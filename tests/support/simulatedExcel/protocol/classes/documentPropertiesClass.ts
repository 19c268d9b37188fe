import { textOf } from "../arguments";
import type { ExcelClass } from "../excelClass";

export const documentPropertiesClass: ExcelClass<"DocumentProperties"> = {
  values: { Title: (_self, { excel }) => excel.workbook.title },
  setters: {
    Title: (_self, value, { excel }, location) => {
      excel.workbook.title = textOf(value, location);
    },
  },
};
