type Matrix = readonly (readonly unknown[])[];

/** So many rows tell how long all of them are. */
const SAMPLE = 500;

/** What a row of some properties of a range comes to in an answer, in the mean. */
export function rowBytes(...matrices: readonly Matrix[]): number {
  const height = matrices[0]?.length ?? 0;
  if (height === 0) return 1;
  const apart = Math.max(1, Math.floor(height / SAMPLE));
  let bytes = 0;
  let rows = 0;
  for (let row = 0; row < height; row += apart) {
    for (const matrix of matrices) bytes += jsonBytes(matrix[row] ?? []);
    rows += 1;
  }
  return Math.max(1, Math.ceil(bytes / rows));
}

/** What one column of a matrix comes to, in the mean of its rows. */
export function columnBytes(matrix: Matrix, column: number): number {
  const apart = Math.max(1, Math.floor(matrix.length / SAMPLE));
  return rowBytes(matrix.filter((_, row) => row % apart === 0).map((row) => [row[column]]));
}

/** As the answer writes it: UTF-8, and a comma. */
function jsonBytes(row: readonly unknown[]): number {
  const text = JSON.stringify(row);
  let bytes = text.length + 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
