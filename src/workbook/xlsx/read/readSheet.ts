import { ok, type Result } from "../../../core/problems/problem";
import type { NumberKind } from "../../../core/grid/grid";
import { inflateInPieces } from "../zip/inflateEntry";
import { joined, type ZipEntry } from "../zip/zipEntry";
import { prefixLength } from "./sharedStrings";
import { SheetScanner } from "./sheetScanner";

export interface SheetContext {
  readonly kinds: readonly NumberKind[];
  readonly date1904: boolean;
}

export function scanSheet(bytes: Uint8Array, context: SheetContext): SheetScanner {
  const scanner = new SheetScanner(context.kinds, prefixLength(bytes), context.date1904);
  scanner.scan(bytes, 0, bytes.length);
  return scanner;
}

/** Reads a sheet while it is inflated: what is held at a time is a piece that ends with a row. */
export function scanLargeSheet(entry: ZipEntry, context: SheetContext): Result<SheetScanner> {
  let rest: Uint8Array = new Uint8Array(0);
  let scanner: SheetScanner | undefined;
  const read = inflateInPieces(entry, (piece) => {
    const bytes = rest.length === 0 ? piece : joined([rest, piece]);
    const end = afterLastRow(bytes);
    if (end > 0) {
      scanner ??= new SheetScanner(context.kinds, prefixLength(bytes), context.date1904);
      scanner.scan(bytes, 0, end);
    }
    // A copy, because the inflater may use its buffer again.
    rest = bytes.slice(end);
  });
  if (!read.ok) return read;
  scanner ??= new SheetScanner(context.kinds, prefixLength(rest), context.date1904);
  scanner.scan(rest, 0, rest.length);
  return ok(scanner);
}

/** After the last "</row>" or "</x:row>"; 0 where there is none. */
function afterLastRow(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x3e); at >= 6; at = bytes.lastIndexOf(0x3e, at - 1)) {
    if (bytes[at - 1] !== 0x77 || bytes[at - 2] !== 0x6f || bytes[at - 3] !== 0x72) continue;
    const before = bytes[at - 4];
    if (before === 0x2f || before === 0x3a) return at + 1;
  }
  return 0;
}
