import type { CellValue } from "../../../../core/grid/grid";
import { dateText, isDateSection } from "./dateText";
import { numberText, plain } from "./numberText";
import { type Section, sectionFor, sectionsOf } from "./sections";

export interface ShownText {
  readonly text: string;
  /** RRGGBB, where the number format states one: [Red]. */
  readonly color?: string;
}

const known = new Map<string, readonly Section[]>();

/** What a cell shows: its value as its number format makes it. */
export function shownText(value: CellValue, format: string): ShownText {
  switch (value.type) {
    case "blank":
      return { text: "" };
    case "text":
      return { text: textOf(value.text, sections(format)) };
    case "boolean":
      return { text: value.boolean ? "TRUE" : "FALSE" };
    case "error":
      return { text: value.error };
    case "number":
      return numberOf(value.number, format);
  }
}

function sections(format: string): readonly Section[] {
  const found = known.get(format) ?? sectionsOf(format);
  known.set(format, found);
  return found;
}

/** A fourth section, or an only one with @, puts words around a text. */
function textOf(text: string, all: readonly Section[]): string {
  const section = all.length >= 4 ? all[3] : all.at(-1);
  const code = section?.code ?? "";
  if (!code.replace(/"[^"]*"|\\./g, "").includes("@")) return all.length >= 4 ? plain(code) : text;
  return code
    .split(/("[^"]*"|\\.|@)/)
    .map((piece) => (piece === "@" ? text : plain(piece)))
    .join("");
}

function numberOf(number: number, format: string): ShownText {
  const { section, isUnsigned } = sectionFor(number, sections(format));
  const { code, color } = section;
  const shown = (text: string): ShownText => ({ text, ...(color === undefined ? {} : { color }) });
  if (isDateSection(code)) return shown(dateText(number, code) ?? "########");
  const bare = code.replace(/"[^"]*"|\\./g, "");
  const text = numberText(Math.abs(number), bare.includes("@") ? "General" : code);
  // −0.001 with two decimals is 0.00
  const isZero = !/[1-9]/.test(text.replace(/E[+-]\d+/, ""));
  return shown(number < 0 && !isUnsigned && !(isZero && /[0#?]/.test(bare)) ? `-${text}` : text);
}
