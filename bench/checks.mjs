// node bench/checks.mjs [--rounds N]: the checks over 500 indicators, 100,000 payments and two questionnaires of 10,000,
// beside reading that workbook in the same process; and the longest slice between two interruptions.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundle, root } from "./bundle.mjs";
import { checkedWorkbook } from "./checkedWorkbook.mjs";
import { median } from "./median.mjs";

const roundsAt = process.argv.indexOf("--rounds");
const rounds = roundsAt < 0 ? 5 : Number(process.argv[roundsAt + 1]);
const out = join(root, "out", "bench");
mkdirSync(out, { recursive: true });
const require = createRequire(import.meta.url);
const subject = require(await bundle(join(root, "bench", "checksSubject.mjs"), out));

const bytes = new Uint8Array(checkedWorkbook({ indicators: 500, payments: 100_000, answers: 10_000 }));

function read() {
  const opened = subject.openXlsx(bytes, subject.zlibCodec);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value.read().then((found) => {
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    for (const grid of found.value.grids.values())
      for (let row = 0; row < grid.rowCount; row++)
        for (let column = 0; column < grid.columnCount; column++) grid.cell(row, column);
    return found.value;
  });
}

const reading = [];
const assessing = [];
const checking = [];
let longest = 0;
let slices = 0;
let findings = 0;
for (let round = 0; round < rounds + 1; round++) {
  let began = performance.now();
  const snapshot = await read();
  const readIn = performance.now() - began;
  began = performance.now();
  const { context, problems } = subject.checkContext(subject.workbookData(snapshot), {});
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const assessedIn = performance.now() - began;
  began = performance.now();
  const run = subject.checking(context);
  let most = 0;
  let count = 0;
  for (;;) {
    const start = performance.now();
    const used = process.cpuUsage();
    const step = run.next();
    const { user, system } = process.cpuUsage(used);
    // the turns of other programs on the machine are no part of a slice
    const slice = Math.min(performance.now() - start, (user + system) / 1000);
    if (slice > most) {
      most = slice;
      if (process.env.SLICES)
        process.stderr.write(`${slice.toFixed(1)} ms ${step.value?.check?.id ?? "end"}\n`);
    }
    count += 1;
    if (step.done) {
      findings = step.value.length;
      break;
    }
  }
  if (round === 0) continue;
  reading.push(readIn);
  assessing.push(assessedIn);
  checking.push(performance.now() - began);
  longest = Math.max(longest, most);
  slices = count;
}
const [readMs, assessMs, checkMs] = [median(reading), median(assessing), median(checking)];
const say = (text) => process.stdout.write(`${text}\n`);
say(`reading every cell      ${readMs.toFixed(0)} ms`);
say(`recognising, assessing  ${assessMs.toFixed(0)} ms`);
say(
  `checks                  ${checkMs.toFixed(0)} ms, ${findings} findings, ${slices} slices, longest ${longest.toFixed(0)} ms`,
);
say(
  `checks / reading        ${(checkMs / readMs).toFixed(2)}  ≤ 1  ${checkMs <= readMs ? "met" : "NOT MET"}`,
);
