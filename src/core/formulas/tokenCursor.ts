import type { Token } from "./tokens";

/** A place in the tokens of a formula that moves forward. */
export class TokenCursor {
  private readonly tokens: readonly Token[];
  private place = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.place + ahead];
  }

  next(): Token | undefined {
    const token = this.peek();
    this.place += 1;
    return token;
  }

  /** The sign at the cursor; undefined for another token and at the end. */
  sign(ahead = 0): string | undefined {
    const token = this.peek(ahead);
    return token?.kind === "sign" ? token.text : undefined;
  }

  /** Steps over the sign if it stands here. */
  takeSign(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.place += 1;
    return true;
  }

  isAtEnd(): boolean {
    return this.place >= this.tokens.length;
  }
}
