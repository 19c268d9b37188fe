// What bench/checks.mjs measures: the product's own code.
export { zlibCodec } from "../src/cli/zlibCodec.ts";
export { openXlsx } from "../src/workbook/xlsx/xlsxWorkbook.ts";
export { checkContext } from "../src/usecases/checks/checkContext.ts";
export { checking } from "../src/usecases/checks/checking.ts";
export { workbookData } from "../src/usecases/workbookData.ts";
