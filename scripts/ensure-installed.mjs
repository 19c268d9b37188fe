// Installs the locked dependencies when a fresh clone, or a newer lock file, needs it. Silent otherwise.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, "package-lock.json");
const installed = join(root, "node_modules", ".package-lock.json");

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

const isOutOfDate = () => {
  const lockedAt = changedAt(lock);
  const installedAt = changedAt(installed);
  return lockedAt !== undefined && (installedAt === undefined || installedAt < lockedAt);
};

/** A second command waits for the first one's installation instead of tearing it down. */
const turn = join(root, ".installing");
const LONGEST = 15 * 60_000;

function takeTurn() {
  for (;;) {
    try {
      mkdirSync(turn);
      return;
    } catch {
      if (Date.now() - (changedAt(turn) ?? 0) > LONGEST) rmSync(turn, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function install() {
  // stdout belongs to the command that follows, so every word of this goes to stderr
  process.stderr.write("正在按 package-lock.json 安装依赖……\n");
  const npm = spawnSync("npm", ["ci", "--include=dev", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    process.stderr.write("依赖安装失败，原因见上；也可自行运行 npm ci\n");
    return npm.status ?? 1;
  }
  const now = new Date();
  utimesSync(installed, now, now);
  return 0;
}

if (isOutOfDate()) {
  takeTurn();
  let failure;
  try {
    failure = isOutOfDate() ? install() : 0;
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
  if (failure !== 0) process.exit(failure);
}
