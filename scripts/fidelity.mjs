// npm run fidelity -- [文件夹]: changes two cells in each workbook of a folder and tells whatever else changed with
// them, in the file and in the eyes of LibreOffice. One line a file. Without a folder: the fixtures of tests/.
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundle, root } from "../bench/bundle.mjs";

const output = mkdtempSync(join(tmpdir(), "jixiao-fidelity-"));
try {
  const path = await bundle(join(root, "tests/interop/fidelity/checkFolder.ts"), output);
  const { checkFolder } = createRequire(import.meta.url)(path);
  const folder = resolve(process.argv[2] ?? join(root, "tests/fixtures/xlsx"));
  const broken = await checkFolder(folder, (line) => process.stdout.write(`${line}\n`));
  if (broken > 0) process.exitCode = 1;
} finally {
  rmSync(output, { recursive: true, force: true });
}
