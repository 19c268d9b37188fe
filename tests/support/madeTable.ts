import type { PatchValue } from "../../src/core/patch/patch";
import { opened, smallWorkbook, worksheetXml } from "./xlsxFiles";
import { number, sheetOf, text } from "./xlsxSheets";

/** What a person types into a cell of a made-up sheet. */
export type Written = string | number | PatchValue;

/** A workbook with these sheets, a list of rows each; "" stays empty. */
export async function madeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Written[])[]>>,
): Promise<Uint8Array> {
  const workbook = opened(smallWorkbook({ sheets: { 封面: worksheetXml("") } }));
  const done = await workbook.apply(
    Object.entries(sheets).map(([name, rows]) => ({
      kind: "addSheet",
      sheet: sheetOf(
        name,
        rows.map((row) => row.map(valueOf)),
      ),
    })),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

function valueOf(written: Written): PatchValue {
  if (typeof written === "number") return number(written);
  if (typeof written !== "string") return written;
  return written === "" ? { type: "blank" } : text(written);
}
