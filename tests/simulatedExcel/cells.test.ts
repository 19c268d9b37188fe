/** @jest-environment jsdom */
// Merges, rows, formulas that follow, looks, links, protection. [DOC] is the Office documentation, ISS an issue of
// OfficeDev/office-js; what neither says is asked of a real Excel by the self-test.
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

describe("merged cells", () => {
  test("[VBA Range.Merge] the value lives in the upper left cell; the others take none", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:B2").values = [
        ["留", "丢"],
        ["丢", "丢"],
      ];
    });
    expect(excel.values("Sheet1!A1:B2").flat()).toEqual(["留", "", "", ""]);
  });

  test("merging keeps the first content there is", async () => {
    excel.user.type("Sheet1!B1", "唯一的字");
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").merge();
    });
    expect(excel.values("Sheet1!A1:B1")).toEqual([["唯一的字", ""]]);
  });

  test("across merges row by row; merging what is merged changes nothing; unmerging frees the cells", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:C2").merge(true);
      sheet.getRange("A1:C1").merge();
    });
    expect(excel.sheet("Sheet1").merges).toEqual(["A1:C1", "A2:C2"]);
    await onSheet((sheet) => {
      sheet.getRange("B2").unmerge();
    });
    expect(excel.sheet("Sheet1").merges).toEqual(["A1:C1"]);
  });

  test.each([
    ["A1:D9", ["A1:B1", "A3:A5"]],
    ["A2:D9", ["A3:A5"]],
    ["A4:D9", undefined],
  ])("[ISS 3611, 1590] %s finds only areas that begin in it", async (address, found) => {
    excel.user.merge("Sheet1!A1:B1");
    excel.user.merge("Sheet1!A3:A5");
    const merged = await onSheet((sheet) => {
      const areas = sheet.getRange(address).getMergedAreasOrNullObject();
      areas.load("areas/items/address,areaCount");
      return areas;
    });
    const addresses = merged.isNullObject
      ? undefined
      : merged.areas.items.map((area) => area.address.replace("Sheet1!", ""));
    expect(addresses).toEqual(found);
  });

  test("[DOC error codes] a table over merged cells is refused", async () => {
    excel.user.merge("Sheet1!A1:B1");
    expect(await codeOf(onSheet((sheet) => sheet.tables.add("A1:B3", true)))).toBe("MergedRangeConflict");
  });
});

describe("rows and columns put in and taken away", () => {
  beforeEach(() => {
    excel.user.paste("Sheet1!A1", [["一"], [2], ["=A2*2"], ["=SUM(A1:A3)"]]);
    excel.user.merge("Sheet1!C2:D3");
  });

  test("everything below follows: cells, formulas, merges, names, rules", async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.names.add("证据", sheet.getRange("A2:A3"));
      sheet.getRange("B3").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.horizontalPageBreaks.add("A4");
      sheet.getRange("2:3").insert("Down");
    });
    const { contents, merges, page, validations } = excel.sheet("Sheet1");
    expect(contents).toEqual({ A1: "一", A4: 2, A5: "=A4*2", A6: "=SUM(A1:A5)" });
    expect(merges).toEqual(["C4:D5"]);
    expect(excel.picture().names).toEqual({ 证据: "=Sheet1!$A$4:$A$5" });
    expect(validations).toMatchObject([{ areas: ["B5"] }]);
    expect(page.rowBreaks).toEqual([5]);
  });

  test("what is deleted leaves #REF! behind, and runs get shorter", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:2").delete("Up");
    });
    expect(excel.sheet("Sheet1").contents).toEqual({ A1: "一", A2: "=#REF!*2", A3: "=SUM(A1:A2)" });
    expect(excel.cell("Sheet1!A2").value).toBe("#REF!");
    expect(excel.sheet("Sheet1").merges).toEqual(["C2:D2"]);
  });

  test("columns as well", () => {
    excel.user.insertColumns("Sheet1", 0);
    expect(excel.sheet("Sheet1").contents["B4"]).toBe("=SUM(B1:B3)");
    excel.user.deleteColumns("Sheet1", 0);
    expect(excel.sheet("Sheet1").contents["A4"]).toBe("=SUM(A1:A3)");
  });

  test("new rows look like the row above and have its rules", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("1:1").format.rowHeight = 30;
      sheet.getRange("2:2").insert("Down");
    });
    expect(excel.cell("Sheet1!A2").style.fill).toBe("#FFFF00");
    const { validations, rowHeights } = excel.sheet("Sheet1");
    expect(validations).toMatchObject([{ areas: ["A1:A2"] }]);
    expect(rowHeights["2"]).toBe(30);
  });

  test("a range that is held follows its cells", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A2");
      range.load("address");
      await context.sync();
      excel.user.insertRows("Sheet1", 0, 3);
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A5", [[2]]]);
      excel.user.deleteRows("Sheet1", 4);
      range.load("values");
      expect(await codeOf(context.sync())).toBe("InvalidReference");
    });
  });
});

describe("looks", () => {
  test("[DOC blank and null values] mixed looks read as null", async () => {
    const range = await onSheet((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:B1").format.font.name = "宋体";
      const both = sheet.getRange("A1:B1");
      both.load("format/font/bold,format/font/name,format/fill/color,format/wrapText");
      return both;
    });
    const { font, fill, wrapText } = range.format;
    expect([font.bold, font.name, fill.color, wrapText]).toEqual([null, "宋体", "#FFFFFF", false]);
  });

  test("a line between two cells is one line", async () => {
    const below = await onSheet((sheet) => {
      const border = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = "#FF0000";
      const top = sheet.getRange("A2").format.borders.getItem("EdgeTop");
      top.load("style,color");
      return top;
    });
    expect([below.style, below.color]).toEqual(["Continuous", "#FF0000"]);
    await onSheet((sheet) => {
      sheet.getRange("A2").format.borders.getItem("EdgeTop").style = "None";
    });
    expect(excel.cell("Sheet1!A1").style.borders.EdgeBottom.style).toBe("None");
  });

  test("inside lines are drawn between the cells of a range only", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").format.borders.getItem("InsideHorizontal").style = "Continuous";
    });
    expect(excel.cell("Sheet1!A1").style.borders.EdgeBottom.style).toBe("Continuous");
    expect(excel.cell("Sheet1!A2").style.borders.EdgeBottom.style).toBe("None");
  });

  test("whole rows and columns look alike also where no cell is", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B:B").format.wrapText = true;
      sheet.getRange("3:3").format.font.bold = true;
    });
    expect(excel.cell("Sheet1!B1000").style.wrap).toBe(true);
    expect(excel.cell("Sheet1!Z3").style.font.bold).toBe(true);
  });

  test("heights and widths in points; many properties in one call", async () => {
    const rows = await onSheet((sheet) => {
      sheet.getRange("2:2").format.rowHeight = 33;
      sheet.getRange("B:C").format.columnWidth = 80;
      return sheet.getRange("A1:A2").getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    });
    expect(rows.value).toEqual([
      { rowHidden: false, format: { rowHeight: 15 } },
      { rowHidden: false, format: { rowHeight: 33 } },
    ]);
    expect(excel.sheet("Sheet1").columnWidths).toEqual({ B: 80, C: 80 });
    await onSheet((sheet) => {
      const line = { style: "Continuous", color: "#000000", weight: "Thin" } as const;
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { fill: { color: "#00FF00" }, borders: { top: line } } },
            { format: { wrapText: true } },
          ],
        ]);
    });
    expect(excel.cell("Sheet1!A1").style).toMatchObject({ fill: "#00FF00", wrap: false });
    expect(excel.cell("Sheet1!A1").style.borders.EdgeTop.style).toBe("Continuous");
    expect(excel.cell("Sheet1!B1").style.wrap).toBe(true);
  });

  test("clear takes what it says and leaves the rest", async () => {
    excel.user.type("Sheet1!A1", "字");
    await onSheet((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      sheet.getRange("A1").clear("Contents");
    });
    expect(excel.cell("Sheet1!A1")).toMatchObject({ value: "", style: { fill: "#FFFF00" } });
    excel.user.type("Sheet1!A1", "字");
    await onSheet((sheet) => {
      sheet.getRange("A1").clear("Formats");
    });
    expect(excel.cell("Sheet1!A1").value).toBe("字");
    expect(excel.cell("Sheet1!A1").style.fill).toBeUndefined();
  });
});

describe("links", () => {
  test("a link gives its cell the look of links and, where it is empty, its text", async () => {
    excel.user.type("Sheet1!A1", "甲");
    await onSheet((sheet) => {
      sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!B2" };
      sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!B3", textToDisplay: "去看" };
    });
    expect(excel.values("Sheet1!A1:A2").flat()).toEqual(["甲", "去看"]);
    expect(excel.cell("Sheet1!A1").style.font.underline).toBe("Single");
    expect(excel.sheet("Sheet1").links).toEqual([
      { area: "A1", documentReference: "Sheet1!B2" },
      { area: "A2", documentReference: "Sheet1!B3" },
    ]);
    const read = await onSheet((sheet) => {
      sheet.getRange("A1").clear("Hyperlinks");
      const both = [sheet.getRange("A1"), sheet.getRange("A2")];
      for (const each of both) each.load("hyperlink");
      return both;
    });
    expect(read.map((each) => (each.hyperlink as Excel.RangeHyperlink | null)?.documentReference)).toEqual([
      undefined,
      "Sheet1!B3",
    ]);
  });
});

describe("protection", () => {
  test("[DOC error codes] locked cells are refused, unlocked ones stay writable", async () => {
    excel.user.unlock("Sheet1!B1");
    excel.user.protect("Sheet1");
    const write = (address: string): Promise<unknown> =>
      onSheet((sheet) => {
        sheet.getRange(address).values = [[1]];
      });
    expect(await codeOf(write("A1"))).toBe("AccessDenied");
    expect(await codeOf(write("B1"))).toBe("it went through");
    const format = onSheet((sheet) => {
      sheet.getRange("B1").format.font.bold = true;
    });
    expect(await codeOf(format)).toBe("AccessDenied");
  });

  test("[ISS 6784] protecting what is protected, and the other way round, is refused", async () => {
    expect(await codeOf(onSheet((sheet) => sheet.protection.unprotect()))).toBe("AccessDenied");
    await onSheet((sheet) => sheet.protection.protect());
    expect(await codeOf(onSheet((sheet) => sheet.protection.protect()))).toBe("AccessDenied");
  });

  test("a password is asked for", async () => {
    excel.user.protect("Sheet1", "秘密");
    expect(await codeOf(onSheet((sheet) => sheet.protection.unprotect("猜的")))).toBe("AccessDenied");
    expect(await codeOf(onSheet((sheet) => sheet.protection.unprotect("秘密")))).toBe("it went through");
  });

  test("a protected workbook keeps its sheets", async () => {
    excel.user.protectWorkbook();
    expect(await codeOf(onSheet((_sheet, { workbook }) => workbook.worksheets.add("新的")))).toBe(
      "AccessDenied",
    );
  });
});

test("[ISS 6170, 3788] switching protection, renaming and deleting sheets clear what could be undone", async () => {
  excel.user.type("Sheet1!A1", 1);
  await onSheet((sheet) => {
    sheet.name = "改名";
  });
  expect(excel.user.undo()).toBe(false);
});
