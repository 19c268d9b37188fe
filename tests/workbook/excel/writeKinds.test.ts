/** @jest-environment jsdom */
import type { PrintSetup, SheetRules, Write } from "../../../src/core/patch/patch";
import { answersChart, progressChart, scoreChart, scoreSheet } from "../../support/chartSpecs";
import { openExcel, type OpenedExcel, readAll } from "../../support/excelWorkbook";

let opened: OpenedExcel;

beforeEach(async () => {
  opened = await openExcel({});
  opened.excel.user.paste("Sheet1!A1", [
    ["序号", "指标", "取值", "得分"],
    [1, "立项", "符合", 2],
    [2, "资金", "不符合", 0],
    [3, "制度", "符合", 3],
    ["合计", "", "", "=SUM(D2:D4)"],
  ]);
});

afterEach(() => opened.excel.close());

async function write(...patch: readonly Write[]): Promise<void> {
  const basis = await readAll(opened.host.workbook);
  const applied = await opened.host.workbook.apply(patch, { basis });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
}

/** What somebody does in Excel that the simulator has no word for. */
const byHand = (act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

const picture = () => opened.excel.sheet("Sheet1");

const print: PrintSetup = {
  orientation: "landscape",
  margins: { top: 25, bottom: 20, left: 20, right: 20, header: 12, footer: 11 },
  centerHorizontally: true,
  fitToWidth: true,
  fitToOnePage: false,
  footer: '&C&"宋体,常规"&9第 &P 页',
  firstPage: 1,
  area: { top: 0, left: 0, bottom: 4, right: 3 },
  titleRows: { first: 0, last: 0 },
  breaksAfter: [2],
};

const column = (left: number, top = 1, bottom = 3) => ({ top, left, bottom, right: left });

const rules: SheetRules = {
  validations: [
    {
      areas: [column(2)],
      rule: { kind: "list", values: ["符合", "不符合"] },
      error: { title: "符合性", text: "请从列表中选" },
    },
  ],
  conditionalFormats: [
    { kind: "formula", areas: [column(3)], formula: "D2=0", style: { bold: true, color: "C00000" } },
    { kind: "dataBar", areas: [column(0)], color: "9DC3E6" },
  ],
  filter: { top: 0, left: 0, bottom: 3, right: 3 },
  print,
};

test("增行：公式跟着走，新行没有内容、样式和有效性", async () => {
  await write({ kind: "setSheetRules", sheet: "Sheet1", rules });
  await write({ kind: "insertRows", sheet: "Sheet1", row: 2, count: 2 });
  expect(picture().contents["D7"]).toBe("=SUM(D2:D6)");
  expect(Object.keys(picture().contents).filter((at) => /^[A-D][34]$/.test(at))).toEqual([]);
  const stretches = picture().validations as readonly { readonly areas: unknown }[];
  expect(JSON.stringify(stretches.map(({ areas }) => areas))).toBe('[["C2","C5:C6"]]');
});

test("删行以后合计的公式还对", async () => {
  await write({ kind: "deleteRows", sheet: "Sheet1", row: 1, count: 1 });
  expect(opened.excel.cell("Sheet1!D4")).toMatchObject({ formula: "=SUM(D2:D3)", value: 3 });
});

test("行高列宽按磅，合并和取消合并", async () => {
  await write(
    { kind: "setRowHeight", sheet: "Sheet1", row: 1, height: 33.5 },
    { kind: "setColumnWidth", sheet: "Sheet1", column: 1, width: 120 },
    { kind: "merge", sheet: "Sheet1", area: { top: 4, left: 0, bottom: 4, right: 2 } },
  );
  expect(picture().rowHeights["2"]).toBe(33.5);
  expect(picture().columnWidths["B"]).toBe(120);
  expect(picture().merges).toEqual(["A5:C5"]);
  await write({ kind: "unmerge", sheet: "Sheet1", area: { top: 4, left: 0, bottom: 4, right: 2 } });
  expect(picture().merges).toEqual([]);
});

test("链接：字和样子照旧，点了能跳；取消以后也照旧", async () => {
  await byHand((sheet) => {
    sheet.getRange("B2").format.font.color = "#C00000";
  });
  const before = opened.excel.cell("Sheet1!B2");
  const at = { sheet: "Sheet1", row: 1, column: 1 };
  await write({ kind: "setLink", at, target: { sheet: "Sheet1", row: 4, column: 3 } });
  expect(JSON.stringify(picture().links)).toContain("Sheet1!D5");
  expect(opened.excel.cell("Sheet1!B2")).toEqual(before);
  await write({ kind: "setLink", at });
  expect(picture().links).toEqual([]);
  expect(opened.excel.cell("Sheet1!B2").value).toBe("立项");
});

test("分页：先删后加", async () => {
  await write({ kind: "setPageBreaks", sheet: "Sheet1", after: [1, 3] });
  await write({ kind: "setPageBreaks", sheet: "Sheet1", after: [2] });
  expect(picture().page.rowBreaks).toEqual([3]);
});

test("规则写两遍，一条也不多", async () => {
  await write({ kind: "setSheetRules", sheet: "Sheet1", rules });
  const once = picture();
  await write({ kind: "setSheetRules", sheet: "Sheet1", rules });
  const twice = picture();
  expect(twice.validations).toEqual(once.validations);
  expect(twice.conditionalFormats.length).toBe(2);
  expect(twice.conditionalFormats.map(withoutId)).toEqual(once.conditionalFormats.map(withoutId));
  expect(twice.page).toEqual(once.page);
  expect(twice.filter).toBe("A1:D4");
});

function withoutId(format: unknown): unknown {
  const { id: _id, ...rest } = format as { readonly id: string };
  return rest;
}

test("人加的条件格式、有效性和筛选留着，我们的换掉", async () => {
  await write({ kind: "setSheetRules", sheet: "Sheet1", rules });
  await byHand((sheet) => {
    const format = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=B2="资金"';
    format.custom.format.fill.color = "#FFFF00";
    sheet.getRange("B2:B4").dataValidation.rule = { textLength: { formula1: 10, operator: "LessThan" } };
    sheet.autoFilter.apply(sheet.getRange("A1:D4"), 2, { filterOn: "Values", values: ["符合"] });
  });
  const changed: SheetRules = {
    ...rules,
    conditionalFormats: [
      { kind: "formula", areas: [column(3)], formula: "D2<1", style: { bold: true, color: "C00000" } },
    ],
    filter: { top: 0, left: 0, bottom: 2, right: 3 },
  };
  await write({ kind: "setSheetRules", sheet: "Sheet1", rules: changed });
  const { conditionalFormats, validations, filter } = picture();
  const said = JSON.stringify(conditionalFormats);
  expect(said).toContain('B2=\\"资金\\"');
  expect(said).toContain("D2<1");
  expect(said).not.toContain("D2=0");
  expect(JSON.stringify(validations)).toContain("textLength");
  expect(filter).toBe("A1:D3");
  const criteria = await Excel.run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem("Sheet1");
    autoFilter.load("criteria");
    await context.sync();
    return autoFilter.criteria;
  });
  expect(JSON.stringify(criteria)).toContain("符合");
});

test("我们不再管的格子里，上次的有效性去掉", async () => {
  await write({ kind: "setSheetRules", sheet: "Sheet1", rules });
  const fewer = { ...rules, validations: [{ ...rules.validations[0]!, areas: [column(2, 1, 1)] }] };
  await write({ kind: "setSheetRules", sheet: "Sheet1", rules: fewer });
  const areas = (picture().validations as readonly { readonly areas: unknown }[]).map((each) => each.areas);
  expect(JSON.stringify(areas)).toBe('[["C2"]]');
});

test("打印设置整体换掉", async () => {
  await write({ kind: "setPrint", sheet: "Sheet1", print });
  const { page } = picture();
  expect(page).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    centerHorizontally: true,
    firstPageNumber: 1,
    zoom: { horizontalFitToPages: 1 },
    rowBreaks: [3],
  });
  expect(page.margins.top).toBeCloseTo(70.866, 2);
  expect(page.headersFooters.centerFooter).toBe('&"宋体,常规"&9第 &P 页');
  const { area: _area, titleRows: _titles, ...bare } = print;
  await write({ kind: "setPrint", sheet: "Sheet1", print: bare });
  expect(picture().page.area).toBeUndefined();
  expect(picture().page.titleRows).toBeUndefined();
});

test.each([scoreChart, progressChart, answersChart])(
  "$name：没有就画，有就只换引用，人挪过的位置不动",
  async (chart) => {
    const { name } = scoreSheet;
    await write({ kind: "addSheet", sheet: scoreSheet }, { kind: "setChart", sheet: name, chart });
    const [drawn] = opened.excel.sheet(name).charts;
    expect(drawn?.name).toBe(chart.name);
    expect(drawn?.series.map((series) => series.values)).toEqual([
      "'表1 得分情况表'!$B$2:$B$5",
      "'表1 得分情况表'!$C$2:$C$5",
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).charts.getItem(chart.name).left = 333;
      await context.sync();
    });
    await write({ kind: "setChart", sheet: name, chart });
    expect(opened.excel.sheet(name).charts.map(({ left }) => left)).toEqual([333]);
  },
);

test("图表种类变了：重画，位置还是人挪的", async () => {
  const { name } = scoreSheet;
  await write({ kind: "addSheet", sheet: { ...scoreSheet, charts: [scoreChart] } });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).charts.getItem(scoreChart.name).left = 333;
    await context.sync();
  });
  await write({ kind: "setChart", sheet: name, chart: { ...progressChart, name: scoreChart.name } });
  const [chart, ...others] = opened.excel.sheet(name).charts;
  expect(others).toEqual([]);
  expect([chart?.type, chart?.left, chart?.series.length]).toEqual(["LineMarkers", 333, 2]);
});

test("名称：没有就加，有就改，去掉的没有了", async () => {
  const area = { top: 4, left: 3, bottom: 4, right: 3 };
  await write({ kind: "defineName", name: "绩效_总分", sheet: "Sheet1", area });
  expect(opened.excel.picture().names["绩效_总分"]).toBe("=Sheet1!$D$5");
  await write({
    kind: "defineName",
    name: "绩效_总分",
    sheet: "Sheet1",
    area: { ...area, top: 3, bottom: 3 },
  });
  expect(opened.excel.picture().names["绩效_总分"]).toBe("=Sheet1!$D$4");
  await write({ kind: "removeName", name: "绩效_总分" });
  expect(opened.excel.picture().names["绩效_总分"]).toBeUndefined();
  await write({ kind: "removeName", name: "绩效_总分" });
});

test("删去我们的表", async () => {
  opened.excel.user.addSheet("表1");
  await write({ kind: "deleteSheet", sheet: "表1" });
  expect(opened.excel.sheetNames()).toEqual(["Sheet1"]);
});

test("放回人填的 TRUE 和错误值", async () => {
  const at = (row: number) => ({ sheet: "Sheet1", row, column: 5 });
  await write(
    { kind: "setCell", at: at(1), value: { type: "boolean", boolean: true } },
    { kind: "setCell", at: at(2), value: { type: "error", error: "#N/A" } },
  );
  expect(opened.excel.cell("Sheet1!F2")).toMatchObject({ value: true, type: "Boolean" });
  expect(opened.excel.cell("Sheet1!F3")).toMatchObject({ value: "#N/A", type: "Error" });
});
