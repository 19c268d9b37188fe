// Short work of one contender, measured many times; prints the median as a line of JSON:
//   node small.mjs '{"subject","kind":"patch","name","file","forMs"}'  or  '{…,"kind":"language","count",…}'
// With "isFirst" once only, in a process that has done nothing like it before.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { editorsOf } from "./editors.mjs";
import { indicatorRows, indicatorWorkbook } from "./indicators.mjs";
import { median } from "./median.mjs";

const require = createRequire(import.meta.url);
const wish = JSON.parse(process.argv[2]);
const subject = require(wish.subject);

function opened(bytes) {
  const result = subject.openXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function patchContenders() {
  const bytes = new Uint8Array(readFileSync(wish.file));
  return Object.entries(editorsOf(subject)).map(([name, edit]) => ({
    name,
    prepare: () => bytes,
    work: edit,
  }));
}

async function readAll(bytes) {
  const workbook = opened(bytes);
  for (const sheet of await workbook.sheets()) {
    const grid = await workbook.grid(sheet.name);
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) grid.cell(row, column);
    }
  }
  return workbook;
}

/** Opening is what a user waits for: the bytes unpacked, every sheet read, every cell of it. */
async function languageContenders() {
  const bytes = await indicatorWorkbook(wish.count);
  const textsFrom = (round) =>
    indicatorRows(wish.count, round).map(([, , name, full, guidance, standard]) => ({
      name,
      full: subject.exact(full),
      guidance,
      standard,
    }));
  const texts = textsFrom(0);
  let round = 0;
  const noDecisions = new Map();
  // the sheets are read already; what would be written is thrown away
  const prepare = async () => {
    const workbook = await readAll(bytes);
    return {
      read: (wish) => workbook.read(wish),
      apply: async () => ({ ok: true, value: { changed: [], warnings: [] } }),
    };
  };
  /** The program remembers the readings of the last standards; after these it remembers none of the workbook's. */
  const forgotten = async () => {
    for (let other = 0; !wish.isFirst && other < FORGETTING; other++)
      subject.rememberedReading(
        { standard: `第${other}次`, full: undefined, guidance: "", name: "" },
        noDecisions,
      );
    return prepare();
  };
  const progress = () => undefined;
  const complete = (result, assessmentOf) => {
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { indicators } = assessmentOf(result.value);
    if (indicators.length !== wish.count) throw new Error(`${indicators.length} indicators`);
  };
  const score = async (workbook) =>
    complete(await subject.describeWorkbook(workbook, { progress }), (assessment) => assessment);
  const plan = async (workbook) =>
    complete(
      await subject.scoreWorkbook(workbook, { mode: "keep", time: "2024-11-18 09:12", progress }),
      (all) => all.assessment,
    );
  return [
    { name: "open the workbook, every cell", prepare: () => bytes, work: readAll },
    {
      name: "read the standards",
      prepare: () => texts,
      work: (all) => {
        for (const text of all) subject.readStandard(text, noDecisions);
      },
    },
    {
      name: "read other standards each time",
      prepare: () => textsFrom((round += 2)),
      work: (all) => {
        for (const text of all) subject.readStandard(text, noDecisions);
      },
    },
    {
      name: "the same again, remembered",
      prepare: () => texts,
      work: (all) => {
        for (const text of all) subject.rememberedReading(text, noDecisions);
      },
    },
    { name: "recognise, read, score", prepare: forgotten, work: score },
    { name: "recognise, read, score, plan", prepare: forgotten, work: plan },
    { name: "recognise, score, plan again", prepare, work: plan },
  ];
}

/** More than the program remembers. */
const FORGETTING = 2100;

const { prepare, work } = (await { patch: patchContenders, language: languageContenders }[wish.kind]()).find(
  ({ name }) => name === wish.name,
);
const times = [];
const began = performance.now();
// What comes before everything is compiled does not count: the first part of the time goes to that.
const least = wish.isFirst ? 1 : 5;
while (times.length < least || (!wish.isFirst && performance.now() - began < wish.forMs)) {
  const input = await prepare();
  const start = performance.now();
  await work(input);
  times.push(performance.now() - start);
}
const late = times.slice(Math.floor(times.length / 2));
process.stdout.write(`${JSON.stringify({ ms: median(late), mb: process.resourceUsage().maxRSS / 1024 })}\n`);
