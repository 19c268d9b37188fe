import { type HeaderFooterPlace, type PageSetup, plainPage } from "../model/pageSetup";
import type { XmlElement } from "./xmlTree";

/** ECMA-376, part 1, 18.3.1.63: the numbers of paper sizes. */
const papers: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  5: "Legal",
  6: "Statement",
  8: "A3",
  9: "A4",
  10: "A4Small",
  11: "A5",
  12: "B4",
  13: "B5",
  14: "Folio",
};

/** The print setup of a sheet's part; area and title rows are names of the workbook. */
export function pageOf(root: XmlElement): PageSetup {
  const setup = root.child("pageSetup");
  const options = root.child("printOptions");
  const margins = root.child("pageMargins");
  const points = (side: keyof PageSetup["margins"]): number => {
    const inches = margins?.number(side);
    return inches === undefined ? plainPage.margins[side] : inches * 72;
  };
  const isFitted = root.path("sheetPr", "pageSetUpPr")?.isTrue("fitToPage") === true;
  const [across, down] = [setup?.number("fitToWidth") ?? 1, setup?.number("fitToHeight") ?? 1];
  return {
    ...plainPage,
    orientation: setup?.attribute("orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: papers[setup?.number("paperSize") ?? 1] ?? "A4",
    zoom: isFitted
      ? {
          ...(across > 0 ? { horizontalFitToPages: across } : {}),
          ...(down > 0 ? { verticalFitToPages: down } : {}),
        }
      : { scale: setup?.number("scale") ?? 100 },
    centerHorizontally: options?.isTrue("horizontalCentered") === true,
    centerVertically: options?.isTrue("verticalCentered") === true,
    printGridlines: options?.isTrue("gridLines") === true,
    printHeadings: options?.isTrue("headings") === true,
    blackAndWhite: setup?.isTrue("blackAndWhite") === true,
    margins: {
      left: points("left"),
      right: points("right"),
      top: points("top"),
      bottom: points("bottom"),
      header: points("header"),
      footer: points("footer"),
    },
    firstPageNumber:
      setup?.isTrue("useFirstPageNumber") === true ? (setup.number("firstPageNumber") ?? 1) : "",
    headersFooters: {
      ...plainPage.headersFooters,
      ...parts(root.path("headerFooter", "oddHeader")?.text ?? "", "Header"),
      ...parts(root.path("headerFooter", "oddFooter")?.text ?? "", "Footer"),
    },
    rowBreaks: breaks(root.child("rowBreaks")),
    columnBreaks: breaks(root.child("colBreaks")),
  };
}

function breaks(list: XmlElement | undefined): readonly number[] {
  return (list?.children("brk") ?? []).map((each) => each.number("id") ?? 0).sort((a, b) => a - b);
}

/** "&L…&C…&R…" cut into its three parts; text before any of them stands in the middle. */
function parts(text: string, kind: "Header" | "Footer"): Partial<Record<HeaderFooterPlace, string>> {
  const found = { left: "", center: "", right: "" };
  const sides = { L: "left", C: "center", R: "right" } as const;
  let side: keyof typeof found = "center";
  for (const piece of text.match(/&"[^"]*"|&.|[^&]+/gs) ?? []) {
    const next = /^&([LCR])$/i.exec(piece)?.[1]?.toUpperCase();
    if (next === "L" || next === "C" || next === "R") side = sides[next];
    else found[side] += piece;
  }
  return { [`left${kind}`]: found.left, [`center${kind}`]: found.center, [`right${kind}`]: found.right };
}
