#!/usr/bin/env node
// Starts the command line. In a clone it first installs and bundles what is missing or out of date;
// nothing but the program itself ever writes to stdout.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, "src");
const config = join(root, "webpack.cli.config.cjs");
const bundle = join(root, "dist", "jixiao.cjs");

// no sysexits code is used by the program itself
const cannotBuild = 70;

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Folders count as well: their date changes when a file is deleted or renamed. */
function newestUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestUnder(path) : changedAt(path));
  }, changedAt(folder));
}

const outOfDate = () =>
  changedAt(bundle) <
  Math.max(newestUnder(source), changedAt(config), changedAt(join(root, "package-lock.json")));

function build() {
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const built = spawnSync(process.execPath, [webpack, "--config", config], { cwd: root, encoding: "utf8" });
  if (built.status === 0) return;
  process.stderr.write(`${built.stdout ?? ""}${built.stderr ?? ""}${built.error?.message ?? ""}`);
  process.stderr.write("命令行程序构建失败\n");
  process.exit(cannotBuild);
}

if (existsSync(source)) {
  await import("../scripts/ensure-installed.mjs");
  if (outOfDate()) build();
}
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(bundle);
