import type { ChartSpec } from "../../../src/core/patch/chart";
import type { Patch } from "../../../src/core/patch/patch";
import { elementsNamed } from "../../../src/workbook/xlsx/xml/elements";
import { relationshipsOf } from "../../../src/workbook/xlsx/package/relationships";
import { Parts } from "../../../src/workbook/xlsx/package/parts";
import { scriptCodec } from "../../../src/workbook/xlsx/zip/codec";
import { readZip } from "../../../src/workbook/xlsx/zip/readZip";
import { answersChart, progressChart, scoreChart, scoreSheet } from "../../support/chartSpecs";
import {
  opened,
  packed,
  relationshipsXml,
  smallWorkbook,
  unpacked,
  worksheetXml,
} from "../../support/xlsxFiles";

const empty = smallWorkbook({ sheets: { 表: worksheetXml("") } });

async function applied(bytes: Uint8Array, patch: Patch): Promise<Uint8Array> {
  const workbook = opened(bytes);
  expect(await workbook.apply(patch)).toMatchObject({ ok: true });
  return workbook.save();
}

const setChart = (chart: ChartSpec) => ({ kind: "setChart", sheet: scoreSheet.name, chart }) as const;

/** Every relationship leads to a part that is there, and every part that needs a type has one. */
function expectWhole(bytes: Uint8Array): void {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error("not a zip file");
  const parts = Parts.of(zip.value, scriptCodec);
  const types = parts.text("[Content_Types].xml");
  for (const name of parts.names()) {
    if (!name.includes("_rels/")) {
      for (const each of relationshipsOf(parts, name)) expect(parts.has(each.part ?? "")).toBe(true);
    }
    if (/charts|drawings/.test(name) && !name.includes("_rels/"))
      expect(types).toContain(`PartName="/${name}"`);
  }
}

test("新建的表带着一张柱形图", async () => {
  const saved = await applied(empty, [{ kind: "addSheet", sheet: { ...scoreSheet, charts: [scoreChart] } }]);
  expectWhole(saved);
  const parts = unpacked(saved);
  expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]).toContain('Target="../drawings/drawing1.xml"');
  expect(parts["xl/worksheets/sheet2.xml"]).toMatch(/<drawing [^>]*r:id="rId1"\/><\/worksheet>$/);
  const drawing = parts["xl/drawings/drawing1.xml"] ?? "";
  expect(drawing).toContain('<xdr:ext cx="5842000" cy="3111500"/>');
  expect(drawing).toContain('name="图1 得分情况" descr="各一级指标的分值和得分"');
  const chart = parts["xl/charts/chart1.xml"] ?? "";
  expect(chart).toContain("<c:f>'表1 得分情况表'!$C$2:$C$5</c:f>");
  expect(chart).toContain('<c:pt idx="1"><c:v>20.94</c:v></c:pt>');
  expect(chart).toContain('<c:gapWidth val="70"/><c:overlap val="-8"/>');
  expect(chart.match(/<c:delete val="1"\/>/g)).toHaveLength(1);
  expect(chart).not.toContain("majorGridlines");
  const [first] = elementsNamed(chart, "ser");
  const series = chart.slice(first?.start, first?.end);
  expect(series).toContain(
    '<a:srgbClr val="D9D9D9"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="7F7F7F"/>',
  );
  expect(series).toContain('<c:numFmt formatCode="0" sourceLinked="0"/>');
  expect(series).toContain('<c:dLblPos val="outEnd"/>');
});

test("再写一次同名的图：只换引用和值，没有第二张，人改过的样子和位置都在", async () => {
  const first = await applied(empty, [{ kind: "addSheet", sheet: { ...scoreSheet, charts: [scoreChart] } }]);
  expect(await applied(first, [setChart(scoreChart)])).toEqual(first);
  const parts = unpacked(first);
  const touched = packed({
    ...parts,
    "xl/charts/chart1.xml": (parts["xl/charts/chart1.xml"] ?? "").replaceAll("2F5597", "C00000"),
    "xl/drawings/drawing1.xml": (parts["xl/drawings/drawing1.xml"] ?? "").replace(
      "<xdr:row>6</xdr:row>",
      "<xdr:row>9</xdr:row>",
    ),
  });
  const longer: ChartSpec = {
    ...scoreChart,
    categories: { ...scoreChart.categories, area: { top: 1, left: 0, bottom: 5, right: 0 } },
  };
  const saved = unpacked(await applied(touched, [setChart(longer)]));
  expect(Object.keys(saved).filter((name) => /chart\d|drawing\d/.test(name))).toHaveLength(3);
  expect(saved["xl/charts/chart1.xml"]).toContain("$A$2:$A$6");
  expect(saved["xl/charts/chart1.xml"]).toContain("C00000");
  expect(saved["xl/drawings/drawing1.xml"]).toContain("<xdr:row>9</xdr:row>");
});

test("系列多了或种类变了，图重新画，位置不动", async () => {
  const first = await applied(empty, [{ kind: "addSheet", sheet: { ...scoreSheet, charts: [scoreChart] } }]);
  const one = { ...scoreChart, series: scoreChart.series.slice(0, 1) };
  for (const chart of [one, { ...answersChart, name: scoreChart.name }]) {
    const saved = unpacked(await applied(first, [setChart(chart)]));
    expect(elementsNamed(saved["xl/charts/chart1.xml"] ?? "", "ser")).toHaveLength(chart.series.length);
    expect(saved["xl/drawings/drawing1.xml"]).toBe(unpacked(first)["xl/drawings/drawing1.xml"]);
  }
});

test("三种图放在一张表上，各有各的编号", async () => {
  const saved = await applied(empty, [
    { kind: "addSheet", sheet: { ...scoreSheet, charts: [scoreChart, progressChart] } },
    setChart(answersChart),
  ]);
  expectWhole(saved);
  const parts = unpacked(saved);
  const ids = Array.from(
    (parts["xl/drawings/drawing1.xml"] ?? "").matchAll(/cNvPr id="(\d+)"/g),
    ([, id]) => id,
  );
  expect(ids).toEqual(["2", "3", "4"]);
  expect(parts["xl/charts/chart2.xml"]).toContain('<c:grouping val="standard"/>');
  expect(parts["xl/charts/chart3.xml"]).toContain('<c:grouping val="percentStacked"/>');
});

test("表上已有别人的图片：图画进同一个绘图部件，图片一字不动", async () => {
  const picture =
    '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><twoCellAnchor><pic><nvPicPr><cNvPr id="7" name="图1 得分情况"/></nvPicPr></pic></twoCellAnchor></wsDr>';
  const bytes = smallWorkbook({
    sheets: { [scoreSheet.name]: worksheetXml("", '<drawing r:id="rId5"/>') },
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([
        "rId5",
        "drawing",
        "../drawings/drawing3.xml",
      ]),
      "xl/drawings/drawing3.xml": picture,
    },
  });
  const saved = unpacked(await applied(bytes, [setChart(scoreChart)]));
  expect(saved["xl/drawings/drawing3.xml"]).toContain(picture.slice(0, -"</wsDr>".length));
  expect(saved["xl/drawings/drawing3.xml"]).toContain('<xdr:cNvPr id="8" name="图1 得分情况"');
  expect(saved["xl/worksheets/sheet1.xml"]).toBe(unpacked(bytes)["xl/worksheets/sheet1.xml"]);
});

test("插入行以后，图的位置和引用跟着走", async () => {
  const saved = await applied(empty, [
    { kind: "addSheet", sheet: { ...scoreSheet, charts: [scoreChart] } },
    { kind: "insertRows", sheet: scoreSheet.name, row: 3, count: 2 },
  ]);
  const parts = unpacked(saved);
  expect(parts["xl/charts/chart1.xml"]).toContain("$B$2:$B$7");
  expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:row>8</xdr:row>");
});

test("没有数的格子在图里也没有数", async () => {
  const [first, second] = scoreChart.series;
  if (!first || !second) throw new Error("two series");
  const gap = { ...second, values: { ...second.values, numbers: [1, undefined, 3, 4] } };
  const saved = unpacked(
    await applied(empty, [
      { kind: "addSheet", sheet: { ...scoreSheet, charts: [{ ...scoreChart, series: [first, gap] }] } },
    ]),
  );
  expect(saved["xl/charts/chart1.xml"]).toContain(
    '<c:ptCount val="4"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="2"><c:v>3</c:v></c:pt>',
  );
});
