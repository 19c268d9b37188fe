// npm run mutate -- [--count N] [--seed S] [--from K]: broken workbooks, one after another, made from the fixtures and
// given to the .xlsx adapter. It must not throw, hang or read wrongly without saying so. The same seed and number make
// the same input, so a run can go on where another stopped, and what failed is saved under out/mutations/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { bundle, root } from "../bench/bundle.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [count, seed, from] = [option("count", 10_000), option("seed", 1), option("from", 0)];
if (![count, seed, from].every((each) => Number.isSafeInteger(each) && each >= 0)) {
  process.stderr.write("npm run mutate -- [--count N] [--seed S] [--from K]\n");
  process.exit(1);
}

const folder = join(root, "tests/fixtures/xlsx");
const failures = join(root, "out/mutations");
const output = mkdtempSync(join(tmpdir(), "jixiao-mutate-"));
const mutations = join(root, "tests/workbook/xlsx/mutations");
const worker = await bundle(join(mutations, "mutationWorker.ts"), output);
const { inputOf, loadOriginals } = createRequire(import.meta.url)(
  await bundle(join(mutations, "runMutations.ts"), output),
);
const originals = await loadOriginals(folder);
const to = from + count;

/** An input that takes longer than this is given up; one that takes longer than 2 seconds is a failure already. */
const patience = 60_000;
const total = { refused: 0, opened: 0, changed: 0, failed: 0, doubtful: 0, hung: 0 };
const kinds = new Map();
let slowest = { milliseconds: 0, number: from };
const began = Date.now();

function report(number, how, faults) {
  total.failed++;
  const kind = faults[0].replace(/\d+/g, "N").replace(/“.*/s, "“…”").split("\n")[0].slice(0, 70);
  const known = kinds.get(kind) ?? { count: 0, first: number };
  kinds.set(kind, { ...known, count: known.count + 1 });
  if (known.count < 20) {
    mkdirSync(failures, { recursive: true });
    const name = `${seed}-${number}`;
    writeFileSync(join(failures, `${name}.xlsx`), inputOf(originals, seed, number).bytes);
    writeFileSync(
      join(failures, `${name}.txt`),
      `seed ${seed} number ${number}\n${how}\n${faults.join("\n")}\n`,
    );
  }
  if (known.count < 3)
    process.stdout.write(`${number} ${how}: ${faults.join("; ").replaceAll(/\s+/g, " ").slice(0, 300)}\n`);
}

/** Judges inputs until they are done or one of them hangs; returns where to go on. */
function judgeFrom(first) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: { folder, seed, from: first, to } });
    let current = first;
    let since = Date.now();
    const watch = setInterval(() => {
      if (Date.now() - since < patience) return;
      clearInterval(watch);
      total.hung++;
      report(current, "", [`hangs: given up after ${patience / 1000} s`]);
      void thread.terminate().then(() => resolve(current + 1));
    }, 500);
    thread.on("message", (message) => {
      since = Date.now();
      if (message.kind === "begun") current = message.number;
      else if (message.kind === "failed") report(message.number, message.how, message.faults);
      else {
        for (const [name, more] of Object.entries(message.counts)) total[name] += more;
        if (message.slowest.milliseconds > slowest.milliseconds) slowest = message.slowest;
        if (message.kind === "done") {
          clearInterval(watch);
          resolve(to);
        }
      }
    });
    thread.on("error", (error) => {
      clearInterval(watch);
      // Out of memory ends the thread; anything else is a mistake of this program.
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") reject(error);
      else {
        report(current, "", ["out of memory"]);
        resolve(current + 1);
      }
    });
  });
}

const progress = setInterval(() => {
  const done = total.refused + total.opened + total.changed;
  const rate = Math.round(done / ((Date.now() - began) / 1000));
  process.stderr.write(`${done} of ${count}, ${rate} a second, ${total.failed} failed\n`);
}, 10_000);
for (let next = from; next < to;) next = await judgeFrom(next);
clearInterval(progress);
rmSync(output, { recursive: true, force: true });

const seconds = (Date.now() - began) / 1000;
process.stdout.write(
  `seed ${seed}, ${from} to ${to - 1}: ${total.refused} refused, ${total.opened} read, ${total.changed} read and changed; ` +
    `${total.failed} failed (${total.hung} hung); ${total.doubtful} doubtful (written to parts that are no XML)\n` +
    `slowest ${Math.round(slowest.milliseconds)} ms (${slowest.number}); ${Math.round(seconds)} s, ${Math.round(count / seconds)} a second\n`,
);
for (const [kind, { count: times, first }] of [...kinds].toSorted((a, b) => b[1].count - a[1].count)) {
  process.stdout.write(`  ${times} x ${kind} (first: ${first})\n`);
}
if (total.failed > 0) process.exitCode = 1;
