import { parseArea, type Area } from "../../src/core/grid/address";
import type { SheetRules } from "../../src/core/patch/patch";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { convert } from "../support/libreOffice";
import { fixtureWorkbook, opened, unpacked } from "../support/xlsxFiles";
import { bodyStyle, number, plainRules, printSetup, sheetOf, text } from "../support/xlsxSheets";

const areas = (...names: readonly string[]): readonly Area[] =>
  names.flatMap((name) => parseArea(name) ?? []);

const rules: SheetRules = {
  ...plainRules,
  validations: [
    { areas: areas("A2:A9"), rule: { kind: "list", values: ["符合", "不符合"] } },
    {
      areas: areas("B2:B9"),
      rule: { kind: "decimal", min: 0, max: 100 },
      error: { title: "错", text: "0～100" },
    },
    {
      areas: areas("C2:C4", "C7:C9"),
      rule: { kind: "listFormula", formula: "'附件3 指标体系及评分表'!$C$4:$C$9" },
    },
  ],
  conditionalFormats: [
    {
      kind: "formula",
      areas: areas("B2:B9"),
      formula: 'AND(NOT(_xlfn.ISFORMULA(B2)),B2<>"")',
      style: { italic: true, color: "7F6000" },
    },
    { kind: "formula", areas: areas("A2:A9"), formula: 'LEFT(A2,1)="缺"', style: { bold: true } },
    { kind: "dataBar", areas: areas("D2:D9"), color: "A6BEDB" },
  ],
  print: { ...printSetup, header: '&R&"宋体,常规"&9附件3', fitToOnePage: true },
};
const sheet = { ...sheetOf("底稿", [[text("一"), number(1), text("三"), number(0.5)]]), rules };

async function made(): Promise<XlsxWorkbook> {
  const workbook = opened(fixtureWorkbook("yiwangtongban.xlsx"));
  const target = { sheet: "附件3 指标体系及评分表", row: 6, column: 2 };
  const rows = [
    ...sheet.rows,
    { cells: [{ column: 4, value: text("去看"), style: bodyStyle, link: target }] },
  ];
  const result = await workbook.apply([
    { kind: "addSheet", sheet: { ...sheet, rows } },
    { kind: "setColumnWidth", sheet: sheet.name, column: 1, width: 120 },
  ]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return workbook;
}

const xmlOf = (bytes: Uint8Array): string => unpacked(bytes)["xl/worksheets/sheet8.xml"] ?? "";
const counted = (xml: string): readonly number[] =>
  [/<cfRule /g, /<x14:cfRule /g, /<dataValidation /g, /<x14:dataValidation /g].map(
    (pattern) => xml.match(pattern)?.length ?? 0,
  );

test("链接、列宽、页眉、一页打完：LibreOffice 都认", async () => {
  const theirs = xmlOf(await convert((await made()).save(), "xlsx"));
  expect(theirs).toMatch(/<hyperlink ref="E2" location="(?:'|&apos;)附件3 指标体系及评分表(?:'|&apos;)!C7"/);
  expect(theirs).toMatch(/<oddHeader>[^<]*附件3<\/oddHeader>/);
  expect(theirs).toMatch(/fitToPage="(1|true)"/);
  expect(theirs).toMatch(/<pageSetup [^>]*fitToHeight="1"/);
  const width = /<col [^>]*max="2"[^>]*?width="([\d.]+)"|<col [^>]*width="([\d.]+)"[^>]*max="2"/.exec(theirs);
  expect(Math.abs(Number(width?.[1] ?? width?.[2]) * 7 * 0.75 - 120)).toBeLessThan(1);
});

test("LibreOffice 存过以后再写我们的规则，不会越写越多，人加的还在", async () => {
  const workbook = await made();
  expect(counted(xmlOf(workbook.save()))).toEqual([3, 1, 3, 0]);
  const person = opened(workbook.save());
  await person.apply([
    {
      kind: "setSheetRules",
      sheet: sheet.name,
      rules: {
        ...rules,
        validations: [
          ...rules.validations,
          { areas: areas("F2:F9"), rule: { kind: "list", values: ["甲", "乙"] } },
        ],
        conditionalFormats: [
          ...rules.conditionalFormats,
          { kind: "formula", areas: areas("F2:F9"), formula: 'F2="甲"', style: { color: "00B050" } },
        ],
      },
    },
  ]);
  const again = opened(await convert(person.save(), "xlsx"));
  for (let round = 0; round < 2; round++) {
    const result = await again.apply([{ kind: "setSheetRules", sheet: sheet.name, rules }]);
    expect(result.ok).toBe(true);
    const xml = xmlOf(again.save());
    expect(counted(xml)).toEqual([4, 1, 4, 0]);
    expect(xml).toMatch(/<dataValidation [^>]*sqref="F2:F9"/);
    expect(xml).toMatch(/<conditionalFormatting sqref="F2:F9">/);
  }
});
