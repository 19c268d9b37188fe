import type { Expression, Literal } from "./expression";
import type { TokenCursor } from "./tokenCursor";

/** After the opening brace: {60,"及格";80,"良好"}, rows between semicolons, all of one length. */
export function parseArrayConstant(cursor: TokenCursor): Expression | undefined {
  const rows: Literal[][] = [[]];
  for (;;) {
    const value = parseConstant(cursor);
    if (value === undefined) return undefined;
    rows.at(-1)?.push(value);
    if (cursor.takeSign("}")) break;
    if (cursor.takeSign(";")) rows.push([]);
    else if (!cursor.takeSign(",")) return undefined;
  }
  return rows.every((row) => row.length === rows[0]?.length) ? { kind: "array", rows } : undefined;
}

function parseConstant(cursor: TokenCursor): Literal | undefined {
  const isNegative = cursor.takeSign("-");
  const isSigned = isNegative || cursor.takeSign("+");
  const token = cursor.next();
  if (token?.kind === "number") {
    const magnitude = Number(token.text);
    if (!Number.isFinite(magnitude)) return undefined;
    return isNegative ? -magnitude : magnitude;
  }
  if (isSigned) return undefined;
  if (token?.kind === "string") return token.text;
  if (token?.kind === "error") return { error: token.text };
  if (token?.kind === "word" && /^(?:true|false)$/i.test(token.text)) return /^true$/i.test(token.text);
  return undefined;
}
