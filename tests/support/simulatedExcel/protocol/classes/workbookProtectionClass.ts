import { ExcelError } from "../../excelError";
import type { ExcelClass } from "../excelClass";

export const workbookProtectionClass: ExcelClass<"WorkbookProtection"> = {
  values: { Protected: (_self, { excel }) => excel.workbook.isProtected },
  methods: {
    Protect: (_self, { location }, { excel }) => {
      if (excel.workbook.isProtected) throw new ExcelError("AccessDenied", location);
      excel.workbook.isProtected = true;
      return undefined;
    },
    Unprotect: (_self, { location }, { excel }) => {
      if (!excel.workbook.isProtected) throw new ExcelError("AccessDenied", location);
      excel.workbook.isProtected = false;
      return undefined;
    },
  },
};
