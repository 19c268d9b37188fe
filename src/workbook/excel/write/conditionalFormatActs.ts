import type { ConditionalFormat } from "../../../core/patch/patch";
import { shownFormula } from "../plan/cellInput";
import { addressLists } from "../plan/rectangles";
import { type Act, onSheet } from "./act";

/** Conditional formats of ours, the first before the later ones, and all before those that stand there. */
export function conditionalFormatActs(sheet: string, formats: readonly ConditionalFormat[]): readonly Act[] {
  // Excel puts a new one before the others: the last is made first.
  return formats.toReversed().flatMap((format) =>
    addressLists(format.areas).map(({ text }) =>
      onSheet(sheet, 12, (worksheet) => {
        addFormat(worksheet.getRanges(text).conditionalFormats, format);
      }),
    ),
  );
}

function addFormat(formats: Excel.ConditionalFormatCollection, format: ConditionalFormat): void {
  switch (format.kind) {
    case "formula": {
      const { custom } = formats.add("Custom");
      custom.rule.formula = `=${shownFormula(format.formula)}`;
      const { bold, italic, color, fill } = format.style;
      if (bold !== undefined) custom.format.font.bold = bold;
      if (italic !== undefined) custom.format.font.italic = italic;
      if (color !== undefined) custom.format.font.color = `#${color}`;
      if (fill !== undefined) custom.format.fill.color = `#${fill}`;
      return;
    }
    case "dataBar": {
      const { dataBar } = formats.add("DataBar");
      dataBar.showDataBarOnly = true;
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: "1" };
      dataBar.positiveFormat.fillColor = `#${format.color}`;
      dataBar.positiveFormat.gradientFill = false;
      return;
    }
  }
}
