/**
 * Programs rewrite formulas they save: LibreOffice drops quotes it does not need, Excel adds _xlfn. to newer functions.
 * Outside string literals, spaces, quotes, the prefix and letter case do not matter.
 */
export function sameFormula(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

/**
 * The formula's shape: references without their row numbers, literals without their numbers, so that one of ours that
 * points at rows that have moved, or carries last month's points, is still known as ours.
 */
export function shapeOf(formula: string): string {
  return outsideStrings(canonical(formula), (code) => code.replace(/\d+(?:\.\d+)?/g, "0"));
}

function canonical(formula: string): string {
  return outsideStrings(formula, (code) =>
    code
      .replace(/_xlfn\.|_xlws\./gi, "")
      .replace(/[\s'$]/g, "")
      .toUpperCase(),
  );
}

function outsideStrings(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
