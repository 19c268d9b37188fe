// Bundles the command line into one file, dist/jixiao.cjs. Types are checked beside this, by `npm run types`.
const { randomUUID } = require("node:crypto");
const { renameSync, rmSync, utimesSync } = require("node:fs");
const { join } = require("node:path");

const target = join(__dirname, "dist");

/**
 * Webpack writes into a directory of its own and the finished files are renamed into dist/, so two builds at
 * once never leave a half-written bundle. The bundle is dated when the build began: a source that changes
 * meanwhile stays newer than it.
 */
class PutInPlace {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const draft = compiler.options.output.path;
    const startedAt = new Date();
    process.once("exit", () => rmSync(draft, { recursive: true, force: true }));
    compiler.hooks.done.tap("PutInPlace", (stats) => {
      if (stats.hasErrors()) return;
      for (const file of this.files) {
        utimesSync(join(draft, file), startedAt, startedAt);
        renameSync(join(draft, file), join(target, file));
      }
    });
  }
}

module.exports = {
  mode: "production",
  target: "node20",
  devtool: "source-map",
  entry: { jixiao: join(__dirname, "src/cli/main.ts") },
  output: { path: join(target, `.building-${randomUUID()}`), filename: "[name].cjs" },
  resolve: { extensions: [".ts", ".mjs", ".js", ".json"] },
  module: {
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript" },
            target: "es2022",
            transform: { verbatimModuleSyntax: true },
          },
        },
      },
    ],
  },
  // readable stack traces matter more here than size
  optimization: { minimize: false },
  performance: false,
  stats: { all: false, errors: true, warnings: true },
  // the map before the bundle that names it
  plugins: [new PutInPlace(["jixiao.cjs.map", "jixiao.cjs"])],
};
