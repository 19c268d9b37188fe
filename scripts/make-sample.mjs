// Builds samples/一网通办-已填底稿.xlsx: the case's workbook, its 底稿 made by the product and filled from
// samples/evidence.json and samples/settings.json. A test holds the file in the repo to what this makes.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const config = require("../webpack.cli.config.cjs");
const output = mkdtempSync(join(tmpdir(), "jixiao-sample-"));

const stats = await new Promise((resolve, reject) => {
  webpack(
    {
      ...config,
      entry: { sample: join(root, "tests/support/makeSample.ts") },
      output: { path: output, filename: "[name].cjs", library: { type: "commonjs2" } },
      plugins: [],
    },
    (error, result) => (error ? reject(error) : resolve(result)),
  );
});
if (stats.hasErrors()) {
  process.stderr.write(stats.toString({ all: false, errors: true }));
  process.exitCode = 1;
} else {
  const { writeSample } = require(join(output, "sample.cjs"));
  await writeSample(join(root, "samples"));
  process.stdout.write("已生成 samples/一网通办-已填底稿.xlsx\n");
}
rmSync(output, { recursive: true, force: true });
