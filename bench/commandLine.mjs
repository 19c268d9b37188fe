// node bench/commandLine.mjs [--rounds N]
// What whoever types a command waits for: whole processes of the command line on a workbook with 500 indicators, no two
// standards alike, beside a process that does nothing. Commands take turns; only ratios within one run mean anything.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, root } from "./bundle.mjs";
import { indicatorWorkbook } from "./indicators.mjs";
import { median } from "./median.mjs";

const out = join(root, "out", "bench");
const roundsAt = process.argv.indexOf("--rounds");
const rounds = roundsAt < 0 ? 5 : Number(process.argv[roundsAt + 1]);
const say = (text) => process.stdout.write(`${text}\n`);

mkdirSync(out, { recursive: true });
const program = await bundle(join(root, "src/cli/main.ts"), out);
const file = join(out, "indicators-500.xlsx");
writeFileSync(file, await indicatorWorkbook(500));

/** 0: done; 2: evidence is still missing, as in a workbook that nobody has filled in. */
const FINE = [0, 2];

const commands = [
  ["node, nothing", ["--eval", ""]],
  ["read", [program, "read", file]],
  ["coverage", [program, "coverage", file]],
  ["paper -o", [program, "paper", file, "-o", join(out, "indicators-500-paper.xlsx")]],
  ["score", [program, "score", file]],
  ["score -o", [program, "score", file, "-o", join(out, "indicators-500-score.xlsx")]],
];

const times = new Map(commands.map(([name]) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of commands) {
    const start = performance.now();
    const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 });
    times.get(name).push(performance.now() - start);
    if (!FINE.includes(run.status)) throw new Error(`${name}: ${run.stderr}`);
  }
}

const nothing = median(times.get("node, nothing"));
say("whole commands, 500 indicators".padEnd(36) + "median ms".padStart(12) + "x nothing".padStart(12));
for (const [name, each] of times)
  say(
    `  ${name.padEnd(34)}${median(each).toFixed(0).padStart(12)}${(median(each) / nothing).toFixed(1).padStart(12)}`,
  );
const ratio = median(times.get("score")) / median(times.get("read"));
say(`  score / read, whole commands: ${ratio.toFixed(2)}`);
