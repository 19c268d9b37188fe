// node bench/sources.mjs [--large] [--rounds N]
// Questionnaires and ledgers from files and from arrays of cells: what counting and adding up costs beside the least it
// can cost, beside arquero where it is installed in bench/, and beside LibreOffice recalculating the same figures.
// Every contender runs in a process of its own; only ratios within one run mean anything. --large adds a million rows.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureAnswers } from "./answers.mjs";
import { bundle, root } from "./bundle.mjs";
import { ensureLedger } from "./ledger.mjs";
import { median } from "./median.mjs";
import { ensureSums } from "./sums.mjs";

const out = join(root, "out", "bench");
const isLarge = process.argv.includes("--large");
const roundsAt = process.argv.indexOf("--rounds");
const rounds = roundsAt < 0 ? 3 : Number(process.argv[roundsAt + 1]);
const say = (text) => process.stdout.write(`${text}\n`);
const note = (text) => process.stderr.write(`${text}\n`);

mkdirSync(out, { recursive: true });
const subject = await bundle(join(root, "bench", "sourcesSubject.mjs"), out);
const answers = join(out, "answers-100000x30.xlsx");
ensureAnswers(answers, 100_000, 30);
const fewAnswers = join(out, "answers-1000x30.xlsx");
ensureAnswers(fewAnswers, 1000, 30);
const rows = isLarge ? 1_000_000 : 100_000;
const ledger = join(out, `ledger-${rows}.xlsx`);
await ensureLedger(ledger, rows);
const fewVouchers = join(out, "ledger-2000.xlsx");
await ensureLedger(fewVouchers, 2000);
const sums = join(out, `sums-${rows}.xlsx`);
ensureSums(sums, ledger, rows);
const smallSums = join(out, "sums-2000.xlsx");
ensureSums(smallSums, fewVouchers, 2000);

const hasArquero = (() => {
  try {
    createRequire(import.meta.url).resolve("arquero");
    return true;
  } catch {
    return false;
  }
})();

function measure(name, file, warm) {
  const found = [];
  const busy = [];
  let mb = 0;
  for (let round = 0; round < rounds; round++) {
    const run = spawnSync(
      process.execPath,
      [
        "--max-old-space-size=12000",
        "--expose-gc",
        join(root, "bench", "sourcesMeasure.mjs"),
        JSON.stringify({ subject, name, file, warm, smallSums }),
      ],
      { encoding: "utf8", maxBuffer: 1 << 26 },
    );
    if (run.status !== 0) return { name, failure: run.stderr.slice(0, 400) };
    const result = JSON.parse(run.stdout.trim().split("\n").at(-1));
    note(`${name}: ${result.ms.toFixed(1)} ms, ${JSON.stringify(result.found)}`);
    found.push(result.ms);
    busy.push(result.cpu);
    mb = Math.max(mb, result.mb);
  }
  return { name, ms: median(found), cpu: median(busy), mb };
}

const results = new Map();
const run = (name, file) => {
  const warm = { [answers]: fewAnswers, [ledger]: fewVouchers }[file];
  results.set(name, measure(name, file, warm));
};
run("survey file: read and histogram over codes", answers);
run("survey file: read, recognise and count", answers);
run("survey cells: histogram over codes", answers);
run("survey cells: recognise and count", answers);
run("survey arrays: count", answers);
if (hasArquero) run("survey arrays: arquero counts", answers);
run("survey rows: take in, recognise and count", answers);
if (hasArquero) run("survey rows: arquero takes in and counts", answers);
run("ledger file: read", ledger);
run("ledger file: read, recognise and add up", ledger);
run("ledger cells: recognise and add up", ledger);
run("ledger arrays: group by category", ledger);
if (hasArquero) run("ledger arrays: arquero groups", ledger);
run("ledger rows: take in, recognise and group", ledger);
if (hasArquero) run("ledger rows: arquero takes in and groups", ledger);
run("ledger file: 附件4 planned and written", ledger);
run("LibreOffice: starts and opens a small file", smallSums);
run("LibreOffice: opens and recalculates the same sums", sums);

say(`node ${process.version}, ${rows.toLocaleString("en")} vouchers, 100,000 x 30 answers`);
for (const { name, ms, cpu, mb, failure } of results.values())
  say(
    `  ${name.padEnd(52)}${failure ? ` ${failure}` : `${ms.toFixed(1).padStart(10)} ms ${cpu.toFixed(1).padStart(10)} ms of processor ${mb.toFixed(0).padStart(7)} MB`}`,
  );
const ratio = (one, other) => (results.get(one)?.ms ?? NaN) / (results.get(other)?.ms ?? NaN);
/** The same by processor time: what other programs on the machine take does not show in it. */
const busyRatio = (one, other) =>
  ((results.get(one)?.cpu ?? NaN) / (results.get(other)?.cpu ?? NaN)).toFixed(2);
const bar = (what, measured, limit, isMet) =>
  say(`${what.padEnd(64)}${measured.toFixed(2).padStart(8)}  ${limit}  ${isMet ? "met" : "NOT MET"}`);
say("");
const fromFile = ratio(
  "survey file: read, recognise and count",
  "survey file: read and histogram over codes",
);
bar("survey counts from a file / histogram loop over codes", fromFile, "≤ 1.5", fromFile <= 1.5);
const office = ratio(
  "LibreOffice: opens and recalculates the same sums",
  "ledger file: read, recognise and add up",
);
bar("LibreOffice recalculation / ledger file to summary", office, "≥ 5", office >= 5);
const start = results.get("LibreOffice: starts and opens a small file")?.ms ?? NaN;
say(
  `  the same without LibreOffice's start: ${(office - start / (results.get("ledger file: read, recognise and add up")?.ms ?? NaN)).toFixed(2)}`,
);
if (hasArquero) {
  const counts = ratio("survey arrays: arquero counts", "survey arrays: count");
  bar("arquero / survey counts from arrays of cells", counts, "≥ 4", counts >= 4);
  say(`  by processor time: ${busyRatio("survey arrays: arquero counts", "survey arrays: count")}`);
  const groups = ratio("ledger arrays: arquero groups", "ledger arrays: group by category");
  bar("arquero / ledger groups from arrays of cells", groups, "≥ 5", groups >= 5);
  say(
    `  by processor time: ${busyRatio("ledger arrays: arquero groups", "ledger arrays: group by category")}`,
  );
  const taken = ratio(
    "survey rows: arquero takes in and counts",
    "survey rows: take in, recognise and count",
  );
  say(
    `  taking in the rows included, and recognising for us only: survey ${taken.toFixed(2)}, ledger ${ratio("ledger rows: arquero takes in and groups", "ledger rows: take in, recognise and group").toFixed(2)}`,
  );
} else say("arquero is not installed in bench/: its rows are left out");
const memory = results.get("ledger file: read, recognise and add up")?.mb ?? NaN;
bar(`peak memory, ${rows.toLocaleString("en")} vouchers, MB`, memory, "≤ 400", memory <= 400);
