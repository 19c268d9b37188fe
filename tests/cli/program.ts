import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let ready: Promise<unknown> | undefined;

/** Runs `jixiao` as a program of its own, in a folder, with this on standard input. */
export async function jixiao(folder: string, args: readonly string[], input = ""): Promise<Finished> {
  await (ready ??= bundled());
  return started(folder, args, input);
}

/** bin/jixiao.mjs would install anew, under the feet of the tests that are running. */
function mustBeInstalled(): void {
  const changed = (name: string): number =>
    statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed("package-lock.json") > changed("node_modules/.package-lock.json"))
    throw new Error("node_modules is older than package-lock.json: run npm test, or npm ci");
}

/** The first run bundles what is out of date; test files that run side by side take turns at it. */
async function bundled(): Promise<void> {
  mustBeInstalled();
  const turn = join(root, "dist", ".bundling");
  mkdirSync(join(root, "dist"), { recursive: true });
  for (let waited = 0; waited < 200; waited += 1) {
    try {
      mkdirSync(turn);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await started(root, ["--help"], "");
  rmSync(turn, { recursive: true, force: true });
}

function started(folder: string, args: readonly string[], input: string): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "bin", "jixiao.mjs"), ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "" },
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

/** A folder of its own for a test, with these files. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), "jixiao-test-"));

  constructor(files: Readonly<Record<string, Uint8Array | string>> = {}) {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(this.folder, name), content);
  }

  run(...args: readonly string[]): Promise<Finished> {
    return jixiao(this.folder, args);
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.folder, name)));
  }

  names(): readonly string[] {
    return readdirSync(this.folder).sort();
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
