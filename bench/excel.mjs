// npm run bench:excel [-- --large]
// What commands cost inside Excel: round trips, bytes each way, and the longest time the pane's thread was busy between
// two of them. The real office.js over the simulated Excel; nothing here fails, a bar that is not met is printed so.
// --large reads and adds up a million vouchers and 100,000 answers to 30 questions instead, which takes minutes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const isLarge = process.argv.includes("--large");
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
