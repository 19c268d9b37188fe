import type { ChartSpec } from "../../src/core/patch/chart";
import { answersChart, progressChart, scoreChart, scoreSheet } from "../support/chartSpecs";
import { convert } from "../support/libreOffice";
import { fixtureWorkbook, opened, unpacked } from "../support/xlsxFiles";

async function drawn(charts: readonly ChartSpec[]): Promise<Uint8Array> {
  const workbook = opened(fixtureWorkbook("kunming-weixin.xlsx"));
  const result = await workbook.apply([{ kind: "addSheet", sheet: { ...scoreSheet, charts } }]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return workbook.save();
}

test("LibreOffice 打开后三种图都在，种类、引用、值不变", async () => {
  const theirs = unpacked(await convert(await drawn([scoreChart, progressChart, answersChart]), "xlsx"));
  const charts = Object.entries(theirs)
    .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
    .map(([, xml]) => xml);
  expect(charts).toHaveLength(3);
  const kinds = charts.map((xml) => /<c:grouping val="(\w+)"/.exec(xml)?.[1]).sort();
  expect(kinds).toEqual(["clustered", "percentStacked", "standard"]);
  for (const xml of charts) {
    expect(xml).toMatch(/<c:f>(?:'|&apos;)表1 得分情况表(?:'|&apos;)!\$C\$2:\$C\$5<\/c:f>/);
    expect(xml).toContain("<c:v>20.94</c:v>");
    expect(xml).toContain("<c:v>产出</c:v>");
  }
  const column = charts.find((xml) => xml.includes('val="clustered"')) ?? "";
  expect(column).toContain('<c:gapWidth val="70"/>');
  expect(column).toContain('<c:overlap val="-8"/>');
  expect(column).toMatch(/2f5597/i);
  expect(column).toContain('<c:legendPos val="b"/>');
});

test("LibreOffice 存过以后再写同名的图，仍只有一张", async () => {
  const saved = await convert(await drawn([scoreChart]), "xlsx");
  const workbook = opened(saved);
  const again = await workbook.apply([{ kind: "setChart", sheet: scoreSheet.name, chart: scoreChart }]);
  expect(again.ok).toBe(true);
  const names = Object.keys(unpacked(workbook.save())).filter((name) => /charts\/chart\d+\.xml$/.test(name));
  expect(names).toHaveLength(1);
});
