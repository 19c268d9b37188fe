/** @jest-environment jsdom */
import { costsOfWork } from "../../support/costCommands";
import { openExcel } from "../../support/excelWorkbook";
import { typeIndicators } from "../../support/manyIndicators";

test.each([23, 500])(
  "%s 个指标：重新评分两个往返",
  async (count) => {
    const opened = await openExcel({ flavour: "web" });
    typeIndicators(opened.excel, count);
    const costs = await costsOfWork(opened);
    const syncs = (name: string): number | undefined => costs.get(name)?.syncs;
    expect(syncs("再读一次")).toBe(1);
    expect(syncs("重新评分（第一次，新建变更记录）")).toBe(2);
    expect(syncs("重新评分（改了一格证据）")).toBe(2);
    expect(syncs("重新评分（没有变化）")).toBe(1);
    expect(Math.max(...[...costs.values()].map(({ largestIn }) => largestIn))).toBeLessThan(5 * 1024 * 1024);
    opened.excel.close();
  },
  300_000,
);
