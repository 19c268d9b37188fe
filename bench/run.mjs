// npm run bench -- [--large] [--rounds N]
// What opening, changing and reading workbooks costs, beside the least it can cost and beside other libraries. Every
// contender runs in a process of its own, taking turns; only ratios within one run mean anything. Nothing here fails:
// a bar that is not met is printed as such. --large adds a million rows (about 10 minutes).
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, root } from "./bundle.mjs";
import { ensureLedger } from "./ledger.mjs";
import { median } from "./median.mjs";

const here = join(root, "bench");
const out = join(root, "out", "bench");
const isLarge = process.argv.includes("--large");
const roundsAt = process.argv.indexOf("--rounds");
const rounds = roundsAt < 0 ? 5 : Number(process.argv[roundsAt + 1]);
const say = (text) => process.stdout.write(`${text}\n`);
const note = (text) => process.stderr.write(`${text}\n`);

function installPeers() {
  const [wanted, installed] = ["package-lock.json", "node_modules/.package-lock.json"].map(
    (name) => statSync(join(here, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  if (installed >= wanted && existsSync(join(here, "node_modules"))) return;
  note("installing the peers in bench/ …");
  execFileSync("npm", ["ci", "--loglevel=error"], { cwd: here, stdio: ["ignore", 2, 2] });
}

function child(script, wish) {
  const run = spawnSync(
    process.execPath,
    ["--max-old-space-size=12000", join(here, script), JSON.stringify(wish)],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  if (run.status === 0) return JSON.parse(run.stdout.trim().split("\n").at(-1));
  const why = /\n(\w*Error.*)/.exec(run.stderr)?.[1] ?? run.signal ?? "failed";
  return { failure: why.slice(0, 80) };
}

const readers = ["floor zlib", "floor fflate", "jixiao", "jixiao, fflate", "jixiao, every cell"];
const readerPeers = ["hucre stream", "hucre", "exceljs stream", "exceljs", "SheetJS"];
const editors = ["inflate all, zlib", "inflate all, fflate", "one sheet spliced", "jixiao", "jixiao, fflate"];
const editorPeers = ["hucre", "exceljs", "SheetJS", "xlsx-populate"];

const languageSteps = [
  "open the workbook, every cell",
  "read the standards",
  "the same again, remembered",
  "recognise, read, score",
  "recognise, read, score, plan",
  "recognise, score, plan again",
  "read other standards each time",
];

const isPeer = (name) => [...readerPeers, ...editorPeers].includes(name);

/** Contenders take turns, one process each time. */
function takeTurns(names, turnsOf, measure) {
  const found = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const own = found.get(name);
      if (own.at(-1)?.failure || round >= turnsOf(name)) continue;
      own.push(measure(name));
      const { failure, ms } = own.at(-1);
      note(`${name}: ${failure ?? `${ms.toFixed(ms < 10 ? 3 : 0)} ms`}`);
    }
  }
  return names.map((name) => {
    const own = found.get(name);
    const failure = own.find((each) => each.failure)?.failure;
    return failure
      ? { name, failure }
      : { name, ms: median(own.map(({ ms }) => ms)), mb: median(own.map(({ mb }) => mb)), runs: own.length };
  });
}

/** Long work: one run on a large file, after some on a small one. */
const long = (set, file, small) => (name) => child("measure.mjs", { subject, set, name, warm: small, file });
/** Short work: as many runs as fit into six seconds; beside other work it takes so long until all of it is compiled. */
const short = (wish) => (name) => child("small.mjs", { subject, name, forMs: 6000, ...wish });

const width = (text) => [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);
const padded = (text, length) => text + " ".repeat(Math.max(0, length - width(text)));
const left = (text, length) => " ".repeat(Math.max(0, length - width(text))) + text;

function table(title, results, floorName) {
  const floor = results.find(({ name }) => name === floorName)?.ms;
  say(`\n${title}`);
  say(
    `  ${padded("", 34)}${left("median ms", 12)}${left("x floor", 10)}${left("peak MB", 10)}${left("runs", 7)}`,
  );
  for (const { name, ms, mb, runs, failure } of results) {
    const numbers =
      failure === undefined
        ? left(ms.toFixed(ms < 10 ? 3 : 0), 12) +
          left(floor === undefined ? "" : (ms / floor).toFixed(2), 10) +
          left(mb === undefined ? "" : mb.toFixed(0), 10) +
          left(String(runs), 7)
        : `  ${failure}`;
    say(`  ${padded(name, 34)}${numbers}`);
  }
}

const verdicts = [];
function bar(what, measured, limit, kind = "at most") {
  const isMet = kind === "at most" ? measured <= limit : measured >= limit;
  verdicts.push([what, measured, `${kind === "at most" ? "≤" : "≥"} ${limit}`, isMet ? "met" : "NOT MET"]);
}

const msOf = (results, name) => results.find((each) => each.name === name)?.ms ?? NaN;
const best = (results, names) =>
  results
    .filter(({ name, ms }) => names.includes(name) && ms !== undefined)
    .toSorted((a, b) => a.ms - b.ms)[0];

installPeers();
mkdirSync(out, { recursive: true });
const subject = await bundle(join(here, "subject.mjs"), out);
const ledger = (rows) => join(out, `ledger-${rows}.xlsx`);
for (const rows of [2000, 100_000, ...(isLarge ? [1_000_000] : [])]) await ensureLedger(ledger(rows), rows);

say(`node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);

const reading = takeTurns(
  [...readers, ...readerPeers],
  () => rounds,
  long("readers", ledger(100_000), ledger(2000)),
);
table("reading 6 columns x 100k rows", reading, "floor zlib");
const mine = msOf(reading, "jixiao");
bar("100k rows: reading / (inflate + count tags), Node", mine / msOf(reading, "floor zlib"), 3);
bar(
  "100k rows: the same in a browser (fflate)",
  msOf(reading, "jixiao, fflate") / msOf(reading, "floor fflate"),
  3,
);
const peer = best(reading, readerPeers);
bar(`100k rows: best library (${peer?.name}) / reading`, peer?.ms / mine, 4, "at least");
bar(
  `100k rows: best library (${peer?.name}) / every cell`,
  peer?.ms / msOf(reading, "jixiao, every cell"),
  4,
  "at least",
);

if (isLarge) {
  const million = takeTurns(
    [...readers, ...readerPeers],
    (name) => (isPeer(name) ? 2 : 3),
    long("readers", ledger(1_000_000), ledger(100_000)),
  );
  table("reading 6 columns x 1M rows", million, "floor zlib");
  const own = million.find(({ name }) => name === "jixiao");
  bar("1M rows: reading / (inflate + count tags), Node", own.ms / msOf(million, "floor zlib"), 2.5);
  bar(
    "1M rows: the same in a browser (fflate)",
    msOf(million, "jixiao, fflate") / msOf(million, "floor fflate"),
    2.5,
  );
  const other = best(million, readerPeers);
  bar(`1M rows: best library (${other?.name}) / reading`, other?.ms / own.ms, 6, "at least");
  bar("1M rows: peak memory, MB", own.mb, 400);
}

const small = join(root, "tests/fixtures/xlsx/everything.xlsx");
const patching = takeTurns([...editors, ...editorPeers], () => 3, short({ kind: "patch", file: small }));
table(
  `opening, setting 2 cells, saving: ${(statSync(small).size / 1024).toFixed(0)} KB workbook`,
  patching,
  "inflate all, zlib",
);
const msOfPatch = (name) => msOf(patching, name);
bar("small workbook: patch / inflate all, Node", msOfPatch("jixiao") / msOfPatch("inflate all, zlib"), 2);
bar(
  "small workbook: the same in a browser (fflate)",
  msOfPatch("jixiao, fflate") / msOfPatch("inflate all, fflate"),
  2,
);

const editing = takeTurns(
  [...editors, ...editorPeers],
  (name) => (isPeer(name) ? 2 : rounds),
  long("editors", ledger(100_000), ledger(2000)),
);
table("opening, setting 2 cells, saving: 100k rows", editing, "one sheet spliced");

const indicators = { kind: "language", count: 500 };
const language = takeTurns(languageSteps, () => 3, short(indicators));
table("500 indicators, no two standards alike", language, languageSteps[0]);
const isFresh = (name) => !/again|each time/.test(name);
const first = takeTurns(languageSteps.filter(isFresh), () => 3, short({ ...indicators, isFirst: true }));
table("500 indicators, the first thing a new process does", first, languageSteps[0]);
const [open, readingThem, again, , planning, planningAgain, readingOthers] = languageSteps;
for (const [what, results, name] of [
  ["reading the standards / opening", language, readingThem],
  ["reading others each time / opening", language, readingOthers],
  ["reading them again / opening", language, again],
  ["recognise, read, score, plan / opening", language, planning],
  ["the same again / opening", language, planningAgain],
  ["in a new process: reading the standards / opening", first, readingThem],
  ["in a new process: recognise, read, score, plan / opening", first, planning],
])
  bar(`500 indicators: ${what}`, msOf(results, name) / msOf(results, open), 1);

say("");
const lines = verdicts.map(([what, measured, limit, met]) => [what, measured.toFixed(2), limit, met]);
for (const [what, measured, limit, met] of lines) {
  say(`${padded(what, 62)}${left(measured, 8)}${left(limit, 8)}  ${met}`);
}
writeFileSync(join(out, "last.txt"), lines.map((line) => line.join("\t")).join("\n") + "\n");

// Further sections with a run of their own, each printing what it measured.
for (const section of ["commandLine.mjs", "checks.mjs", "excel.mjs"]) {
  say("");
  spawnSync(process.execPath, [join(here, section)], { stdio: ["ignore", "inherit", "inherit"] });
}
