// One measurement in a process of its own: node sourcesMeasure.mjs '{"subject","name","file"}' prints a line of JSON.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answersOf, columnsOfAnswers, gridOfAnswers } from "./sourceArrays.mjs";

const require = createRequire(import.meta.url);
const { subject, name, file: measured, warm, smallSums } = JSON.parse(process.argv[2]);
const product = require(subject);
const {
  openXlsxAsItComes,
  zlibCodec,
  findQuestionnaires,
  tally,
  findLedger,
  sumsByMonth,
  sumsByName,
  sumsBySize,
} = product;

/** As the command line opens it. */
async function open(path) {
  const opened = await openXlsxAsItComes(new Uint8Array(readFileSync(path)), zlibCodec);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

async function gridOf(path) {
  const opened = await open(path);
  const [sheet] = await opened.sheets();
  return opened.grid(sheet.name);
}

/** The least that counting can cost: one pass over the codes of every question. */
function histogram(grid) {
  let answers = 0;
  for (let column = 1; column < grid.columnCount; column++) {
    const { codes, count } = grid.codesOf(column, 1, grid.rowCount - 1);
    const counts = new Int32Array(count);
    for (let row = 0; row < codes.length; row++) counts[codes[row]]++;
    answers += counts.length;
  }
  return answers;
}

function counted(grid) {
  const [questionnaire] = findQuestionnaires([grid]);
  let picks = 0;
  for (const question of questionnaire.questions) {
    const { counts, valid } = tally(questionnaire, question);
    picks += valid.count + counts.reduce((sum, { count }) => sum + count, 0);
  }
  return picks;
}

function summed(grid) {
  const { ledger } = findLedger([grid]);
  return [
    ledger.total,
    sumsByName(ledger, "category").length,
    sumsByMonth(ledger).months.length,
    sumsBySize(ledger).length,
  ];
}

/** Every question's choices and answers by arquero; it groups, and the few different answers are split afterwards. */
function countedByArquero({ table, op }, columns) {
  let picks = 0;
  for (const column of columns) {
    const groups = table({ answer: column }).groupby("answer").rollup({ count: op.count() });
    for (const { answer, count } of groups.objects()) picks += count * (1 + answer.split("┋").length);
  }
  return picks;
}

const groupedByArquero = ({ op }, table) => {
  const groups = table.groupby("category").rollup({ count: op.count(), sum: op.sum("amount") });
  return groups
    .objects()
    .map(({ sum }) => Math.round(sum * 100))
    .sort((a, b) => b - a);
};

const questionColumns = Array.from({ length: 30 }, (_, index) => index + 1);
const [categoryColumn, amountColumn] = [3, 4];
const categories = (ledger) => sumsByName(ledger, "category").map(({ amount }) => amount);

/** LibreOffice with a profile that it has used before, so that making one is not measured. */
async function office() {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
  const user = join(folder, "profile", "user");
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`,
  );
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  // the second sheet only: the sums
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2";
  const recalculate = (path) => {
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, path], {
      stdio: "ignore",
    });
    const [csv] = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    const lines = readFileSync(join(folder, csv), "utf8").trim().split("\n");
    rmSync(join(folder, csv));
    return lines;
  };
  recalculate(smallSums);
  return [
    undefined,
    () => {
      const sums = recalculate(measured).map((line) =>
        Math.round(Number(line.replaceAll(`"`, "").split(",")[1]) * 100),
      );
      rmSync(folder, { recursive: true, force: true });
      // the total by category, then by month
      return [sums.slice(0, 8), sums.slice(8)].map((each) => each.reduce((sum, one) => sum + one, 0));
    },
  ];
}

/** Prepared outside the clock, then measured. */
const worksOn = (file) => ({
  "survey file: read and histogram over codes": async () => [
    undefined,
    async () => histogram(await gridOf(file)),
  ],
  "survey file: read, recognise and count": async () => [undefined, async () => counted(await gridOf(file))],
  "survey cells: histogram over codes": async () => [await gridOf(file), histogram],
  "survey cells: recognise and count": async () => [await gridOf(file), counted],
  "survey arrays: count": async () => [
    gridOfAnswers(product, "问卷", answersOf(await gridOf(file))),
    counted,
  ],
  "survey arrays: arquero counts": async () => {
    const arquero = await import("arquero");
    const columns = columnsOfAnswers(answersOf(await gridOf(file)), questionColumns);
    return [columns, () => countedByArquero(arquero, columns)];
  },
  "survey rows: take in, recognise and count": async () => [
    answersOf(await gridOf(file)),
    (answers) => counted(gridOfAnswers(product, "问卷", answers)),
  ],
  "survey rows: arquero takes in and counts": async () => {
    const arquero = await import("arquero");
    return [
      answersOf(await gridOf(file)),
      (answers) => countedByArquero(arquero, columnsOfAnswers(answers, questionColumns)),
    ];
  },
  "ledger file: read": async () => [undefined, async () => (await gridOf(file)).rowCount],
  "ledger file: read, recognise and add up": async () => [undefined, async () => summed(await gridOf(file))],
  "ledger cells: recognise and add up": async () => [await gridOf(file), summed],
  "ledger arrays: group by category": async () => {
    const { ledger } = findLedger([gridOfAnswers(product, "支出明细账", answersOf(await gridOf(file)))]);
    return [ledger, categories];
  },
  "ledger arrays: arquero groups": async () => {
    const arquero = await import("arquero");
    const [category, amount] = columnsOfAnswers(answersOf(await gridOf(file)), [
      categoryColumn,
      amountColumn,
    ]);
    return [arquero.table({ category, amount }), (table) => groupedByArquero(arquero, table)];
  },
  "ledger rows: take in, recognise and group": async () => [
    answersOf(await gridOf(file)),
    (answers) => categories(findLedger([gridOfAnswers(product, "支出明细账", answers)]).ledger),
  ],
  "ledger rows: arquero takes in and groups": async () => {
    const arquero = await import("arquero");
    return [
      answersOf(await gridOf(file)),
      (answers) => {
        const [category, amount] = columnsOfAnswers(answers, [categoryColumn, amountColumn]);
        return groupedByArquero(arquero, arquero.table({ category, amount }));
      },
    ];
  },
  "ledger file: 附件4 planned and written": async () => [
    undefined,
    async () => {
      const opened = await open(file);
      const made = await product.makeSourceTables(opened, {
        tables: "funds",
        progress: () => undefined,
      });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return opened.save().length;
    },
  ],
  "LibreOffice: starts and opens a small file": async () => office(),
  "LibreOffice: opens and recalculates the same sums": async () => office(),
});

// once on a small file, so that no contender is measured while it is still being compiled
if (warm !== undefined) {
  for (let run = 0; run < 5; run++) {
    const [small, work] = await worksOn(warm)[name]();
    await work(small);
  }
}
const [prepared, work] = await worksOn(measured)[name]();
// what preparing left behind is swept in the background for a while
globalThis.gc?.();
await new Promise((resolve) => setTimeout(resolve, 1000));
const before = process.cpuUsage();
const began = performance.now();
const found = await work(prepared);
const ms = performance.now() - began;
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({ ms, cpu: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, found })}\n`,
);
