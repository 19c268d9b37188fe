import { ok, type Result } from "../../../core/problems/problem";
import type { Codec } from "../zip/codec";
import { inflateAsItComes, inflateInPieces } from "../zip/inflateInPieces";
import type { ZipEntry } from "../zip/zipEntry";
import { PiecewiseScan, type SheetContext } from "./readSheet";
import type { SheetScanner } from "./sheetScanner";

/** Reads a sheet that is never held whole. */
export function scanLargeSheet(entry: ZipEntry, context: SheetContext): Result<SheetScanner> {
  const scan = new PiecewiseScan(context, entry.size);
  const read = inflateInPieces(entry, (piece) => {
    scan.take(piece);
  });
  return read.ok ? ok(scan.finish()) : read;
}

/** The same, while another thread inflates what comes next. */
export async function scanLargeSheetAsItComes(
  entry: ZipEntry,
  context: SheetContext,
  codec: Codec,
): Promise<Result<SheetScanner>> {
  const scan = new PiecewiseScan(context, entry.size);
  const read = await inflateAsItComes(entry, codec, (piece) => {
    scan.take(piece);
  });
  return read.ok ? ok(scan.finish()) : read;
}
