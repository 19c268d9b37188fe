import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { PackageFile } from "./packageFile";
import type { StylesPart } from "./stylesPart";

/** Where a sheet is read from, and into. */
export interface SheetSource {
  readonly sheet: Sheet;
  readonly file: PackageFile;
  readonly part: string;
  readonly styles: StylesPart;
  readonly workbook: Workbook;
}
