import { exact } from "../../number/exact";
import { isQuantityName } from "../measureNames";
import type { Script, Stretch } from "../text/script";
import { type Spoken, spokenFormula } from "./spoken";
import type { Expression } from "./tree";
import { type Token, tokens } from "./tokens";

/**
 * A formula with Chinese names: (实际到位资金/预算资金)*100%. Undefined where it is none. Closing brackets too many
 * (OCR loses opening ones at the beginning) are opened at the beginning, the only place where they all can belong.
 */
export function parseExpression(script: Script, at: Stretch): Expression | undefined {
  const spoken = spokenFormula(script.text.slice(at.from, at.to), at.from);
  if (
    spoken !== undefined &&
    spoken.of.every((name) => isQuantityName(script.text.slice(name.from, name.to)))
  )
    return inSigns(spoken);
  const found = tokens(script, at);
  if (found === undefined || found.length === 0) return undefined;
  const missing = unopened(found);
  if (missing === undefined) return undefined;
  const opened: Token[] = Array.from({ length: missing }, () => ({ kind: "operator", operator: "(" }));
  const reader = new Reader([...opened, ...found]);
  const expression = reader.sum();
  return expression !== undefined && reader.isAtEnd() ? expression : undefined;
}

/** A mean as a sum over how many there are, a quotient as one over the other. */
function inSigns({ kind, of }: Spoken): Expression | undefined {
  const names = of.map((at): Expression => ({ kind: "name", at }));
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  const operator = kind === "mean" ? "+" : "/";
  const all = others.reduce((left, right): Expression => ({ kind: "binary", operator, left, right }), first);
  const number = exact(BigInt(names.length));
  return kind === "quotient"
    ? all
    : {
        kind: "binary",
        operator: "/",
        left: all,
        right: { kind: "number", value: number, text: String(names.length) },
      };
}

/** How many opening brackets are lost; undefined where closing ones are. */
function unopened(found: readonly Token[]): number | undefined {
  let depth = 0;
  let lost = 0;
  for (const token of found) {
    if (token.kind !== "operator") continue;
    if (token.operator === "(") depth++;
    if (token.operator === ")" && depth-- === 0) {
      lost++;
      depth = 0;
    }
  }
  return depth === 0 ? lost : undefined;
}

class Reader {
  readonly #tokens: readonly Token[];
  #place = 0;

  constructor(found: readonly Token[]) {
    this.#tokens = found;
  }

  isAtEnd(): boolean {
    return this.#place === this.#tokens.length;
  }

  sum(): Expression | undefined {
    return this.#chain(["+", "-"], () => this.#product());
  }

  #product(): Expression | undefined {
    return this.#chain(["*", "/"], () => this.#factor());
  }

  #chain(operators: readonly string[], operand: () => Expression | undefined): Expression | undefined {
    let left = operand();
    for (;;) {
      const operator = this.#operator(operators) ?? this.#implied(operators);
      if (left === undefined || operator === undefined) return left;
      const right = operand();
      if (right === undefined) return undefined;
      left = { kind: "binary", operator: operator as "+" | "-" | "*" | "/", left, right };
    }
  }

  /** 40%权重分 is 40% of it. */
  #implied(operators: readonly string[]): string | undefined {
    const [before, next] = [this.#tokens[this.#place - 1], this.#tokens[this.#place]];
    return operators.includes("*") && before?.kind === "number" && next?.kind === "full" ? "*" : undefined;
  }

  #operator(wanted: readonly string[]): string | undefined {
    const token = this.#tokens[this.#place];
    if (token?.kind !== "operator" || !wanted.includes(token.operator)) return undefined;
    this.#place++;
    return token.operator;
  }

  #factor(): Expression | undefined {
    if (this.#operator(["("])) {
      const inner = this.sum();
      return this.#operator([")"]) ? inner : undefined;
    }
    if (this.#operator(["|"])) {
      const inner = this.sum();
      return inner && this.#operator(["|"]) ? { kind: "absolute", of: inner } : undefined;
    }
    const token = this.#tokens[this.#place];
    if (token === undefined || token.kind === "operator") return undefined;
    this.#place++;
    if (token.kind === "name") return this.#explained() ?? token;
    return token.kind === "full" ? this.#fullPoints() : token;
  }

  /** 购置完成率(实际购置数量/计划购置数量*100%): the brackets say what the name before them is. */
  #explained(): Expression | undefined {
    const start = this.#place;
    if (!this.#operator(["("])) return undefined;
    const inner = this.sum();
    if (inner?.kind === "binary" && this.#operator([")"])) return inner;
    this.#place = start;
    return undefined;
  }

  /** 标准分(2分): the brackets only say how much. */
  #fullPoints(): Expression {
    const [open, points, close] = this.#tokens.slice(this.#place, this.#place + 3);
    const isPrinted =
      open?.kind === "operator" &&
      open.operator === "(" &&
      close?.kind === "operator" &&
      close.operator === ")";
    if (!isPrinted || points?.kind !== "points") return { kind: "full" };
    this.#place += 3;
    return { kind: "full", points: points.points };
  }
}
