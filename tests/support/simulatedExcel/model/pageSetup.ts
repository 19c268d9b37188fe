import type { Area } from "../../../../src/core/grid/address";

/** How a sheet is printed; margins in points as the API has them. */
export interface PageSetup {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Zoom;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: string;
  readonly margins: Readonly<Record<Margin, number>>;
  /** "" for automatic. */
  readonly firstPageNumber: number | "";
  readonly headersFooters: Readonly<Record<HeaderFooterPlace, string>>;
  readonly area?: readonly Area[];
  readonly titleRows?: Area;
  readonly titleColumns?: Area;
  /** Rows and columns that begin a new page. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export type Margin = "left" | "right" | "top" | "bottom" | "header" | "footer";

export type HeaderFooterPlace =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

/** Excel's own: 0.7 and 0.75 inch, 0.3 inch for the header and the footer. */
export const plainPage: PageSetup = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  printOrder: "DownThenOver",
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  firstPageNumber: "",
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
  rowBreaks: [],
  columnBreaks: [],
};
