// What bench/sources.mjs measures: the product's own code, bundled by bundle.mjs.
export { zlibCodec } from "../src/cli/zlibCodec.ts";
export { openXlsxAsItComes } from "../src/workbook/xlsx/xlsxWorkbook.ts";
export { findLedger } from "../src/core/funds/findLedger.ts";
export { sumsByMonth, sumsByName } from "../src/core/funds/ledgerSummary.ts";
export { sumsBySize } from "../src/core/funds/sizeRanges.ts";
export { findQuestionnaires } from "../src/core/surveys/findQuestionnaires.ts";
export { tally } from "../src/core/surveys/tally.ts";
export { makeSourceTables } from "../src/usecases/attachments/sourceTables.ts";
export { ExcelGrid } from "../src/workbook/excel/read/excelGrid.ts";
export { RangeChunk } from "../src/workbook/excel/read/rangeChunk.ts";
export { TextBook } from "../src/workbook/excel/read/textBook.ts";
