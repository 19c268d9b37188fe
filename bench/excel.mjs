// npm run bench:excel
// What commands cost inside Excel: round trips, bytes each way, and the longest time the pane's thread was busy between
// two of them. The real office.js over the simulated Excel; nothing here fails, a bar that is not met is printed so.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const run = spawnSync(
  process.execPath,
  [join(root, "node_modules/jest/bin/jest.js"), "--config", "jest.tables.config.mjs", "tests/cost"],
  { cwd: root, stdio: ["ignore", "inherit", "ignore"] },
);
process.exitCode = run.status ?? 1;
