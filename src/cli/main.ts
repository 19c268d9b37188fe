import { blankXlsx } from "../workbook/xlsx/blankXlsx";
import { openXlsxAsItComes } from "../workbook/xlsx/xlsxWorkbook";
import { run } from "./run";
import { zlibCodec } from "./zlibCodec";

/** The command line 绩效评分. Exit codes: 0 done, 1 cannot, 2 evidence still missing. */
run(
  process.argv.slice(2),
  (bytes) => openXlsxAsItComes(bytes, zlibCodec),
  () => blankXlsx(zlibCodec),
).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A mistake of ours: nothing was written, and whoever reports it needs the trace.
    process.stderr.write(
      `程序出错，没有写入任何文件。请把下面的内容发给开发者：\n${String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  },
);
