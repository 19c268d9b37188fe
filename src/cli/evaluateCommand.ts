import { createInterface } from "node:readline";
import { evaluate } from "../usecases/evaluate";
import type { Command } from "./command";
import { say } from "./texts";

/** `evaluate`: one JSON object a line in, one a line out, in the same order. */
export const evaluateCommand: Command = async () => {
  let allUnderstood = true;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() === "") continue;
    const request = parse(text);
    if (!request) allUnderstood = false;
    say.out(
      JSON.stringify(
        request ? evaluate(request) : { id: null, read: false, error: "这一行不是 JSON 对象。" },
      ),
    );
  }
  return allUnderstood ? 0 : 1;
};

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
