import type { Write } from "../../../src/core/patch/patch";
import { fileHost } from "../../../src/workbook/xlsx/fileHost";
import { blankCase, tableSheet } from "../../support/caseWorkbook";
import { opened } from "../../support/xlsxFiles";

const patch = Array.from({ length: 40 }, (_, row): Write => ({
  kind: "setCell",
  at: { sheet: tableSheet, row: row + 4, column: 7 },
  value: { type: "text", text: `第${String(row)}格` },
}));

/** Writes 40 cells; 取消 comes at that pause. How many pauses there were in all. */
async function writtenUntil(cancelled: number): Promise<{ ok: boolean; pauses: number; bytes: Uint8Array }> {
  let pauses = 0;
  const pause = (): Promise<void> => Promise.resolve(void (pauses += 1));
  const file = await fileHost(opened(blankCase()), "评价.xlsx", pause);
  pauses = 0;
  const applied = await file.workbook.apply(patch, { cancel: { isWished: () => pauses >= cancelled } });
  if (!applied.ok) expect(applied.problems.map(({ code }) => code)).toEqual(["excel-write-cancelled"]);
  expect(file.isUnsaved()).toBe(applied.ok);
  return { ok: applied.ok, pauses, bytes: file.save() };
}

test("写到一半取消，无论在哪一处，文件一个字节也没变；不取消才写进去", async () => {
  const whole = await writtenUntil(Infinity);
  expect(whole.ok).toBe(true);
  expect(Buffer.compare(whole.bytes, blankCase())).not.toBe(0);
  expect(whole.pauses).toBeGreaterThan(patch.length);
  for (const cancelled of [1, 5, 20, patch.length, patch.length + 2]) {
    const { ok, bytes } = await writtenUntil(cancelled);
    expect(ok).toBe(false);
    expect(Buffer.compare(bytes, blankCase())).toBe(0);
  }
});
