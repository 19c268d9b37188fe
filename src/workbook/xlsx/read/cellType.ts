import { decodeUtf8 } from "../xml/utf8";

/** What the file says a cell's value is (ECMA-376, part 1, 18.18.11). */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

const types: Readonly<Record<string, CellType>> = {
  n: "n",
  s: "s",
  str: "str",
  inlineStr: "inlineStr",
  b: "b",
  e: "e",
  d: "d",
};

/** An unknown type is a number, as one that is not stated. */
export function typeOf(bytes: Uint8Array, start: number, end: number): CellType {
  if (end - start === 1 && bytes[start] === 0x73) return "s";
  return types[decodeUtf8(bytes, start, end)] ?? "n";
}
