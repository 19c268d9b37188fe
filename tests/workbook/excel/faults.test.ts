/** @jest-environment jsdom */
// The whole table is printed by npm run faults; here the commands that change most meet each kind of fault.
import { changes, doubleBreakages, partialLandings, refusals } from "../../support/faults/brokenRuns";
import { commands } from "../../support/faults/commands";
import { faultRows, wrongIn } from "../../support/faults/faultRows";

const structural = commands.filter(({ name }) =>
  ["重新评分（改了证据）", "更新底稿（标准改了）", "撤销建立底稿"].includes(name),
);

test.each(structural)(
  "$name：写的请求怎么断，每一格都或者照旧或者照计划",
  async (command) => {
    const breakages = [...refusals, ...partialLandings(3), ...doubleBreakages];
    expect(wrongIn(await faultRows(command, breakages, "last"))).toEqual([]);
  },
  120_000,
);

const rescoring = commands.filter(({ name }) => name === "重新评分（改了证据）");

test.each(rescoring)(
  "$name：写的同时工作簿被人改了，改的都还在",
  async (command) => {
    expect(wrongIn(await faultRows(command, changes, "last"))).toEqual([]);
  },
  120_000,
);
