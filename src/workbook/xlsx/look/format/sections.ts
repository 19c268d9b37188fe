/** One section of a number format: "positive;negative;zero;text". */
export interface Section {
  /** Without colour, condition and language. */
  readonly code: string;
  /** RRGGBB, where the section states a colour of its own. */
  readonly color?: string;
  readonly condition?: Condition;
}

interface Condition {
  readonly sign: string;
  readonly than: number;
}

const colors: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "00FF00",
  blue: "0000FF",
  yellow: "FFFF00",
  magenta: "FF00FF",
  cyan: "00FFFF",
  黑色: "000000",
  白色: "FFFFFF",
  红色: "FF0000",
  绿色: "00FF00",
  蓝色: "0000FF",
  黄色: "FFFF00",
};

export function sectionsOf(format: string): readonly Section[] {
  const codes = [""];
  for (const piece of format.match(/"[^"]*"|\\.|\[[^\]]*\]|[^"\\;[]+|./gsu) ?? []) {
    if (piece === ";") codes.push("");
    else codes.push(`${codes.pop() ?? ""}${piece}`);
  }
  return codes.map(sectionOf);
}

function sectionOf(text: string): Section {
  let color: string | undefined;
  let condition: Condition | undefined;
  const code = text.replace(/\[([^\]]*)\]/g, (whole, inside: string) => {
    const compared = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
    if (compared) {
      condition = { sign: compared[1] ?? "", than: Number(compared[2]) };
      return "";
    }
    const named = colors[inside.toLowerCase()];
    if (named !== undefined) {
      color = named;
      return "";
    }
    // [$¥-804] shows its sign; a language alone shows nothing
    const currency = /^\$([^-]*)(?:-.*)?$/.exec(inside);
    if (currency) return currency[1] === "" ? "" : `"${currency[1] ?? ""}"`;
    return /^(?:h+|m+|s+)$/i.test(inside) ? whole : "";
  });
  return { code, ...(color === undefined ? {} : { color }), ...(condition ? { condition } : {}) };
}

/** The section that shows a number, and whether it is shown without its sign, which the section itself states. */
export function sectionFor(
  number: number,
  sections: readonly Section[],
): { readonly section: Section; readonly isUnsigned: boolean } {
  const [first = { code: "General" }, second, third] = sections;
  if (first.condition || second?.condition) {
    const found = sections.slice(0, 3).find(({ condition }) => !condition || holds(number, condition));
    return { section: found ?? { code: "General" }, isUnsigned: false };
  }
  if (number < 0 && second) return { section: second, isUnsigned: true };
  return { section: number === 0 && third ? third : first, isUnsigned: false };
}

function holds(number: number, { sign, than }: Condition): boolean {
  const compare: Readonly<Record<string, boolean>> = {
    "<": number < than,
    "<=": number <= than,
    ">": number > than,
    ">=": number >= than,
    "=": number === than,
    "<>": number !== than,
  };
  return compare[sign] ?? false;
}
