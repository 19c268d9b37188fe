import type { MergedGrid } from "../../grid/mergedGrid";
import type { CellAddress } from "../../grid/address";

/** A note below a 自评表 that says how one sort of indicators is scored. */
export interface FormNote {
  readonly text: string;
  readonly at: CellAddress;
}

export interface FormNotes {
  /** 定性指标：三档. */
  readonly inWords?: FormNote;
  /** 定量指标：B/A 或 A/B. */
  readonly inFigures?: FormNote;
}

/** Notes stand right below the table; what comes much later belongs to something else. */
const SEARCHED_ROWS = 20;

/** The notes below a form (注：1.… 2.…), each in a cell of its own or several in one. */
export function readFormNotes(view: MergedGrid, lastRow: number): FormNotes {
  const notes = notesBelow(view, lastRow);
  const inWords = notes.find(({ text }) => saysWords(text));
  const inFigures = notes.find(({ text }) => saysFigures(text) && !saysWords(text));
  return { ...(inWords ? { inWords } : {}), ...(inFigures ? { inFigures } : {}) };
}

/** 三档, with the shares that the evaluator picks from. */
export function saysWords(text: string): boolean {
  return /三[档挡]|\d+%?\s*[-—－~～至]+\s*\d+\s*[%％]/.test(text) && /\d+\s*[%％]/.test(text);
}

/** B/A, 实际值÷指标值, 按完成值与指标值的比例. */
export function saysFigures(text: string): boolean {
  return /[AB]\s*[)）]?\s*[/÷]\s*[^,;，；。]{0,8}[(（]?\s*[AB]|(?:实际|完成|指标|目标)值\s*[/÷]|完成值与(?:年初)?指标值的比例/.test(
    text,
  );
}

function notesBelow(view: MergedGrid, lastRow: number): readonly FormNote[] {
  const end = Math.min(view.grid.rowCount, lastRow + 1 + SEARCHED_ROWS);
  const notes: FormNote[] = [];
  for (let row = lastRow + 1; row < end; row += 1) {
    const column = firstText(view, row);
    if (column === undefined) continue;
    const at = { sheet: view.grid.sheet, row, column };
    notes.push(...piecesOf(view.text(row, column)).map((text) => ({ text, at })));
  }
  return notes;
}

function firstText(view: MergedGrid, row: number): number | undefined {
  for (let column = 0; column < Math.min(view.grid.columnCount, 20); column += 1) {
    if (view.anchor(row, column).row === row && view.text(row, column) !== "") return column;
  }
  return undefined;
}

/** 注：1.得分…。2.定性… → each by itself, without its number: numbers would be read as points of a standard. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[。；;])\s*(?=[(（]?\d{1,2}[)）]?[.、．])/)
    .map((piece) =>
      piece
        .trim()
        .replace(/^(?:注|备注|说明|填表说明)\s*[:：]?\s*/, "")
        .replace(/^[(（]?\d{1,2}[)）]?\s*[.、．]?\s*(?=\D)/, ""),
    )
    .filter((piece) => piece !== "");
}
