import type { NumberKind } from "../../../core/grid/grid";
import { joined } from "../zip/zipEntry";
import { prefixLength } from "./sharedStrings";
import { SheetScanner } from "./sheetScanner";

export interface SheetContext {
  readonly kinds: readonly NumberKind[];
  readonly date1904: boolean;
}

export function scanSheet(bytes: Uint8Array, context: SheetContext): SheetScanner {
  const scanner = new SheetScanner(context.kinds, prefixLength(bytes), context.date1904, bytes.length);
  scanner.scan(bytes, 0, bytes.length);
  return scanner;
}

/** Reads a sheet while it is inflated: what is held at a time is a piece that ends with a row. */
export class PiecewiseScan {
  private readonly context: SheetContext;
  private readonly size: number;
  private rest: Uint8Array = new Uint8Array(0);
  private scanner: SheetScanner | undefined;

  /** `size`: of all pieces together. */
  constructor(context: SheetContext, size: number) {
    this.context = context;
    this.size = size;
  }

  take(piece: Uint8Array): void {
    const bytes = this.rest.length === 0 ? piece : joined([this.rest, piece]);
    const end = afterLastRow(bytes);
    if (end > 0) this.scannerFor(bytes).scan(bytes, 0, end);
    // A copy, because the inflater may use its buffer again; a Buffer's own slice would be none.
    this.rest = new Uint8Array(bytes.subarray(end));
  }

  finish(): SheetScanner {
    const scanner = this.scannerFor(this.rest);
    scanner.scan(this.rest, 0, this.rest.length);
    return scanner;
  }

  private scannerFor(bytes: Uint8Array): SheetScanner {
    const { kinds, date1904 } = this.context;
    this.scanner ??= new SheetScanner(kinds, prefixLength(bytes), date1904, this.size);
    return this.scanner;
  }
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
