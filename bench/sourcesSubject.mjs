// What bench/sources.mjs measures: the product's own code, bundled by bundle.mjs.
export { zlibCodec } from "../src/cli/zlibCodec.ts";
export { openXlsx } from "../src/workbook/xlsx/xlsxWorkbook.ts";
export { findLedger } from "../src/core/funds/findLedger.ts";
export { sumsByMonth, sumsByName } from "../src/core/funds/ledgerSummary.ts";
export { sumsBySize } from "../src/core/funds/sizeRanges.ts";
export { findQuestionnaires } from "../src/core/surveys/findQuestionnaires.ts";
export { tally } from "../src/core/surveys/tally.ts";
export { makeSourceTables } from "../src/usecases/attachments/sourceTables.ts";
