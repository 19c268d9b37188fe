import sample from "../../../samples/一网通办-评价前.xlsx";

/** The bundled sample. It comes as a script and not as a file: a page opened from a disk may not ask for files. */
export function sampleWorkbook(): Uint8Array<ArrayBuffer> {
  const packed = atob(sample.slice(sample.indexOf(",") + 1));
  return Uint8Array.from(packed, (character) => character.charCodeAt(0));
}
