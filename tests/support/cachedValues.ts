import { packed, unpacked } from "./xlsxFiles";

/** The file as a program leaves it that writes formulas and computes nothing: no formula has a value. */
export function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  return changedSheets(bytes, (xml) =>
    xml.replace(/(<f\b[^>]*?(?:\/>|>[^<]*<\/f>))<v(?:\/>|>[^<]*<\/v>)/g, "$1"),
  );
}

/** The file as a program leaves it that did not recompute: every number that a formula came to is another. */
export function withStaleValues(bytes: Uint8Array, stale: number): Uint8Array {
  return changedSheets(bytes, (xml) =>
    xml.replace(/(<f\b[^>]*?(?:\/>|>[^<]*<\/f>))<v>-?[\d.E-]+<\/v>/g, `$1<v>${stale}</v>`),
  );
}

function changedSheets(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(unpacked(bytes)).map(
    ([name, text]) => [name, name.startsWith("xl/worksheets/sheet") ? change(text) : text] as const,
  );
  return packed(Object.fromEntries(parts));
}
