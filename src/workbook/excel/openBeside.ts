import { ok, type Result, fail } from "../../core/problems/problem";
import { failureOf } from "./failure";
import { problemOf } from "./problemOf";

/** Excel opens the file as a new workbook that was never saved, and waits by itself while a cell is being edited. */
export async function openBeside(file: Uint8Array): Promise<Result<void>> {
  try {
    await Excel.createWorkbook(packed(file));
    return ok(undefined);
  } catch (error) {
    return fail(problemOf(failureOf(error)));
  }
}

/** In base 64; in pieces, for the arguments of a call are bounded. */
function packed(file: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < file.length; at += 8192)
    letters += String.fromCharCode(...file.subarray(at, at + 8192));
  return btoa(letters);
}
