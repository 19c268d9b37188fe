// npm run fidelity -- [文件夹或文件]: changes two cells in each workbook of a folder and tells whatever else changed with
// them, in the file and in the eyes of LibreOffice. One line a file. Without a folder: the fixtures of tests/.
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundle, root } from "../bench/bundle.mjs";

const wanted = resolve(process.argv[2] ?? join(root, "tests/fixtures/xlsx"));
if (!existsSync(wanted)) {
  process.stderr.write(`没有找到文件夹“${wanted}”。请核对路径。\n`);
  process.exit(1);
}

const output = mkdtempSync(join(tmpdir(), "jixiao-fidelity-"));
try {
  const path = await bundle(join(root, "tests/interop/fidelity/checkFolder.ts"), output);
  const { checkFolder } = createRequire(import.meta.url)(path);
  const broken = await checkFolder(wanted, (line) => process.stdout.write(`${line}\n`));
  if (broken > 0) process.exitCode = 1;
} finally {
  rmSync(output, { recursive: true, force: true });
}
