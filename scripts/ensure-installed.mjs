// Installs the locked dependencies when a fresh clone, or a newer lock file, needs it. Silent otherwise.
import { spawnSync } from "node:child_process";
import { statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, "package-lock.json");
const installed = join(root, "node_modules", ".package-lock.json");

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

const lockedAt = changedAt(lock);
const installedAt = changedAt(installed);
if (lockedAt !== undefined && (installedAt === undefined || installedAt < lockedAt)) {
  // stdout belongs to the command that follows, so every word of this goes to stderr
  process.stderr.write("正在按 package-lock.json 安装依赖……\n");
  const npm = spawnSync("npm", ["ci", "--include=dev", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    process.stderr.write("依赖安装失败，原因见上；也可自行运行 npm ci\n");
    process.exit(npm.status ?? 1);
  }
  const now = new Date();
  utimesSync(installed, now, now);
}
