import { ExcelError } from "../../excelError";
import type { ExcelClass } from "../excelClass";

/** Protecting what is protected, and the other way round, is refused: office-js issue 6784. */
export const worksheetProtectionClass: ExcelClass<"WorksheetProtection"> = {
  values: { Protected: (sheet) => sheet.state.isProtected },
  methods: {
    Protect: (sheet, args, { excel }) => {
      if (sheet.state.isProtected) throw new ExcelError("AccessDenied", args.location);
      const password = args.optionalText(1);
      sheet.change({ isProtected: true, ...(password === undefined ? {} : { password }) });
      excel.announce({ kind: "protection", sheet, isProtected: true });
      return undefined;
    },
    Unprotect: (sheet, args, { excel }) => {
      const isWrong = sheet.state.password !== undefined && sheet.state.password !== args.optionalText(0);
      if (!sheet.state.isProtected || isWrong) throw new ExcelError("AccessDenied", args.location);
      sheet.change({ isProtected: false });
      sheet.drop("password");
      excel.announce({ kind: "protection", sheet, isProtected: false });
      return undefined;
    },
  },
};
