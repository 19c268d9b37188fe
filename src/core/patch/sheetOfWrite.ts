import type { Write } from "./patch";

/** The sheet a write is made on; undefined for one that is made on the workbook. */
export function sheetOfWrite(write: Write): string | undefined {
  switch (write.kind) {
    case "setCell":
    case "setLink":
      return write.at.sheet;
    case "addSheet":
      return write.sheet.name;
    case "removeName":
      return undefined;
    case "insertRows":
    case "deleteRows":
    case "setRowHeight":
    case "setColumnWidth":
    case "merge":
    case "unmerge":
    case "setPageBreaks":
    case "setSheetRules":
    case "setPrint":
    case "setChart":
    case "deleteSheet":
    case "defineName":
      return write.sheet;
  }
}
