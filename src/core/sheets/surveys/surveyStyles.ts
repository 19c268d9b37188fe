import type { CellStyle } from "../../patch/style";
import { colors, headingFont, type Look, lookOf } from "../look";

export const shareFormat = "0.00%";
/** The trailing "_ " keeps a share off the border, as it does an amount. */
const shareAtBorder = "0.00%_ ";

/** Styles of the tables of questionnaires. */
export interface SurveyStyles {
  readonly look: Look;
  readonly attachment: CellStyle;
  readonly title: CellStyle;
  readonly group: CellStyle;
  readonly line: CellStyle;
  readonly question: CellStyle;
  readonly head: CellStyle;
  readonly letter: CellStyle;
  readonly text: CellStyle;
  readonly count: CellStyle;
  readonly bar: CellStyle;
  readonly share: CellStyle;
  readonly validLabel: CellStyle;
  readonly valid: CellStyle;
  readonly small: CellStyle;
  readonly note: CellStyle;
}

export function surveyStyles(font: string, size: number): SurveyStyles {
  const look = lookOf(font, size);
  const centred = { borders: true, horizontal: "center" } as const;
  return {
    look,
    attachment: look({ font: headingFont, size: 16, wrap: false }),
    title: look({ size: 18, bold: true, horizontal: "center" }),
    group: look({ size: 14, bold: true, horizontal: "center" }),
    line: look({ horizontal: "center" }),
    question: look({ font: headingFont }),
    head: look({ ...centred, font: headingFont, fill: colors.header }),
    letter: look(centred),
    text: look({ borders: true }),
    count: look({ ...centred, numberFormat: "0" }),
    // bar and figure read as one cell: no line between them
    bar: look({
      horizontal: "right",
      numberFormat: shareFormat,
      borders: { left: true, right: false, top: true, bottom: true },
    }),
    share: look({
      horizontal: "right",
      numberFormat: shareAtBorder,
      borders: { left: false, right: true, top: true, bottom: true },
    }),
    validLabel: look({ borders: true, bold: true }),
    valid: look({ ...centred, bold: true, numberFormat: "0" }),
    small: look({ ...centred, size: 9 }),
    note: look({ size: 9 }),
  };
}
