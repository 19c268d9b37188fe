import { ExcelError, NotSimulated } from "../excelError";
import type { Argument } from "./arguments";

/** #RRGGBB in capitals, as the API returns it. */
export function colourOf(value: Argument, location: string): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument", location);
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  if (/^[a-z]+$/i.test(value)) throw new NotSimulated(`the colour ${value}, at ${location}`);
  throw new ExcelError("InvalidArgument", location);
}
