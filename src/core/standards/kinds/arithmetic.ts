import { toPlainText } from "../../number/round";
import type { Measure } from "../measure";

/** What stands in an arithmetic text as one word or figure. A measure inside another that has a name is one too. */
export type Leaf = Extract<Measure, { kind: "fact" | "constant" | "share" | "index" | "named" }>;

/** A constant as printed; points and 分值 have no text of their own. */
export function constantText({ text, value }: Extract<Leaf, { kind: "constant" }>): string {
  return text === "" ? toPlainText(value, 4) : text;
}

type Operator = "+" | "-" | "*" | "/";

const RANK: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/** A measure as arithmetic, "(a-b)/c": brackets only where they change the meaning, "*100%" left out. */
export function arithmetic(measure: Measure, show: (leaf: Leaf) => string): string {
  switch (measure.kind) {
    case "fact":
    case "constant":
    case "share":
    case "index":
    case "named":
      return show(measure);
    case "absolute":
      return `|${arithmetic(measure.of, show)}|`;
    case "mean":
      return `(${measure.of.map((part) => arithmetic(part, show)).join("+")})/${measure.of.length}`;
    case "binary": {
      const { operator, left, right } = measure;
      if (operator === "*" && isWholePercent(right)) return arithmetic(left, show);
      if (operator === "*" && isWholePercent(left)) return arithmetic(right, show);
      const before = bracketed(left, RANK[operator], show);
      // a-(b-c), a/(b*c): the right side of - and / keeps its brackets at the same rank
      const after = bracketed(right, RANK[operator] + (operator === "-" || operator === "/" ? 1 : 0), show);
      return `${before}${operator}${after}`;
    }
  }
}

/** Rank 3 stands alone, 2 is a product, 1 a sum. */
export function rankOf(measure: Measure): number {
  if (measure.kind === "mean") return RANK["/"];
  if (measure.kind !== "binary") return 3;
  if (measure.operator !== "*") return RANK[measure.operator];
  if (isWholePercent(measure.right)) return rankOf(measure.left);
  return isWholePercent(measure.left) ? rankOf(measure.right) : RANK["*"];
}

function bracketed(measure: Measure, rank: number, show: (leaf: Leaf) => string): string {
  const text = arithmetic(measure, show);
  return rankOf(measure) < rank ? `(${text})` : text;
}

/** “(实际到位资金/预算资金)*100%”: the factor only says that the result is a percentage. */
function isWholePercent(measure: Measure): boolean {
  return measure.kind === "constant" && measure.text.endsWith("%") && measure.value.equals(1);
}
