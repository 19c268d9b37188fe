import type { Steps } from "../../../core/grid/steps";
import { RangeChunk, type RangeMatrices } from "./rangeChunk";
import type { TextBook } from "./textBook";

/** So many cells are taken in between two turns of the pane. */
const CELLS_IN_A_STEP = 20_000;

/** A range as it was told, in chunks of whole rows one below the other. */
export function* chunksOf(
  { rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number },
  { formulas, numberFormat, results }: RangeMatrices,
  texts: TextBook,
): Steps<readonly RangeChunk[]> {
  const width = Math.max(1, formulas[0]?.length ?? 0);
  const rows = Math.max(1, Math.floor(CELLS_IN_A_STEP / width));
  const chunks: RangeChunk[] = [];
  for (let from = 0; from < formulas.length; from += rows) {
    const to = from + rows;
    const part: RangeMatrices = {
      formulas: formulas.slice(from, to),
      numberFormat: numberFormat.slice(from, to),
      results: results.map(({ left, values, valueTypes }) => ({
        left,
        values: values.slice(from, to),
        valueTypes: valueTypes.slice(from, to),
      })),
    };
    chunks.push(new RangeChunk(rowIndex + from, columnIndex, part, texts));
    yield;
  }
  return chunks;
}
