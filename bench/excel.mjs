// npm run bench:excel [-- --large]
// What commands cost inside Excel: round trips, bytes each way, and the longest time the pane's thread was busy between
// two of them. The real office.js over the simulated Excel; nothing here fails, a bar that is not met is printed so.
// Beside them the built pane in Chromium, in the browser version and in Excel with the simulator in another process: how
// long each command held the pane's own thread in one go, by the clock and of computing (needs Chromium). With
// JIXIAO_TRACES=folder the traces are kept there, for Chromium's own tools.
// --large reads and adds up a million vouchers and 100,000 answers to 30 questions instead, which takes minutes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const isLarge = process.argv.includes("--large");
if (!isLarge) {
  const build = [join(root, "node_modules/webpack/bin/webpack.js"), "--config", "webpack.pane.config.cjs"];
  spawnSync(process.execPath, build, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}
const run = spawnSync(
  process.execPath,
  [
    "--max-old-space-size=12000",
    join(root, "node_modules/jest/bin/jest.js"),
    "--config",
    "jest.tables.config.mjs",
    "--runInBand",
    isLarge ? "tests/cost/longData" : "tests/cost",
  ],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "ignore"],
    env: { ...process.env, JIXIAO_BENCH: isLarge ? "large" : "small" },
  },
);
process.exitCode = run.status ?? 1;
