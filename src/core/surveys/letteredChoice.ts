import { narrow } from "../number/narrow";

/** "A(非常满意)", "A.非常满意", "A、非常满意", "A非常满意" or "A": an answer that carries the option's letter. */
export interface LetteredChoice {
  /** 0 for A. */
  readonly position: number;
  /** "" for the letter alone. */
  readonly text: string;
  /** What stands between letter and text, and after it, so that another option can be written the same way. */
  readonly between: string;
  readonly after: string;
}

const FORMS = [
  /^([A-Za-z])()()()$/,
  /^([A-Za-z])(\s*\(\s*)(.*\S)(\s*\))$/s,
  /^([A-Za-z])(\s*[.、:)]\s*)(.*\S)()$/s,
  /^([A-Za-z])(\s*)(\p{Script=Han}.*)()$/su,
] as const;

/** Undefined for a choice without a letter. */
export function readLetteredChoice(choice: string): LetteredChoice | undefined {
  const plain = narrow(choice);
  for (const form of FORMS) {
    const found = form.exec(plain);
    if (!found) continue;
    const [, letter = "", between = "", text = "", after = ""] = found;
    const textAt = letter.length + between.length;
    return {
      position: letter.toUpperCase().charCodeAt(0) - 65,
      // narrow keeps every place, so the original is cut at the same ones
      text: choice.slice(textAt, textAt + text.length),
      between: choice.slice(letter.length, textAt),
      after: after === "" ? "" : choice.slice(textAt + text.length),
    };
  }
  return undefined;
}

/** An option nobody has chosen, written as the others are. */
export function writeLikeChoice(position: number, text: string, like: LetteredChoice): string {
  const letter = String.fromCharCode(65 + position);
  return like.text === "" ? letter : `${letter}${like.between}${text}${like.after}`;
}
