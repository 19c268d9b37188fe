// What a workbook file holds is what the simulated Excel shows.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filledCase } from "../support/caseWorkbook";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

const fixtures = join(__dirname, "..", "fixtures");
const files = ["xlsx", "workbooks"].flatMap((folder) =>
  readdirSync(join(fixtures, folder)).map((name) => join(folder, name)),
);

test.each(files)("%s opens", async (name) => {
  const excel = await SimulatedExcel.open({ workbook: readFileSync(join(fixtures, name)) });
  expect(excel.picture().sheets.map((sheet) => sheet.name)).toEqual(excel.sheetNames());
  excel.close();
});

describe("the filled 底稿 of the case", () => {
  let excel: SimulatedExcel;
  beforeAll(async () => {
    excel = await SimulatedExcel.open({ workbook: filledCase() });
  });

  test("sheets and cells", () => {
    expect(excel.sheetNames()).toContain("评价底稿");
    const { contents, merges, frozen, filter, columnWidths, rowHeights } = excel.sheet("评价底稿");
    expect(contents["A1"]).toBe("评价底稿");
    expect(merges).toContain("A1:M1");
    expect([frozen, filter]).toEqual(["A1:D4", "A4:M114"]);
    expect(rowHeights["1"]).toBe(37.5);
    expect(columnWidths["B"]).toBeCloseTo(72, 0);
  });

  test("looks", () => {
    const { style } = excel.cell("评价底稿!F6");
    expect(style.font.name).toBe("宋体");
    expect(style.fill).toMatch(/^#[0-9A-F]{6}$/);
    expect(style.borders.EdgeTop.style).toBe("Continuous");
  });

  test("rules", () => {
    const { validations, conditionalFormats } = excel.sheet("评价底稿");
    expect(validations[0]).toMatchObject({
      rule: { kind: "list", settings: { source: "符合,不符合,不适用", inCellDropDown: true } },
      prompt: { title: "符合性" },
    });
    expect(conditionalFormats[0]).toMatchObject({ type: "Custom", areas: ["M5:M116"] });
  });

  test("print setup", () => {
    const { page } = excel.sheet("评价底稿");
    expect(page.zoom).toEqual({ horizontalFitToPages: 1 });
    expect(page.titleRows).toMatchObject({ top: expect.any(Number) });
    expect(page.headersFooters.centerFooter).not.toBe("");
  });
});
