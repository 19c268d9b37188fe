import type { Waiting } from "../../workbook";
import type { KnownSheet, Memory } from "../memory";
import { request } from "../request";
import { areaOf } from "./sheetLoads";
import type { StandingFormat } from "./standingFormat";

/** The rules of a sheet by their ids; what each says is asked for in a further round trip. */
export interface ListedFormat {
  readonly id: string;
  readonly type: string;
}

export interface FormatLoads {
  readonly id: string;
  readonly ranges: Excel.RangeAreas;
  readonly custom: Excel.CustomConditionalFormat | undefined;
  readonly isBar: boolean;
}

export function loadFormats(sheet: Excel.Worksheet, listed: readonly ListedFormat[]): readonly FormatLoads[] {
  const formats = sheet.getRange().conditionalFormats;
  return listed.map((each) => loadFormat(formats.getItem(each.id), each));
}

function loadFormat(format: Excel.ConditionalFormat, { id, type }: ListedFormat): FormatLoads {
  const ranges = format.getRanges();
  ranges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const custom = type === "Custom" ? format.custom : undefined;
  custom?.rule.load("formula");
  custom?.format.font.load("bold,italic,color");
  custom?.format.fill.load("color");
  return { id, ranges, custom, isBar: type === "DataBar" };
}

export function standingFormats(loads: readonly FormatLoads[]): readonly StandingFormat[] {
  return loads.map(({ id, ranges, custom, isBar }): StandingFormat => {
    const areas = ranges.areas.items.map(areaOf);
    if (!custom) return { id, areas, says: { kind: isBar ? "dataBar" : "other" } };
    const { font, fill } = custom.format;
    const look = lookText({ bold: font.bold, italic: font.italic, color: font.color, fill: fill.color });
    return { id, areas, says: { kind: "formula", formula: custom.rule.formula.replace(/^=/, ""), look } };
  });
}

/** Excel leaves what a conditional format does not change unsaid. */
export function lookText(look: {
  readonly bold?: unknown;
  readonly italic?: unknown;
  readonly color?: unknown;
  readonly fill?: unknown;
}): string {
  const plain = (color: unknown): string =>
    typeof color === "string" ? color.replace("#", "").toUpperCase() : "";
  return JSON.stringify([look.bold === true, look.italic === true, plain(look.color), plain(look.fill)]);
}

/**
 * What the rules of these sheets say, where it is not known yet: once after somebody changed them. Without an answer
 * they stay unknown, and are asked for when they are needed.
 */
export async function lookAtFormats(
  memory: Memory,
  sheets: readonly { readonly sheet: KnownSheet; readonly listed: readonly ListedFormat[] }[],
  waiting: Waiting,
): Promise<void> {
  const unknown = sheets.filter(({ sheet, listed }) => {
    const known = memory.formats.get(sheet.id);
    const isKnown =
      known?.length === listed.length && listed.every(({ id }) => known.some((each) => each.id === id));
    return !isKnown;
  });
  for (const { sheet, listed } of unknown) if (listed.length === 0) memory.formats.set(sheet.id, []);
  const open = unknown.filter(({ listed }) => listed.length > 0);
  if (open.length === 0) return;
  const answer = await request(
    ({ workbook }) =>
      open.map(({ sheet, listed }) => ({
        sheet,
        loads: loadFormats(workbook.worksheets.getItem(sheet.id), listed),
      })),
    waiting,
  );
  for (const { sheet } of open) memory.formats.delete(sheet.id);
  if (answer.state !== "done") return;
  for (const { sheet, loads } of answer.value) memory.formats.set(sheet.id, standingFormats(loads));
}
