import type { Patch, SheetRules, Validation } from "../../../src/core/patch/patch";
import { parseArea, type Area } from "../../../src/core/grid/address";
import { opened, smallWorkbook, unpacked, worksheetXml } from "../../support/xlsxFiles";
import { plainRules, printSetup } from "../../support/xlsxSheets";

const areas = (...names: readonly string[]): readonly Area[] =>
  names.flatMap((name) => parseArea(name) ?? []);
const list = (name: string, ...values: readonly string[]): Validation => ({
  areas: areas(name),
  rule: { kind: "list", values },
});
const rules = (more: Partial<SheetRules>): SheetRules => ({ ...plainRules, ...more });
const setRules = (wanted: SheetRules): Patch[number] => ({
  kind: "setSheetRules",
  sheet: "表",
  rules: wanted,
});

/** The sheet as it is after the writes, beginning with these children after the cells. */
async function after(before: string, ...patch: Patch): Promise<string> {
  const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml("", before) } }));
  expect(await workbook.apply(patch)).toMatchObject({ ok: true });
  return unpacked(workbook.save())["xl/worksheets/sheet1.xml"] ?? "";
}

const validations = (...each: readonly string[]): string =>
  `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
const typed = (sqref: string, values: string): string =>
  `<dataValidation type="list" allowBlank="1" sqref="${sqref}"><formula1>"${values}"</formula1></dataValidation>`;

describe("有效性：我们的换掉，人加的留着", () => {
  test.each<readonly [string, string, string]>([
    ["别的列，原样", typed("F2:F9", "甲,乙"), typed("F2:F9", "甲,乙")],
    ["同一列里同样的话，是我们上次写的", typed("B2:B20", "符合,不符合"), ""],
    ["同样的话在别的列，是人加的", typed("D2:D20", "符合,不符合"), typed("D2:D20", "符合,不符合")],
    ["压在我们的格子上，让给我们", typed("B3", "是,否"), ""],
    ["一部分压着，剩下的留着", typed("B2:C9 B20", "是,否"), typed("B7:C9 C2:C6 B20", "是,否")],
  ])("%s", async (_name, standing, kept) => {
    const xml = await after(
      validations(standing),
      setRules(rules({ validations: [list("B2:B6", "符合", "不符合")] })),
    );
    const ours =
      '<dataValidation type="list" allowBlank="1" sqref="B2:B6"><formula1>"符合,不符合"</formula1></dataValidation>';
    expect(xml).toContain(kept === "" ? validations(ours) : validations(ours, kept));
  });

  test("剩下的格子换了头一格，公式从新的头一格算起", async () => {
    const standing =
      '<dataValidation type="custom" allowBlank="1" sqref="B2:B9"><formula1>LEN(B2)&lt;$A$1</formula1></dataValidation>';
    const xml = await after(validations(standing), setRules(rules({ validations: [list("B2:B4", "甲")] })));
    expect(xml).toContain('sqref="B5:B9"><formula1>LEN(B5)&lt;$A$1</formula1>');
  });

  test("Excel 放在扩展里的有效性也一样", async () => {
    const entry = (sqref: string): string =>
      `<x14:dataValidation type="list"><x14:formula1><xm:f>名单!A1:A9</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation>`;
    const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="a" xmlns:xm="b"><x14:dataValidations count="2">${entry("B2:B9")}${entry("F1")}</x14:dataValidations></ext><ext uri="{其他}"/></extLst>`;
    const ours: Validation = { areas: areas("B2:B12"), rule: { kind: "listFormula", formula: "名单!A1:A9" } };
    const xml = await after(extension, setRules(rules({ validations: [ours] })));
    expect(xml).toContain(
      `<x14:dataValidations count="1">${entry("F1")}</x14:dataValidations></ext><ext uri="{其他}"/>`,
    );
    const none = await after(extension.replace(entry("F1"), ""), setRules(rules({ validations: [ours] })));
    expect(none).toContain('<extLst><ext uri="{其他}"/></extLst>');
  });
});

const format = (sqref: string, rule: string): string =>
  `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
const expression = (formula: string, priority: number, dxf: number): string =>
  `<cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
const ours: SheetRules = rules({
  conditionalFormats: [
    { kind: "formula", areas: areas("K5:K30"), formula: "N(K5)>0", style: { bold: true } },
    { kind: "dataBar", areas: areas("D5:D9"), color: "A6BEDB" },
  ],
});

describe("条件格式：我们的换掉，人加的排在后面", () => {
  test("写两次和写一次一样", async () => {
    const once = await after("", setRules(ours));
    expect(await after("", setRules(ours), setRules(ours))).toBe(once);
    expect(once.match(/<cfRule /g)).toHaveLength(2);
    expect(once.match(/<x14:cfRule /g)).toHaveLength(1);
  });

  test.each<readonly [string, string, string]>([
    ["行变了，话没变", format("K5:K12", expression("N(K5)&gt;0", 4, 7)), ""],
    ["从别的格子算起的同一句话", format("K7:K9", expression(" N( K7 ) &gt; 0", 4, 7)), ""],
    ["我们以前的话，样子是我们的", format("K6:K9", expression("K6&gt;1", 4, 0)), ""],
    [
      "人加的，也在这一列",
      format("K6:K9", expression("K6&gt;1", 1, 7)),
      format("K6:K9", expression("K6&gt;1", 3, 7)),
    ],
    [
      "人加的，在别处，两条",
      format("A1", `${expression("A1", 9, 3)}${expression("B1", 2, 3)}`),
      format("A1", expression("B1", 3, 3)) + format("A1", expression("A1", 4, 3)),
    ],
    [
      "数据条在我们的数据条上",
      format("D5:D7", '<cfRule type="dataBar" priority="1"><dataBar/></cfRule>'),
      "",
    ],
  ])("%s", async (_name, standing, kept) => {
    const xml = await after(standing, setRules(ours));
    const [first = "", second = ""] = xml.match(/<conditionalFormatting .*?<\/conditionalFormatting>/g) ?? [];
    expect(first).toBe(format("K5:K30", expression("N(K5)&gt;0", 1, 0)));
    expect(second).toContain('sqref="D5:D9"><cfRule type="dataBar" priority="2">');
    expect(xml).toContain(`${first}${second}${kept}<printOptions`);
  });

  test("人自己的图标和数据条的扩展部分留着", async () => {
    const entry = (id: string): string =>
      `<x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"/><xm:sqref>Z1</xm:sqref></x14:conditionalFormatting>`;
    const extension = `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="a" xmlns:xm="b"><x14:conditionalFormattings>${entry("{人}")}${entry("{旧}")}</x14:conditionalFormattings></ext></extLst>`;
    const old = format(
      "D5:D8",
      '<cfRule type="dataBar" priority="1"><dataBar/><extLst><ext><x14:id>{旧}</x14:id></ext></extLst></cfRule>',
    );
    const xml = await after(old + extension, setRules(ours));
    expect(xml).toContain(entry("{人}"));
    expect(xml).not.toContain("{旧}");
    expect(xml.match(/<x14:cfRule /g)).toHaveLength(2);
  });
});

describe("筛选和打印", () => {
  test("没有我们的筛选时，人的筛选留着；有时只换范围，选了什么留着", async () => {
    const filter = '<autoFilter ref="A1:C9"><filterColumn colId="1"/></autoFilter>';
    expect(await after(filter, setRules(rules({})))).toContain(filter);
    const area = { top: 0, left: 0, bottom: 20, right: 2 };
    expect(await after(filter, setRules(rules({ filter: area })))).toContain(filter.replace("C9", "C21"));
    const other = { ...area, right: 3 };
    expect(await after(filter, setRules(rules({ filter: other })))).toContain('<autoFilter ref="A1:D21"/>');
  });

  const page =
    '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><pageSetup paperSize="8" orientation="portrait"/><headerFooter><oddFooter>人写的</oddFooter></headerFooter>';

  test("更新规则不改人的纸张、页边距和页脚，分页照内容换", async () => {
    const wanted = rules({ print: { ...printSetup, fitToOnePage: true, breaksAfter: [4] } });
    const xml = await after(`${page}<rowBreaks count="1"><brk id="9"/></rowBreaks>`, setRules(wanted));
    expect(xml).toContain(page.replace('orientation="portrait"', 'orientation="portrait" fitToHeight="1"'));
    expect(xml).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>',
    );
  });

  test("恢复版式：打印设置整体换掉，页眉页脚都写", async () => {
    const print = {
      ...printSetup,
      header: '&R&"宋体,常规"&9附件3',
      area: { top: 0, left: 0, bottom: 9, right: 3 },
    };
    const xml = await after(page, { kind: "setPrint", sheet: "表", print });
    expect(xml).toContain(
      '<headerFooter><oddHeader>&amp;R&amp;"宋体,常规"&amp;9附件3</oddHeader><oddFooter>&amp;C',
    );
    expect(xml).toContain('paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"');
    expect(xml).toContain('<pageMargins left="0.787402"');
  });

  test.each<readonly [string, readonly number[], string]>([
    ["没有分页", [], ""],
    ["次序不论", [9, 4], '<brk id="5" max="16383" man="1"/><brk id="10" max="16383" man="1"/>'],
    ["多过一千零二十三处就一处也不分", Array.from({ length: 1024 }, (_, row) => row), ""],
  ])("手工分页：%s", async (_name, breaks, written) => {
    const xml = await after('<rowBreaks count="1"><brk id="7"/></rowBreaks>', {
      kind: "setPageBreaks",
      sheet: "表",
      after: breaks,
    });
    expect(/<rowBreaks[^>]*>(.*)<\/rowBreaks>/.exec(xml)?.[1] ?? "").toBe(written);
  });
});
