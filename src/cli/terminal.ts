import { styleText } from "node:util";

export type Tone = "bold" | "dim" | "green" | "yellow" | "red" | "magenta";

/** Colours only where a person sees them: NO_COLOR and FORCE_COLOR decide first. */
export function paint(tone: Tone, text: string): string {
  return isColourful() ? styleText(tone, text) : text;
}

function isColourful(): boolean {
  if (process.env["NO_COLOR"]) return false;
  return process.env["FORCE_COLOR"] ? process.env["FORCE_COLOR"] !== "0" : process.stdout.isTTY;
}

export interface Column {
  readonly header: string;
  readonly align: "left" | "right";
}

/** Cells of one row; the tone colours the whole row. */
export interface Row {
  readonly cells: readonly string[];
  readonly tone?: Tone;
}

/** Columns aligned by the width that a terminal gives Chinese characters: two places each. */
export function table(columns: readonly Column[], rows: readonly Row[]): string {
  const widths = columns.map(({ header }, index) =>
    Math.max(displayWidth(header), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? "", widths[index] ?? 0, align))
      .join("  ")
      .trimEnd();
  const head = paint("bold", line(columns.map(({ header }) => header)));
  return [head, ...rows.map(({ cells, tone }) => (tone ? paint(tone, line(cells)) : line(cells)))].join("\n");
}

function pad(text: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "right" ? space + text : text + space;
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2026 ||
    code >= 0x20000
  );
}

/** At most this many places wide, the rest as …. */
export function shorten(text: string, width: number): string {
  const plain = text.replace(/\s+/g, " ");
  if (displayWidth(plain) <= width) return plain;
  let kept = "";
  for (const character of plain) {
    if (displayWidth(kept + character) > width - 2) break;
    kept += character;
  }
  return `${kept}…`;
}
