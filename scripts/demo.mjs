// The main job on the bundled sample: scores it, prints the table with colours and writes out/一网通办-评分结果.xlsx.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join("out", "一网通办-评分结果.xlsx");
mkdirSync(join(root, "out"), { recursive: true });

const { status } = spawnSync(
  process.execPath,
  [join(root, "bin/jixiao.mjs"), "score", join("samples", "一网通办-已填底稿.xlsx"), "-o", output],
  { cwd: root, stdio: "inherit", env: { FORCE_COLOR: "1", ...process.env } },
);
process.exitCode = status ?? 1;
