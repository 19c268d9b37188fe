import { decodeUtf8 } from "../xml/utf8";
import { childNamed, childrenOf, elementsNamed, tagText } from "../xml/elements";
import { attribute, isTrue } from "../xml/tags";

/** What a sheet states apart from its rows. */
export interface SheetFrame {
  readonly columns: readonly ColumnLook[];
  /** In digits of the Normal font. */
  readonly defaultWidth: number | undefined;
  /** Points. */
  readonly defaultHeight: number | undefined;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  readonly hasDrawings: boolean;
}

interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly isHidden: boolean;
  readonly style: number | undefined;
}

/** Before the rows stand the columns and the views, behind them what is drawn on the sheet. */
export function sheetFrame(bytes: Uint8Array): SheetFrame {
  const rows = placeOf(bytes, "sheetData");
  const head = decodeUtf8(bytes, 0, rows);
  const tail = decodeUtf8(bytes, Math.max(rows, lastRowEnd(bytes)), bytes.length);
  const [format] = elementsNamed(head, "sheetFormatPr").map((each) => tagText(head, each));
  const number = (tag: string | undefined, name: string): number | undefined => {
    const value = tag === undefined ? undefined : attribute(tag, name);
    return value === undefined || value === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
  };
  const [views] = elementsNamed(head, "sheetViews");
  const view = views && childNamed(head, views, "sheetView");
  const pane = view && childNamed(head, view, "pane");
  const paneTag = pane && tagText(head, pane);
  const isFrozen = paneTag !== undefined && attribute(paneTag, "state")?.startsWith("frozen") === true;
  const gridLines = view && attribute(tagText(head, view), "showGridLines");
  return {
    columns: elementsNamed(head, "cols").flatMap((list) =>
      childrenOf(head, list).map((each): ColumnLook => {
        const tag = tagText(head, each);
        const first = (number(tag, "min") ?? 1) - 1;
        return {
          first,
          last: Math.min((number(tag, "max") ?? first + 1) - 1, 16_383),
          width: number(tag, "width"),
          isHidden: isTrue(attribute(tag, "hidden")),
          style: number(tag, "style"),
        };
      }),
    ),
    defaultWidth: number(format, "defaultColWidth"),
    defaultHeight: number(format, "defaultRowHeight"),
    frozen: isFrozen
      ? { rows: number(paneTag, "ySplit") ?? 0, columns: number(paneTag, "xSplit") ?? 0 }
      : { rows: 0, columns: 0 },
    hasGridLines: gridLines === undefined || isTrue(gridLines),
    hasDrawings: /<(?:\w+:)?(?:drawing|picture|legacyDrawingHF)[\s/]/.test(tail),
  };
}

/** Where the tag of this name begins, whatever its prefix; the end where there is none. */
function placeOf(bytes: Uint8Array, name: string): number {
  const letters = Array.from(name, (letter) => letter.charCodeAt(0));
  const [first = 0] = letters;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!letters.every((letter, index) => bytes[at + index] === letter)) continue;
    const before = bytes[at - 1];
    if (before === 0x3c || before === 0x3a) return bytes.lastIndexOf(0x3c, at);
  }
  return bytes.length;
}

/** After the last "</row>"; the frame behind it is small. */
function lastRowEnd(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x3e); at >= 6; at = bytes.lastIndexOf(0x3e, at - 1)) {
    if (bytes[at - 1] === 0x77 && bytes[at - 2] === 0x6f && bytes[at - 3] === 0x72) return at + 1;
  }
  return 0;
}
