// What is measured: the product's own code, bundled by bundle.mjs.
export { zlibCodec } from "../src/cli/zlibCodec.ts";
export { openXlsx, openXlsxAsItComes } from "../src/workbook/xlsx/xlsxWorkbook.ts";
export { describeWorkbook } from "../src/usecases/describeWorkbook.ts";
export { exact } from "../src/core/number/exact.ts";
export { rememberedReading } from "../src/core/standards/rememberedReading.ts";
export { readStandard } from "../src/core/standards/readStandard.ts";
export { scoreWorkbook } from "../src/usecases/scoreWorkbook.ts";
export { inflateSync } from "fflate";
