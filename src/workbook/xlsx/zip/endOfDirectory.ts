import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import { signatures, viewOf } from "./zipEntry";

/** Where the central directory of a zip file stands. */
export interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** Bytes somebody put before the zip file; every place it names is later by so many. */
  readonly shift: number;
  readonly comment: Uint8Array;
}

export function endOfDirectory(bytes: Uint8Array): Result<Directory> {
  const view = viewOf(bytes);
  const at = findEnd(bytes, view);
  if (at === undefined) {
    const begins = bytes.length >= 4 && view.getUint32(0, true) === signatures.local;
    return fail(problem(begins ? "file-truncated" : "file-not-workbook"));
  }
  const comment = bytes.subarray(at + 22, at + 22 + view.getUint16(at + 20, true));
  const wide = readEnd64(view, at);
  if (wide === "broken") return fail(problem("file-truncated"));
  const end = wide ? wide.at : at;
  const size = wide ? wide.size : view.getUint32(at + 12, true);
  const offset = wide ? wide.offset : view.getUint32(at + 16, true);
  const count = wide ? wide.count : view.getUint16(at + 10, true);
  const start = end - size;
  if (start < 0 || start - offset < 0) return fail(problem("file-truncated"));
  return ok({ start, end, count, shift: start - offset, comment });
}

/** The end record is the last one whose comment reaches the end of the file. */
function findEnd(bytes: Uint8Array, view: DataView): number | undefined {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at + 22 + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  return undefined;
}

interface End64 {
  readonly at: number;
  readonly size: number;
  readonly offset: number;
  readonly count: number;
}

function readEnd64(view: DataView, end: number): End64 | "broken" | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return undefined;
  const stated = Number(view.getBigUint64(locator + 8, true));
  // Right before the locator unless something stands before the zip file; then the stated place is wrong.
  const at = [stated, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === signatures.end64,
  );
  if (at === undefined) return "broken";
  return {
    at,
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}
