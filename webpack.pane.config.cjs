// Builds the pane into dist/pane: static files with relative addresses, to be served from any https address.
//   --env base=https://…            where they will be served; goes into manifest.xml
//   --env office=cdn|21vianet|self|https://…  where office.js comes from; an address is that of its folder
//   --env out=folder                another place than dist/pane
const { randomUUID } = require("node:crypto");
const { existsSync, mkdirSync, renameSync, rmSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { officeFiles, officeSource } = require("./scripts/officeSources.cjs");
const { contentSecurityPolicy } = require("./scripts/contentSecurityPolicy.cjs");
const { developmentBase, manifestFor } = require("./scripts/manifest/manifestFor.cjs");
const { manifestProblems } = require("./scripts/manifest/manifestProblems.cjs");
const { pngSize } = require("./scripts/manifest/pictures.cjs");

/** What the first page may weigh, compressed. */
const firstPaintLimit = 200 * 1024;

/** A finished build takes the place of the last one at once; a failed one leaves it alone. */
class PutInPlace {
  constructor(target) {
    this.target = target;
  }

  apply(compiler) {
    const draft = compiler.options.output.path;
    process.once("exit", () => rmSync(draft, { recursive: true, force: true }));
    compiler.hooks.done.tap("PutInPlace", (stats) => {
      if (stats.hasErrors()) return;
      mkdirSync(dirname(this.target), { recursive: true });
      const last = `${draft}-last`;
      if (existsSync(this.target)) renameSync(this.target, last);
      renameSync(draft, this.target);
      rmSync(last, { recursive: true, force: true });
    });
  }
}

/** Prints what each page loads before anything shows, and fails when it is too much. */
class WeighFirstPaint {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("WeighFirstPaint", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "WeighFirstPaint", stage }, () => {
        for (const [name, entry] of compilation.entrypoints) {
          const files = entry.getFiles().filter((file) => file.endsWith(".js"));
          const weight = files.reduce((sum, file) => sum + gzipped(compilation, file), 0);
          console.log(
            `${name}: ${kilobytes(weight)} kB compressed before the first paint (${files.join(", ")})`,
          );
          if (weight > firstPaintLimit) {
            const limit = kilobytes(firstPaintLimit);
            compilation.errors.push(new Error(`${name} weighs more than ${limit} kB: load pages on demand`));
          }
        }
      });
    });
  }
}

/** Fails when the manifest, with the address it was built for, is one that Office would refuse. */
class CheckManifest {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CheckManifest", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "CheckManifest", stage }, (files) => {
        const sizeOf = (address) => {
          const picture = files[`assets/${address.split("/").at(-1)}`];
          return picture === undefined ? undefined : pngSize(picture.buffer());
        };
        for (const sentence of manifestProblems(files["manifest.xml"].source().toString(), sizeOf)) {
          compilation.errors.push(new Error(`manifest.xml：${sentence}`));
        }
      });
    });
  }
}

const gzipped = (compilation, file) => gzipSync(compilation.getAsset(file).source.buffer()).length;
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

module.exports = (env = {}) => {
  const office = officeSource(env.office ?? "cdn");
  const base = (env.base ?? developmentBase).replace(/\/+$/, "");
  if (!/^https:\/\/[^/?#]/.test(base)) throw new Error("--env base= takes an https:// address");
  const target = join(__dirname, env.out ?? "dist/pane");

  const page = (filename, template, chunks, title, officeScript) =>
    new HtmlPlugin({
      filename,
      chunks,
      template: join(__dirname, "src/taskpane", template),
      inject: false,
      minify: { collapseWhitespace: true, removeComments: true },
      templateParameters: (compilation, assets, tags, options) => ({
        htmlWebpackPlugin: { tags, files: assets, options },
        title,
        office: officeScript?.script,
        policy: contentSecurityPolicy(officeScript),
      }),
    });

  // `npm run dev`: the same page under the same policy, built in memory and loaded again at each change
  const serving = env.WEBPACK_SERVE === true;

  return {
    mode: serving ? "development" : "production",
    target: ["web", "es2021"],
    devtool: "source-map",
    entry: {
      taskpane: join(__dirname, "src/taskpane/main.tsx"),
      selftest: join(__dirname, "src/taskpane/selftest/main.ts"),
    },
    output: {
      path: join(dirname(target), `.building-${randomUUID()}`),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      // relative to the script itself: any folder of any server, and a file opened from a disk
      publicPath: "auto",
      crossOriginLoading: false,
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        // the sample, in a script of its own: a page opened from a disk may not ask for files
        { test: /\.xlsx$/, type: "asset/inline" },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2021",
              transform: { react: { runtime: "automatic" }, verbatimModuleSyntax: true },
            },
          },
        },
      ],
    },
    performance: false,
    stats: { all: false, errors: true, warnings: true },
    plugins: [
      page("index.html", "taskpane.html", ["taskpane"], "绩效评分 浏览器版", undefined),
      page("taskpane.html", "taskpane.html", ["taskpane"], "绩效评分", office),
      page("selftest.html", "taskpane.html", ["selftest"], "绩效评分 自检", office),
      page("help.html", "help.html", [], "绩效评分 使用说明", undefined),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,css,js}", context: __dirname, info: { minimized: true } },
          {
            from: "manifest.xml",
            context: __dirname,
            transform: (text) => manifestFor(text.toString(), base),
          },
          ...officeFiles(office),
        ],
      }),
      ...(serving ? [] : [new CheckManifest(), new WeighFirstPaint(), new PutInPlace(target)]),
    ],
    devServer: { host: "localhost", port: 3100, hot: false, client: { overlay: false }, static: false },
  };
};
