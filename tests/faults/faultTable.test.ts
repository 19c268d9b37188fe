/** @jest-environment jsdom */
// npm run faults: prints commands × faults. One sign a request of the command.
import { changes, doubleBreakages, partialLandings, refusals } from "../support/faults/brokenRuns";
import { commands } from "../support/faults/commands";
import { type FaultRow, faultRows, tableText, wrongIn } from "../support/faults/faultRows";

const places = 24;
const rows: FaultRow[] = [];

test.each(commands)("$name", async (command) => {
  const breakages = [...refusals, ...partialLandings(places), ...doubleBreakages, ...changes];
  const found = await faultRows(command, breakages, "every");
  rows.push(...found);
  expect(wrongIn(found)).toEqual([]);
});

afterAll(() => {
  const said = new Set(rows.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome?.said ?? [])));
  const key = "原：每一格都和原来一样　成：整条命令都写成　·：不适用　✗：两样都不是；每个请求一个字";
  process.stdout.write(`\n${tableText(rows)}\n\n${key}\n\n说的话：\n${[...said].join("\n")}\n`);
});
