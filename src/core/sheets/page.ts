import type { PrintSetup } from "../patch/patch";

/** A4, millimetres: sheets.md §1.3. The top of a landscape page is its binding edge. */
const HEADER = 12;
const FOOTER = 11;

const MARGINS = {
  landscape: { top: 25, bottom: 20, left: 20, right: 20, header: HEADER, footer: FOOTER },
  portrait: { top: 25, bottom: 20, left: 25, right: 20, header: HEADER, footer: FOOTER },
} as const;

const PAPER_HEIGHT = { landscape: 210, portrait: 297 } as const;

const POINTS_PER_MM = 72 / 25.4;

export type Orientation = PrintSetup["orientation"];

/** Points of height that a page has for rows. */
export function pageHeight(orientation: Orientation): number {
  const { top, bottom } = MARGINS[orientation];
  return (PAPER_HEIGHT[orientation] - top - bottom) * POINTS_PER_MM;
}

/** Print setup of a working paper (工作表): page numbers from 1. The footer's font is the sheet's body font. */
export function workingPage(
  orientation: Orientation,
  bodyFont: string,
  rest: Pick<PrintSetup, "area" | "titleRows" | "breaksAfter" | "fitToOnePage">,
): PrintSetup {
  return {
    orientation,
    margins: MARGINS[orientation],
    centerHorizontally: true,
    fitToWidth: true,
    footer: `&C&"${bodyFont},常规"&9第 &P 页　共 &N 页`,
    firstPage: 1,
    ...rest,
  };
}

/** Print setup of a table that is handed in (报告表): — 1 — in the middle, numbered on by the report (sheets.md §1.1). */
export function reportPage(
  orientation: Orientation,
  bodyFont: string,
  rest: Pick<PrintSetup, "area" | "titleRows" | "breaksAfter" | "fitToOnePage">,
): PrintSetup {
  return {
    orientation,
    margins: MARGINS[orientation],
    centerHorizontally: true,
    fitToWidth: true,
    footer: `&C&"${bodyFont},常规"&14— &P —`,
    ...rest,
  };
}
