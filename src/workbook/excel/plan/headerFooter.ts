/** The three parts of a header or footer, which Excel's own codes part by &L, &C and &R; without one it is the middle. */
export interface HeaderFooterParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export function headerFooterParts(codes: string): HeaderFooterParts {
  const parts = { left: "", center: "", right: "" };
  let side: keyof typeof parts = "center";
  for (let at = 0; at < codes.length; at += 1) {
    const sign = codes.charAt(at);
    const next = codes.charAt(at + 1);
    const named = sign === "&" ? sides[next.toUpperCase()] : undefined;
    if (named) {
      side = named;
      at += 1;
    } else if (sign === "&") {
      // &"宋体,常规" and && are one code each: an L in a font's name parts nothing.
      const end = next === '"' ? codes.indexOf('"', at + 2) : at + 1;
      const code = codes.slice(at, (end < 0 ? codes.length : end) + 1);
      parts[side] += code;
      at += code.length - 1;
    } else parts[side] += sign;
  }
  return parts;
}

const sides: Readonly<Record<string, keyof HeaderFooterParts>> = { L: "left", C: "center", R: "right" };
