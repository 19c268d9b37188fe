import type { ConditionalFormat } from "../../../core/patch/patch";
import type { Memory } from "../memory";
import { shownFormula } from "../plan/cellInput";
import { addressLists } from "../plan/rectangles";
import { lookText } from "../read/conditionalFormats";
import type { StandingFormat } from "../read/standingFormat";
import { type Act, onSheet } from "./act";
import { isOurFormat } from "./standingRules";

/** Conditional formats of ours, the first before the later ones, and all before those that stand there. */
export function conditionalFormatActs(
  memory: Memory,
  sheet: string,
  formats: readonly ConditionalFormat[],
): readonly Act[] {
  // Excel puts a new one before the others: the last is made first.
  return formats.toReversed().flatMap((format) =>
    addressLists(format.areas).map(({ text, areas }) => {
      let added: Excel.ConditionalFormat | undefined;
      const made = onSheet(sheet, 12, (worksheet) => {
        added = addFormat(worksheet.getRanges(text).conditionalFormats, format);
        added.load("id");
      });
      const done = (): void => {
        if (added)
          noteFormats(memory, sheet, (known) => [...known, standing(added?.id ?? "", areas, format)]);
      };
      return { ...made, done };
    }),
  );
}

/** Ours of an earlier run taken away, by what is known to stand there. */
export function removeFormatActs(
  memory: Memory,
  sheet: string,
  known: readonly StandingFormat[],
  ours: readonly ConditionalFormat[],
): readonly Act[] {
  const gone = known.filter((each) => isOurFormat(each, ours));
  if (gone.length === 0) return [];
  const removed = onSheet(sheet, gone.length * 2, (worksheet) => {
    const formats = worksheet.getRange().conditionalFormats;
    for (const { id } of gone) formats.getItem(id).delete();
  });
  const done = (): void => {
    noteFormats(memory, sheet, (all) => all.filter(({ id }) => !gone.some((each) => each.id === id)));
  };
  return [{ ...removed, done }];
}

/** What is known to stand on a sheet, if anything is. */
export function knownFormats(
  { sheets, formats }: Memory,
  sheet: string,
): readonly StandingFormat[] | undefined {
  const id = sheets.find(({ name }) => name === sheet)?.id;
  return id === undefined ? undefined : formats.get(id);
}

function noteFormats(
  memory: Memory,
  sheet: string,
  change: (known: readonly StandingFormat[]) => readonly StandingFormat[],
): void {
  const id = memory.sheets.find(({ name }) => name === sheet)?.id;
  if (id !== undefined) memory.formats.set(id, change(memory.formats.get(id) ?? []));
}

function standing(id: string, areas: StandingFormat["areas"], format: ConditionalFormat): StandingFormat {
  switch (format.kind) {
    case "formula":
      return { id, areas, says: { kind: "formula", formula: format.formula, look: lookText(format.style) } };
    case "dataBar":
      return { id, areas, says: { kind: "dataBar" } };
  }
}

function addFormat(
  formats: Excel.ConditionalFormatCollection,
  format: ConditionalFormat,
): Excel.ConditionalFormat {
  switch (format.kind) {
    case "formula": {
      const added = formats.add("Custom");
      const { custom } = added;
      custom.rule.formula = `=${shownFormula(format.formula)}`;
      const { bold, italic, color, fill } = format.style;
      if (bold !== undefined) custom.format.font.bold = bold;
      if (italic !== undefined) custom.format.font.italic = italic;
      if (color !== undefined) custom.format.font.color = `#${color}`;
      if (fill !== undefined) custom.format.fill.color = `#${fill}`;
      return added;
    }
    case "dataBar": {
      const added = formats.add("DataBar");
      const { dataBar } = added;
      dataBar.showDataBarOnly = true;
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: "1" };
      dataBar.positiveFormat.fillColor = `#${format.color}`;
      dataBar.positiveFormat.gradientFill = false;
      return added;
    }
  }
}
