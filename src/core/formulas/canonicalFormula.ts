const STRING = /("(?:[^"]|"")*")/;

/**
 * A formula as every program would save it: LibreOffice drops quotes it does not need, Excel adds _xlfn. to newer
 * functions; spaces, $ and letter case do not matter. String literals stay; `change` is made to everything else.
 */
export function canonicalFormula(formula: string, change: (code: string) => string = (code) => code): string {
  return formula
    .split(STRING)
    .map((part, index) => (index % 2 === 1 ? part : change(canonicalCode(part))))
    .join("");
}

function canonicalCode(code: string): string {
  return code
    .replace(/_xlfn\.|_xlws\./gi, "")
    .replace(/[\s'$]/g, "")
    .toUpperCase();
}
