/**
 * Heights of wrapped Chinese text, computed because auto-fit fails on merged cells and differs between programs:
 * sheets.md §1.5, checked there against a layout engine's own heights.
 */
const CLOSING = "，。、；：？！）》」』】〕”’%";
const OPENING = "（《「『【〔“‘";
const UNBROKEN = /[A-Za-z0-9.@&/\-+*=%,:]/;

const LINE_END = /\r\n|\r|\n/;

const LINE_FACTOR = 1.3;
const PADDING = 4;
/** Rows are whole pixels of 0.75 pt. */
const PIXEL = 0.75;
export const HIGHEST_ROW = 409.5;

export interface TextBox {
  readonly text: string;
  /** Points; of the whole merged area. */
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
}

/** Points a row needs for this text, in whole pixels, at most 409.5. */
export function textHeight(box: TextBox): number {
  return rowHeight(lineCount(box) * LINE_FACTOR * box.size + PADDING);
}

function rowHeight(points: number): number {
  return Math.min(HIGHEST_ROW, wholePixels(points));
}

export function wholePixels(points: number): number {
  return Math.ceil(points / PIXEL - 1e-9) * PIXEL;
}

/** Lines that the text takes in a cell of this width. */
export function lineCount({ text, width, size }: TextBox): number {
  const capacity = ((width - 5) * 0.95) / size;
  // no character is wider than one em
  if (text.length <= capacity && !LINE_END.test(text)) return 1;
  return text.split(LINE_END).reduce((lines, paragraph) => lines + paragraphLines(paragraph, capacity), 0);
}

function paragraphLines(paragraph: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  let previous = "";
  for (const word of words(paragraph)) {
    const width = emWidth(word);
    if (used > 0 && used + width > capacity + 1e-9) {
      lines += 1;
      // A closing mark cannot begin a line and an opening one cannot end it: one more character moves down.
      used = CLOSING.includes(word.charAt(0)) || (previous !== "" && OPENING.includes(previous)) ? 1 : 0;
    }
    used += width;
    previous = word;
    while (used > capacity + 1e-9 && word.length > 1) {
      lines += 1;
      used -= capacity;
    }
  }
  return lines;
}

/** Runs of Latin letters and figures stay together; everything else breaks anywhere. */
function words(paragraph: string): readonly string[] {
  const found: string[] = [];
  let run = "";
  for (const character of paragraph) {
    if (UNBROKEN.test(character)) {
      run += character;
      continue;
    }
    if (run !== "") found.push(run);
    run = "";
    found.push(character);
  }
  if (run !== "") found.push(run);
  return found;
}

/** Ambiguous characters such as ①“”…— count as wide: Chinese fonts draw them so. */
function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character >= "A" && character <= "Z") width += 0.62;
    else width += (character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1;
  }
  return width;
}
