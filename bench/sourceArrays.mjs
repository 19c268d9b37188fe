// A sheet as arrays of cells: rows as Excel answers them (entries and formats; no formulas, so no results; some 20,000 rows an answer,
// every text a string of its own), the grid that the adapter makes of them, and columns for arquero.
const formats = { plain: "General", percent: "0.00%", date: "yyyy/m/d" };
const rowsInAnAnswer = 20_000;

/** What Excel says of the grid, answer after answer. */
export function answersOf(grid) {
  const answers = [];
  for (let top = 0; top < grid.rowCount; top += rowsInAnAnswer) {
    const [formulas, numberFormat] = [[], []];
    for (let row = top; row < Math.min(grid.rowCount, top + rowsInAnAnswer); row++) {
      const cells = Array.from({ length: grid.columnCount }, (_, column) => grid.cell(row, column).value);
      formulas.push(cells.map((value) => value.text ?? value.number ?? ""));
      numberFormat.push(cells.map((value) => formats[value.format] ?? "General"));
    }
    const answer = JSON.stringify({ formulas, numberFormat, results: [] });
    answers.push({ top, matrices: JSON.parse(answer) });
  }
  return answers;
}

/** The grid that the adapter inside Excel makes of the answers. */
export function gridOfAnswers({ ExcelGrid, RangeChunk, TextBook }, sheet, answers) {
  const texts = new TextBook();
  const chunks = answers.map(({ top, matrices }) => new RangeChunk(top, 0, matrices, texts));
  return new ExcelGrid({ sheet, merges: [], isProtected: false, rows: new Map() }, chunks, texts);
}

/** The columns of the rows below the header, as arquero takes them. */
export function columnsOfAnswers(answers, wanted) {
  const columns = wanted.map(() => []);
  for (const { top, matrices } of answers)
    for (let row = top === 0 ? 1 : 0; row < matrices.formulas.length; row++)
      wanted.forEach((column, index) => columns[index].push(matrices.formulas[row][column]));
  return columns;
}
