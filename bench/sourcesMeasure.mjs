// One measurement in a process of its own: node sourcesMeasure.mjs '{"subject","name","file"}' prints a line of JSON.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { subject, name, file: measured, warm } = JSON.parse(process.argv[2]);
const product = require(subject);
const { openXlsx, zlibCodec, findQuestionnaires, tally, findLedger, sumsByMonth, sumsByName, sumsBySize } =
  product;

async function gridOf(path) {
  const opened = openXlsx(new Uint8Array(readFileSync(path)), zlibCodec);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const [sheet] = await opened.value.sheets();
  return opened.value.grid(sheet.name);
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

/** A grid over arrays of cells, as an adapter inside Excel has it. */
function arraysOf(grid) {
  const rows = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const cells = [];
    for (let column = 0; column < grid.columnCount; column++) cells.push(grid.cell(row, column));
    rows.push(cells);
  }
  const blank = { value: { type: "blank" } };
  return {
    sheet: grid.sheet,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    merges: [],
    isProtected: false,
    cell: (row, column) => rows[row]?.[column] ?? blank,
    isHiddenRow: () => false,
    rowHeight: () => undefined,
  };
}

const plain = (cell) => ("text" in cell.value ? cell.value.text : cell.value.number);
const columnOf = (grid, column) =>
  Array.from({ length: grid.rowCount - 1 }, (_, row) => plain(grid.cell(row + 1, column)));

/** Prepared outside the clock, then measured. */
const worksOn = (file) => ({
  "survey file: read and histogram over codes": async () => [
    undefined,
    async () => histogram(await gridOf(file)),
  ],
  "survey file: read, recognise and count": async () => [undefined, async () => counted(await gridOf(file))],
  "survey cells: histogram over codes": async () => [await gridOf(file), histogram],
  "survey cells: recognise and count": async () => [await gridOf(file), counted],
  "survey arrays: count": async () => [arraysOf(await gridOf(file)), counted],
  "survey arrays: arquero": async () => {
    const { table, op } = await import("arquero");
    const grid = await gridOf(file);
    const columns = Object.fromEntries(
      Array.from({ length: grid.columnCount - 1 }, (_, index) => [
        `q${index + 1}`,
        columnOf(grid, index + 1),
      ]),
    );
    return [
      columns,
      () => {
        let groups = 0;
        for (const key of Object.keys(columns))
          groups += table({ answer: columns[key] }).groupby("answer").rollup({ count: op.count() }).numRows();
        return groups;
      },
    ];
  },
  "ledger file: read": async () => [undefined, async () => (await gridOf(file)).rowCount],
  "ledger file: read, recognise and add up": async () => [undefined, async () => summed(await gridOf(file))],
  "ledger cells: recognise and add up": async () => [await gridOf(file), summed],
  "ledger arrays: group by category": async () => {
    const { ledger } = findLedger([arraysOf(await gridOf(file))]);
    return [ledger, () => sumsByName(ledger, "category").length];
  },
  "ledger arrays: arquero": async () => {
    const { table, op } = await import("arquero");
    const grid = await gridOf(file);
    const columns = { category: columnOf(grid, 3), amount: columnOf(grid, 4) };
    return [
      columns,
      () =>
        table(columns)
          .groupby("category")
          .rollup({ count: op.count(), sum: op.sum("amount") })
          .numRows(),
    ];
  },
  "ledger file: 附件4 planned and written": async () => [
    undefined,
    async () => {
      const opened = openXlsx(new Uint8Array(readFileSync(file)), zlibCodec);
      const made = await product.makeSourceTables(opened.value, {
        tables: "funds",
        progress: () => undefined,
      });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return opened.value.save().length;
    },
  ],
  "LibreOffice: opens and recalculates the same sums": async () => {
    const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(
      join(folder, "profile", "user", "registrymodifications.xcu"),
      `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`,
    );
    return [
      folder,
      () => {
        const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
        const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
        execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, file], {
          stdio: "ignore",
        });
        rmSync(folder, { recursive: true, force: true });
        return "csv";
      },
    ];
  },
});

// once on a small file, so that no contender is measured while it is still being compiled
if (warm !== undefined) {
  for (let run = 0; run < 5; run++) {
    const [small, work] = await worksOn(warm)[name]();
    await work(small);
  }
}
const [prepared, work] = await worksOn(measured)[name]();
globalThis.gc?.();
const began = performance.now();
const found = await work(prepared);
const ms = performance.now() - began;
process.stdout.write(`${JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, found })}\n`);
