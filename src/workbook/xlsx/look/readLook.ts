import { relationshipsOf } from "../package/relationships";
import type { WorkbookState } from "../workbookState";
import { digitWidth } from "../write/columnWidths";
import { StylesText } from "../write/stylesText";
import { FileStyles } from "./fileStyles";
import { RowIndex } from "./rowIndex";
import { type SheetFrame, sheetFrame } from "./sheetFrame";

/** How a sheet of a file looks, as far as the file says it. */
export interface FileLook {
  readonly frame: SheetFrame;
  /** undefined where the sheet is too large for its formats to be kept at hand. */
  readonly rows: RowIndex | undefined;
  readonly styles: FileStyles;
  readonly digit: number;
}

/** Lets whoever shows the page do something else; called between two stretches of work. */
export type Pause = () => Promise<void>;

const stretch = 1 << 20;
/** Larger sheets are read as they are inflated and never held whole. */
const largest = 48 * 2 ** 20;

const nothing: SheetFrame = {
  columns: [],
  defaultWidth: undefined,
  defaultHeight: undefined,
  frozen: { rows: 0, columns: 0 },
  hasGridLines: true,
  hasDrawings: false,
};

/** The styles of a workbook are read once; every sheet is asked for them. */
const readStyles = new WeakMap<WorkbookState, Pick<FileLook, "styles" | "digit">>();

export async function readLook(state: WorkbookState, part: string, pause: Pause): Promise<FileLook> {
  const known = readStyles.get(state) ?? stylesOf(state);
  readStyles.set(state, known);
  if (sizeOf(state, part) > largest) return { ...known, frame: nothing, rows: undefined };
  const bytes = state.parts.bytes(part);
  const rows = new RowIndex(bytes);
  while (rows.advance(stretch)) await pause();
  return { ...known, frame: sheetFrame(bytes), rows };
}

function stylesOf(state: WorkbookState): Pick<FileLook, "styles" | "digit"> {
  const part = state.partOf("styles");
  if (part === undefined) return { styles: new FileStyles("<styleSheet/>", undefined), digit: 7 };
  const text = state.parts.text(part);
  const theme = relationshipsOf(state.parts, state.workbookPart).find(({ kind }) => kind === "theme")?.part;
  const themeText = theme !== undefined && state.parts.has(theme) ? state.parts.text(theme) : undefined;
  return { styles: new FileStyles(text, themeText), digit: digitWidth(new StylesText(text)) };
}

function sizeOf(state: WorkbookState, part: string): number {
  const key = (name: string): string => name.replace(/^\/+/, "").toLowerCase();
  return state.parts.entries().find(({ name }) => key(name) === key(part))?.size ?? 0;
}
