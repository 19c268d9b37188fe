/** @jest-environment jsdom */
// What stands on a sheet besides its cells: rules, print setup, frozen rows, filters, tables, charts, names, tabs.
import { JsdomOffice } from "../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

let excel: SimulatedExcel;
let office: JsdomOffice;

beforeAll(async () => {
  office = await JsdomOffice.start(await SimulatedExcel.open());
});

beforeEach(async () => {
  excel = await SimulatedExcel.open();
  office.show(excel);
});

afterEach(() => excel.close());

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "it went through",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

describe("validations", () => {
  const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

  test("rule, prompt and alert are read back as they were set", async () => {
    const read = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = list("符合,不符合");
      dataValidation.prompt = { showPrompt: true, title: "符合性", message: "请选" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "符合性",
        message: "请从列表中选",
      };
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      return dataValidation;
    });
    expect(read.type).toBe("List");
    expect(read.rule.list).toEqual({ inCellDropDown: true, source: "符合,不符合" });
    expect([read.prompt.title, read.errorAlert.message, read.ignoreBlanks]).toEqual([
      "符合性",
      "请从列表中选",
      true,
    ]);
  });

  test("a cell has one: a new one takes its cells from those before", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:A5").dataValidation.rule = list("是,否");
      sheet.getRange("A3").dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 9, operator: "Between" },
      };
    });
    expect(excel.sheet("Sheet1").validations).toMatchObject([
      { areas: ["A1:A2", "A4:A5"] },
      { areas: ["A3"] },
    ]);
  });

  test.each([
    ["A1:A2", "List"],
    ["A1:A3", "Inconsistent"],
    ["A4:A5", "MixedCriteria"],
    ["C1", "None"],
  ])("[DOC DataValidationType] %s is %s", async (address, type) => {
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = list("是,否");
      sheet.getRange("A4").dataValidation.rule = list("甲,乙");
      sheet.getRange("A5").dataValidation.rule = list("丙,丁");
    });
    const read = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load("type");
      return dataValidation;
    });
    expect(read.type).toBe(type);
  });

  test.each([
    ["a list longer than 255 characters", list("长,".repeat(130))],
    ["no list at all", list("")],
    ["a formula that is none", list("=SUM(")],
    ["two rules at once", { ...list("是,否"), custom: { formula: "=TRUE" } }],
  ])("%s is refused", async (_name, rule) => {
    const set = onSheet((sheet) => {
      sheet.getRange("A1").dataValidation.rule = rule;
    });
    expect(await codeOf(set)).toBe("InvalidArgument");
  });

  test("a list may stand in cells; cleared cells have none", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("C1:C3") },
      };
      sheet.getRanges("A2,B5").dataValidation.clear();
    });
    expect(excel.sheet("Sheet1").validations).toMatchObject([
      { areas: ["A1"], rule: { settings: { source: "=Sheet1!$C$1:$C$3" } } },
    ]);
  });
});

describe("conditional formats", () => {
  test("the newest wins; parts are read back", async () => {
    await onSheet((sheet) => {
      const { custom } = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      custom.rule.formula = '=LEFT(A1,1)="待"';
      custom.format.font.color = "#FF0000";
      custom.format.fill.color = "#FFFF00";
      const { dataBar } = sheet.getRanges("B1:B2,B5").conditionalFormats.add("DataBar");
      dataBar.showDataBarOnly = true;
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.positiveFormat.gradientFill = false;
    });
    const formats = await onSheet((sheet) => {
      const all = sheet.getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority");
      return all;
    });
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["DataBar", 0],
      ["Custom", 1],
    ]);
    const [bar, custom] = formats.items.map(({ id }) => id);
    const read = await onSheet((sheet) => {
      const all = sheet.getRange().conditionalFormats;
      const areas = all.getItem(bar ?? "").getRanges();
      areas.load("address");
      const { rule, format } = all.getItem(custom ?? "").custom;
      rule.load("formula");
      format.font.load("color,bold");
      const lower = all.getItem(bar ?? "").dataBar;
      lower.load("lowerBoundRule,showDataBarOnly");
      const other = all.getItem(bar ?? "").customOrNullObject;
      return { areas, rule, font: format.font, lower, other };
    });
    expect(read.areas.address).toBe("Sheet1!B1:B2,Sheet1!B5");
    expect([read.rule.formula, read.font.color, read.font.bold]).toEqual([
      '=LEFT(A1,1)="待"',
      "#FF0000",
      null,
    ]);
    expect([read.lower.lowerBoundRule, read.lower.showDataBarOnly]).toEqual([
      { type: "Number", formula: "0" },
      true,
    ]);
    expect(read.other.isNullObject).toBe(true);
  });

  test("deleted one by one, or all in a range", async () => {
    await onSheet((sheet) => {
      const first = sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      sheet.getRange("B1").conditionalFormats.add("DataBar");
      first.delete();
    });
    expect(excel.sheet("Sheet1").conditionalFormats).toMatchObject([{ areas: ["B1"] }]);
    await onSheet((sheet) => sheet.getRange().conditionalFormats.clearAll());
    expect(excel.sheet("Sheet1").conditionalFormats).toEqual([]);
  });
});

describe("print setup", () => {
  test("everything is read back, in points", async () => {
    await onSheet((sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.topMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.firstPageNumber = 3;
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第&P页 共&N页";
      pageLayout.setPrintArea("A1:M20");
      pageLayout.setPrintTitleRows("$1:$4");
      sheet.horizontalPageBreaks.add("A10");
      sheet.horizontalPageBreaks.add("A5");
    });
    const read = await onSheet((sheet) => {
      const { pageLayout, horizontalPageBreaks: breaks } = sheet;
      pageLayout.load(
        "orientation,topMargin,zoom,firstPageNumber,headersFooters/defaultForAllPages/centerFooter",
      );
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      breaks.load("items/rowIndex");
      return { pageLayout, area, breaks };
    });
    const { pageLayout, area, breaks } = read;
    expect([pageLayout.orientation, pageLayout.topMargin, pageLayout.firstPageNumber]).toEqual([
      "Landscape",
      36,
      3,
    ]);
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("第&P页 共&N页");
    expect(area.address).toBe("Sheet1!A1:M20");
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([4, 9]);
  });

  test("print area and title rows are names of the sheet, and go with them", async () => {
    const names = await onSheet((sheet) => {
      sheet.pageLayout.setPrintArea("A1:B2");
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.names.load("items/name,items/formula");
      return sheet.names;
    });
    expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([
      ["Print_Area", "=Sheet1!$A$1:$B$2"],
      ["Print_Titles", "=Sheet1!$1:$1"],
    ]);
    await onSheet((sheet) => sheet.names.getItem("Print_Area").delete());
    expect(excel.sheet("Sheet1").page.area).toBeUndefined();
    expect(excel.sheet("Sheet1").page.titleRows).toBeDefined();
  });

  test.each([
    ["a scale and pages at once", { zoom: { scale: 50, horizontalFitToPages: 1 } }],
    ["a scale of 5 %", { zoom: { scale: 5 } }],
    ["a margin below nothing", { topMargin: -1 }],
  ])("%s is refused", async (_name, setup) => {
    const set = onSheet((sheet) => sheet.pageLayout.set(setup));
    expect(await codeOf(set)).toBe("InvalidArgument");
  });
});

describe("frozen rows, filters and tables", () => {
  test("frozen rows and columns", async () => {
    const read = await onSheet((sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const at = sheet.freezePanes.getLocationOrNullObject();
      at.load("address");
      return at;
    });
    expect(read.address).toBe("Sheet1!A1:B3");
    await onSheet((sheet) => sheet.freezePanes.unfreeze());
    expect(excel.sheet("Sheet1").frozen).toBeUndefined();
  });

  test("a filter hides the rows that are not chosen", async () => {
    excel.user.paste("Sheet1!A1", [["指标"], ["甲"], ["乙"], ["甲"]]);
    await onSheet((sheet) => {
      sheet.autoFilter.apply("A1:A4", 0, { filterOn: "Values", values: ["甲"] });
    });
    expect(excel.sheet("Sheet1").hiddenRows).toEqual([3]);
    await onSheet((sheet) => sheet.autoFilter.remove());
    expect(excel.sheet("Sheet1").hiddenRows).toEqual([]);
    expect(excel.sheet("Sheet1").filter).toBeUndefined();
  });

  test("tables by name and by range", async () => {
    excel.user.makeTable("Sheet1!A1:B3", "支出");
    const { tables, body } = await onSheet((sheet) => {
      sheet.tables.load("items/name,items/showTotals");
      const range = sheet.tables.getItem("支出").getDataBodyRange();
      range.load("address");
      return { tables: sheet.tables, body: range };
    });
    expect(tables.items.map(({ name }) => name)).toEqual(["支出"]);
    expect(body.address).toBe("Sheet1!A2:B3");
  });
});

describe("charts", () => {
  beforeEach(() => {
    excel.user.paste("Sheet1!A1", [
      ["指标", "得分率"],
      ["产出", 0.9],
      ["效益", 0.8],
    ]);
  });

  test("texts at the left and the top become categories and names", async () => {
    const read = await onSheet((sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "得分率";
      chart.series.load("count,items/name");
      const values = chart.series.getItemAt(0).getDimensionValues("Values");
      const categories = chart.series.getItemAt(0).getDimensionValues("Categories");
      return { series: chart.series, values, categories };
    });
    expect(read.series.items.map(({ name }) => name)).toEqual(["得分率"]);
    expect([read.values.value, read.categories.value]).toEqual([
      [0.9, 0.8],
      ["产出", "效益"],
    ]);
  });

  test("found by name, given new references, its looks kept", async () => {
    await onSheet((sheet) => {
      const chart = sheet.charts.add("BarStacked100", sheet.getRange("B2:B3"), "Columns");
      chart.name = "构成";
      chart.title.visible = false;
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.majorGridlines.format.line.color = "#D9D9D9";
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor("#4472C4");
      series.gapWidth = 60;
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = "0%";
      series.dataLabels.format.font.size = 9;
    });
    excel.user.insertRows("Sheet1", 0);
    await onSheet((sheet) => {
      const series = sheet.charts.getItem("构成").series.getItemAt(0);
      series.setXAxisValues(sheet.getRange("A3:A4"));
    });
    expect(excel.sheet("Sheet1").charts).toMatchObject([
      {
        name: "构成",
        type: "BarStacked100",
        looks: {
          "title/visible": false,
          "legend/position": "Bottom",
          "axes/valueAxis/maximum": 1,
          "axes/valueAxis/majorGridlines/format/line/color": "#D9D9D9",
        },
        series: [
          {
            values: "Sheet1!$B$3:$B$4",
            categories: "Sheet1!$A$3:$A$4",
            looks: {
              gapWidth: 60,
              hasDataLabels: true,
              "format/fill/solidColor": "#4472C4",
              "dataLabels/numberFormat": "0%",
              "dataLabels/format/font/size": 9,
            },
          },
        ],
      },
    ]);
    const gone = await onSheet((sheet) => {
      sheet.charts.getItem("构成").delete();
      return sheet.charts.getItemOrNullObject("构成");
    });
    expect(gone.isNullObject).toBe(true);
  });

  test("placed over cells", async () => {
    await onSheet((sheet) => {
      sheet.charts.add("Line", sheet.getRange("B2:B3")).setPosition("B2", "C3");
    });
    expect(excel.sheet("Sheet1").charts).toMatchObject([{ top: 15, left: 48, width: 96, height: 30 }]);
  });
});

describe("names", () => {
  test("of the workbook and of one sheet", async () => {
    const names = await onSheet((sheet, { workbook }) => {
      workbook.names.add("总分", "=Sheet1!$A$1");
      sheet.names.add("总分", sheet.getRange("B1"));
      workbook.names.load("items/name,items/formula,items/type,items/value,items/scope");
      return workbook.names;
    });
    expect(
      names.items.map(({ name, formula, type, value, scope }) => [name, formula, type, value, scope]),
    ).toEqual([["总分", "=Sheet1!$A$1", "Range", "Sheet1!A1", "Workbook"]]);
    expect(excel.picture().names).toEqual({ 总分: "=Sheet1!$A$1", "Sheet1!总分": "=Sheet1!$B$1" });
  });

  test.each([
    ["a cell's name", "A1", "InvalidArgument"],
    ["a name with a space", "总 分", "InvalidArgument"],
    ["a name that is there", "总分", "ItemAlreadyExists"],
  ])("%s is refused", async (_name, name, code) => {
    await onSheet((_sheet, { workbook }) => workbook.names.add("总分", "=Sheet1!$A$1"));
    expect(await codeOf(onSheet((_sheet, { workbook }) => workbook.names.add(name, "=Sheet1!$B$1")))).toBe(
      code,
    );
  });

  test("formulas use them; deleted they are #NAME?", async () => {
    excel.user.type("Sheet1!A1", 90);
    await onSheet((_sheet, { workbook }) => workbook.names.add("总分", "=Sheet1!$A$1"));
    excel.user.type("Sheet1!B1", "=总分/100");
    expect(excel.cell("Sheet1!B1").value).toBe(0.9);
    await onSheet((_sheet, { workbook }) => workbook.names.getItem("总分").delete());
    expect(excel.cell("Sheet1!B1").value).toBe("#NAME?");
  });
});

describe("sheets", () => {
  test("renamed, formulas and names follow; deleted, they are #REF!", async () => {
    excel.user.addSheet("证据 一");
    excel.user.type("证据 一!A1", 5);
    excel.user.type("Sheet1!A1", "='证据 一'!A1*2");
    await onSheet((_sheet, { workbook }) => {
      workbook.names.add("次数", "='证据 一'!$A$1");
      workbook.worksheets.getItem("证据 一").name = "证据";
    });
    expect(excel.cell("Sheet1!A1")).toMatchObject({ formula: "=证据!A1*2", value: 10 });
    await onSheet((_sheet, { workbook }) => workbook.worksheets.getItem("证据").delete());
    expect(excel.cell("Sheet1!A1").value).toBe("#REF!");
    expect(excel.picture().names).toEqual({ 次数: "=#REF!" });
  });

  test("a proxy survives renaming", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("name");
      await context.sync();
      excel.user.renameSheet("Sheet1", "改名");
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("改名");
    });
  });

  test("added at the end, moved, hidden, shown", async () => {
    await onSheet((_sheet, { workbook }) => {
      const added = workbook.worksheets.add("评价底稿");
      workbook.worksheets.add("评价设置");
      added.position = 0;
      added.showGridlines = false;
      added.tabColor = "#ff0000";
      added.activate();
      workbook.worksheets.getItem("Sheet1").visibility = "VeryHidden";
    });
    expect(excel.sheetNames()).toEqual(["评价底稿", "Sheet1", "评价设置"]);
    expect(excel.sheet("评价底稿")).toMatchObject({ showGridlines: false, tabColor: "#FF0000" });
    expect(excel.sheet("Sheet1").visibility).toBe("VeryHidden");
    const active = await onSheet((_sheet, { workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      return sheet;
    });
    expect(active.name).toBe("评价底稿");
  });

  test("the last one that can be seen stays", async () => {
    expect(await codeOf(onSheet((sheet) => sheet.delete()))).toBe("InvalidOperation");
    const hide = onSheet((sheet) => {
      sheet.visibility = "Hidden";
    });
    expect(await codeOf(hide)).toBe("InvalidOperation");
  });

  test.each(["附件4/支出", "表".repeat(32), "", "'引号"])("the name %s is refused", async (name) => {
    const rename = onSheet((sheet) => {
      sheet.name = name;
    });
    expect(await codeOf(rename)).toBe("InvalidArgument");
  });

  test("what is selected", async () => {
    excel.user.select("Sheet1!B2:C3");
    const { range, cell } = await onSheet((_sheet, { workbook }) => {
      const selected = workbook.getSelectedRange();
      selected.load("address");
      const active = workbook.getActiveCell();
      active.load("address");
      return { range: selected, cell: active };
    });
    expect([range.address, cell.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
  });

  test("the used range counts formats, unless only values are asked for", async () => {
    excel.user.type("Sheet1!B2", 1);
    const { all, values } = await onSheet((sheet) => {
      sheet.getRange("D9").format.font.bold = true;
      const [first, second] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      first.load("address");
      second.load("address");
      return { all: first, values: second };
    });
    expect([all.address, values.address]).toEqual(["Sheet1!B2:D9", "Sheet1!B2"]);
  });
});
