// Bundles an entry that imports the product's TypeScript and loads it.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** @returns the path of the bundle, a CommonJS module */
export async function bundle(entry, output) {
  const { default: webpack } = await import("webpack");
  const config = require("../webpack.cli.config.cjs");
  mkdirSync(output, { recursive: true });
  const filename = `${basename(entry).replace(/\.\w+$/, "")}.cjs`;
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        ...config,
        context: root,
        entry,
        devtool: false,
        output: { path: output, filename, library: { type: "commonjs2" } },
        plugins: [],
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return join(output, filename);
}
