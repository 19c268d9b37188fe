import { ExcelError } from "../excelError";
import { isTarget, Target, type ClassName } from "./target";

export type Argument = unknown;

/** What a method was called with. What does not fit is answered as Excel does, with InvalidArgument. */
export class Arguments {
  readonly location: string;
  private readonly values: readonly Argument[];

  constructor(values: readonly Argument[], location: string) {
    this.values = values;
    this.location = location;
  }

  at(index: number): Argument {
    return this.values[index];
  }

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value === "string") return value;
    throw this.invalid();
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  whole(index: number): number {
    const value = this.values[index];
    if (typeof value === "number" && Number.isInteger(value)) return value;
    throw this.invalid();
  }

  optionalWhole(index: number): number | undefined {
    return this.has(index) ? this.whole(index) : undefined;
  }

  isTrue(index: number): boolean {
    return this.values[index] === true;
  }

  target<K extends ClassName>(index: number, kind: K): Target<K> {
    const value = this.values[index];
    if (isTarget(value, kind)) return value;
    throw this.invalid();
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return recordOf(this.values[index], this.location);
  }

  oneOf<T extends string>(index: number, allowed: readonly T[]): T {
    return wordOf(this.values[index], allowed, this.location);
  }

  invalid(): ExcelError {
    return new ExcelError("InvalidArgument", this.location);
  }
}

export function recordOf(value: Argument, location: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Target))
    return value as Readonly<Record<string, unknown>>;
  throw new ExcelError("InvalidArgument", location);
}

/** Words of an enumeration, which the API takes in any case. */
export function wordOf<T extends string>(value: Argument, allowed: readonly T[], location: string): T {
  const found =
    typeof value === "string"
      ? allowed.find((each) => each.toLowerCase() === value.toLowerCase())
      : undefined;
  if (found === undefined) throw new ExcelError("InvalidArgument", location);
  return found;
}

export function textOf(value: Argument, location: string): string {
  if (typeof value === "string") return value;
  throw new ExcelError("InvalidArgument", location);
}

export function numberOf(value: Argument, location: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ExcelError("InvalidArgument", location);
}

export function booleanOf(value: Argument, location: string): boolean {
  if (typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument", location);
}
