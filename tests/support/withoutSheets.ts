import { papered } from "./caseWorkbook";
import { opened } from "./xlsxFiles";

/** The file without some of its sheets, as an evaluator has it who never got them. */
export async function withoutSheets(bytes: Uint8Array, ...sheets: readonly string[]): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const done = await workbook.apply(sheets.map((sheet) => ({ kind: "deleteSheet", sheet })));
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

/** The same with 评价底稿 and 评价设置 made. */
export async function paperWithoutSheets(
  bytes: Uint8Array,
  ...sheets: readonly string[]
): Promise<Uint8Array> {
  return (await papered(await withoutSheets(bytes, ...sheets))).bytes;
}
