import type { Grid } from "../../src/core/grid/grid";
import type { Patch, PatchValue } from "../../src/core/patch/patch";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { attribute } from "../../src/workbook/xlsx/xml/tags";
import { convert } from "../support/libreOffice";
import { fixtureWorkbook, opened, unpacked } from "../support/xlsxFiles";
import { bodyStyle, formula, moneyStyle, number, printSetup, sheetOf, text } from "../support/xlsxSheets";

const table = "附件3 指标体系及评分表";

async function written(patch: Patch): Promise<XlsxWorkbook> {
  const workbook = opened(fixtureWorkbook("yiwangtongban.xlsx"));
  const result = await workbook.apply(patch);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return workbook;
}

function differences(ours: Grid, theirs: Grid): readonly string[] {
  const found: string[] = [];
  for (let row = 0; row < Math.max(ours.rowCount, theirs.rowCount); row++) {
    for (let column = 0; column < Math.max(ours.columnCount, theirs.columnCount); column++) {
      const [mine, other] = [ours.cell(row, column), theirs.cell(row, column)].map((cell) =>
        JSON.stringify(cell),
      );
      if (mine !== other) found.push(`${row},${column}: ${mine} / ${other}`);
    }
  }
  return found;
}

async function agree(workbook: XlsxWorkbook): Promise<XlsxWorkbook> {
  const theirs = opened(await convert(workbook.save(), "xlsx"));
  expect(await theirs.sheets()).toEqual(await workbook.sheets());
  for (const sheet of await workbook.sheets()) {
    const [mine, other] = [await workbook.grid(sheet.name), await theirs.grid(sheet.name)];
    expect(differences(mine, other)).toEqual([]);
    expect(new Set(other.merges)).toEqual(new Set(mine.merges));
  }
  return theirs;
}

const words: readonly PatchValue[] = [text("甲"), text(" =1+1 "), text("一\n二"), text("<&>"), text("𠮷")];

test("写单元格：LibreOffice 读到的值、公式与我们写的一致", async () => {
  const patch = [
    ...words,
    number(0.1),
    formula("SUM(D4:D9)", 20),
    formula('"a"&1', "a1"),
    formula("_xlfn.ISFORMULA(M7)", true),
  ].map((value, row) => ({ kind: "setCell", at: { sheet: table, row, column: 12 }, value }) as const);
  await agree(await written(patch));
});

test("新建工作表：值、公式、合并、名称、有效性、筛选、打印设置都在", async () => {
  const spec = sheetOf(
    "表1 得分情况表",
    [words, [number(1), number(2), formula("A2+B2", 3), formula(`'${table}'!C4`, "x"), text("")]],
    {
      after: table,
      columnWidths: [117, 80, 85, 85, 100],
      merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
      freeze: { row: 1, column: 0 },
      rules: {
        validations: [
          {
            areas: [{ top: 1, left: 0, bottom: 1, right: 1 }],
            rule: { kind: "list", values: ["采纳", "不采纳"] },
            error: { title: "错", text: "只能选" },
          },
        ],
        conditionalFormats: [
          {
            kind: "formula",
            areas: [{ top: 1, left: 0, bottom: 1, right: 1 }],
            formula: "A2>1",
            style: { bold: true, color: "C00000" },
          },
          { kind: "dataBar", areas: [{ top: 1, left: 2, bottom: 1, right: 2 }], color: "A6BEDB" },
        ],
        filter: { top: 0, left: 0, bottom: 1, right: 4 },
        print: {
          ...printSetup,
          area: { top: 0, left: 0, bottom: 3, right: 4 },
          titleRows: { first: 0, last: 0 },
          breaksAfter: [1],
        },
      },
    },
  );
  const cached = (await opened(fixtureWorkbook("yiwangtongban.xlsx")).grid(table)).cell(3, 2).value;
  const rows = spec.rows.map((row) => ({
    cells: row.cells.map((cell) =>
      cell.value.type === "formula" && cell.value.cached === "x" && cached.type === "text"
        ? { ...cell, value: { ...cell.value, cached: cached.text } }
        : { ...cell, style: cell.column === 2 ? moneyStyle : bodyStyle },
    ),
  }));
  const workbook = await written([
    { kind: "addSheet", sheet: { ...spec, rows } },
    {
      kind: "defineName",
      name: "绩效_总分",
      sheet: spec.name,
      area: { top: 1, left: 2, bottom: 1, right: 2 },
    },
  ]);
  const theirs = await agree(workbook);
  expect(await theirs.names()).toEqual(await workbook.names());
  const xml = unpacked(theirs.save())["xl/worksheets/sheet2.xml"] ?? "";
  expect(xml).toMatch(/<dataValidation [^>]*sqref="A2:B2"/);
  expect(xml).toContain("<formula1>&quot;采纳,不采纳&quot;</formula1>");
  expect(xml).toMatch(/<cfRule [^>]*type="expression"[^>]*>\s*<formula>A2&gt;1<\/formula>/);
  expect(xml).toMatch(/type="dataBar"/);
  expect(xml).toMatch(/gradient="0"|gradient="false"/);
  expect(xml).toMatch(/<autoFilter ref="A1:E2"/);
  expect(xml).toMatch(/<brk id="2" man="(1|true)"/);
  expect(xml).toMatch(/orientation="landscape"/);
  const workbookXml = unpacked(theirs.save())["xl/workbook.xml"] ?? "";
  expect(workbookXml).toMatch(/Print_Titles[^>]*>(?:'|&apos;)?表1 得分情况表(?:'|&apos;)?!\$1:\$1</);
  expect(workbookXml).toMatch(/Print_Area[^>]*>(?:'|&apos;)?表1 得分情况表(?:'|&apos;)?!\$A\$1:\$E\$4</);
  const widths = Array.from(xml.matchAll(/<col [^>]*>/g), ([tag]) => tag).flatMap((tag) => {
    const columns = Number(attribute(tag, "max")) - Number(attribute(tag, "min")) + 1;
    return Array.from({ length: columns }, () => Number(attribute(tag, "width")));
  });
  [117, 80, 85, 85, 100].forEach((points, index) => {
    expect(Math.abs((widths[index] ?? 0) * 7 * 0.75 - points)).toBeLessThan(1);
  });
});

test("插入行再删除行：重算后的值与写下的值一致，各处引用都对", async () => {
  const sums = ["SUM(D4:D26)", "SUM(D10:D12)", "COUNTA(C4:C26)", "D20+D21"].map((each) => {
    const there = each.replace(/([A-D]\d+)(?=[:+)]|$)/g, `'${table}'!$1`).replace(/:'[^']*'!/g, ":");
    return formula(there, 0);
  });
  const workbook = await written([
    { kind: "addSheet", sheet: sheetOf("合计", [sums], { after: table }) },
    { kind: "defineName", name: "绩效_指标", sheet: table, area: { top: 3, left: 2, bottom: 25, right: 2 } },
  ]);
  const values = async (bytes: Uint8Array): Promise<readonly unknown[]> => {
    const grid = await opened(await convert(bytes, "xlsx")).grid("合计");
    return sums.map((_each, column) => grid.cell(0, column).value);
  };
  const before = await values(workbook.save());
  expect(before[0]).toMatchObject({ type: "number" });
  const moved = await workbook.apply([
    { kind: "insertRows", sheet: table, row: 10, count: 3 },
    { kind: "insertRows", sheet: table, row: 2, count: 1 },
    { kind: "deleteRows", sheet: table, row: 12, count: 2 },
  ]);
  expect(moved.ok).toBe(true);
  expect(await values(workbook.save())).toEqual(before);
  expect((await opened(await convert(workbook.save(), "xlsx")).names())[0]?.area).toEqual({
    top: 4,
    left: 2,
    bottom: 27,
    right: 2,
  });
});

test("写成的文件能排版成 PDF", async () => {
  const workbook = await written([
    { kind: "addSheet", sheet: sheetOf("表1", [words], { columnWidths: [64, 88] }) },
  ]);
  const pdf = await convert(workbook.save(), "pdf");
  expect(String.fromCharCode(...pdf.slice(0, 5))).toBe("%PDF-");
});
