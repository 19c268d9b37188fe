// .xlsm: a workbook with macros comes back with them, and still as a workbook with macros.
import { unzipSync, zipSync } from "fflate";
import { makeAttachments } from "../../../src/usecases/attachments/makeAttachments";
import { makePaper } from "../../../src/usecases/makePaper";
import { scoreWorkbook } from "../../../src/usecases/scoreWorkbook";
import { blankCase } from "../../support/caseWorkbook";
import { opened } from "../../support/xlsxFiles";
import { rawParts } from "../../support/zipParts";

const progress = (): void => undefined;
const MACROS = "xl/vbaProject.bin";
const MACRO_WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const VBA = "application/vnd.ms-office.vbaProject";

/** Bytes as no text has them: every one from 0 to 255, in another order each time round. */
const project = Uint8Array.from({ length: 20_000 }, (_, place) => (place * 167 + (place >> 8)) % 256);

const changed = (
  part: Uint8Array | undefined,
  ...pairs: readonly (readonly [string, string])[]
): Uint8Array => {
  let text = new TextDecoder().decode(part);
  for (const [from, to] of pairs) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return new TextEncoder().encode(text);
};

/** The case as somebody saved it who has macros in it, with a module of its own for each sheet. */
function withMacros(): Uint8Array {
  const parts = unzipSync(blankCase());
  return zipSync({
    ...parts,
    "[Content_Types].xml": changed(
      parts["[Content_Types].xml"],
      ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", MACRO_WORKBOOK],
      ["</Types>", `<Override PartName="/${MACROS}" ContentType="${VBA}"/></Types>`],
    ),
    "xl/_rels/workbook.xml.rels": changed(parts["xl/_rels/workbook.xml.rels"], [
      "</Relationships>",
      '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ]),
    [MACROS]: project,
  });
}

const partOf = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);

test("没有改动：原来的字节", () => {
  const before = withMacros();
  expect(opened(before).save()).toEqual(before);
});

test("建底稿、评分、生成附表以后，宏一个字节也不变，还是启用宏的工作簿", async () => {
  const before = withMacros();
  const workbook = opened(before);
  for (const command of [
    () => makePaper(workbook, { progress }),
    () => scoreWorkbook(workbook, { mode: "keep", time: "2024-11-21 15:40", progress }),
    () => makeAttachments(workbook, { names: ["附件4"], progress }),
  ]) {
    const done = await command();
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
  }
  const after = workbook.save();
  expect(rawParts(after).get(MACROS)).toEqual(rawParts(before).get(MACROS));
  expect(unzipSync(after)[MACROS]).toEqual(project);
  const types = partOf(after, "[Content_Types].xml");
  expect(types).toContain(`PartName="/xl/workbook.xml" ContentType="${MACRO_WORKBOOK}"`);
  expect(types).toContain(`PartName="/${MACROS}" ContentType="${VBA}"`);
  expect(partOf(after, "xl/_rels/workbook.xml.rels")).toContain('Id="rIdVba"');
  const read = await opened(after).read();
  expect(read.ok && [...read.value.grids.keys()]).toContain("评价底稿");
});
