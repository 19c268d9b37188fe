import type { Memory } from "../memory";
import { request } from "../request";

/** The name of the sheet an event tells of; one that is not known yet is asked for. Undefined where it is gone. */
export async function sheetNamed(memory: Memory, id: string): Promise<string | undefined> {
  const known = memory.sheets.find((sheet) => sheet.id === id);
  if (known) return known.name;
  const answer = await request((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    return sheet;
  });
  return answer.state === "done" && !answer.value.isNullObject ? answer.value.name : undefined;
}
