import { blankCase, filledCase, papered, scored } from "../../support/caseWorkbook";
import { entered } from "../../support/paperRow";
import { unpacked } from "../../support/xlsxFiles";
import { rawParts } from "../../support/zipParts";

/** 附件3 is the first part of the case's workbook; H and I are 评分 and 扣分原因. */
const TABLE = "xl/worksheets/sheet1.xml";
const OURS = /^[HI](?:[4-9]|1\d|2[0-6])$|^H27$/;

/** Parts that name the sheets, the strings and the styles: added to, never changed. */
const BOOKS = ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"];
const LISTS = ["[Content_Types].xml", "docProps/app.xml"];

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [rawParts(before), rawParts(after)];
  return [...old].flatMap(([name, part]) => {
    const other = now.get(name);
    const isSame =
      other?.method === part.method &&
      other.checksum === part.checksum &&
      Buffer.compare(other.compressed, part.compressed) === 0;
    return isSame ? [] : [name];
  });
}

/** A worksheet as text, with the cells that we write reduced to their address and style. */
function withoutOurCells(xml: string): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs,
    (cell: string, name: string, rest: string) =>
      OURS.test(name) ? `<c ${name} ${/\bs="\d+"/.exec(rest)?.[0] ?? ""}>` : cell,
  );
}

const strings = (xml: string): readonly string[] => xml.match(/<si>.*?<\/si>|<si\/>/gs) ?? [];
const formats = (xml: string): readonly string[] =>
  (/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(xml)?.[1] ?? "").match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];

describe("score 只写评分、扣分原因、合计和我们自己的表", () => {
  const before = filledCase();
  const after = scored(before).then(({ bytes }) => bytes);

  test("没有碰的部件按原来的压缩字节照抄", async () => {
    const own = ["xl/worksheets/sheet8.xml", "xl/worksheets/sheet9.xml"];
    const allowed = new Set([TABLE, ...BOOKS, ...LISTS, ...own]);
    expect(changedParts(before, await after).filter((name) => !allowed.has(name))).toEqual([]);
  });

  test("评分表里别的单元格、样式、合并、行高一个字节也没有变", async () => {
    const [old, now] = [unpacked(before)[TABLE] ?? "", unpacked(await after)[TABLE] ?? ""];
    expect(withoutOurCells(now)).toBe(withoutOurCells(old));
  });

  test("写过的单元格保留原来的样式", async () => {
    const now = unpacked(await after)[TABLE] ?? "";
    const old = unpacked(before)[TABLE] ?? "";
    const style = (xml: string, cell: string): string | undefined =>
      new RegExp(`<c r="${cell}"[^>]*?\\bs="(\\d+)"`).exec(xml)?.[1];
    for (const cell of ["H4", "H23", "I6", "I26", "H27"]) {
      expect(style(old, cell)).toBeDefined();
      expect([cell, style(now, cell)]).toEqual([cell, style(old, cell)]);
    }
  });

  test("共享字符串和单元格格式只增不改，原来的编号仍指原来的内容", async () => {
    const [old, now] = [unpacked(before), unpacked(await after)];
    const [oldStrings, oldFormats] = [strings(old[BOOKS[1]!] ?? ""), formats(old[BOOKS[2]!] ?? "")];
    expect(oldStrings.length).toBeGreaterThan(100);
    expect(oldFormats.length).toBeGreaterThan(5);
    expect(strings(now[BOOKS[1]!] ?? "").slice(0, oldStrings.length)).toEqual(oldStrings);
    expect(formats(now[BOOKS[2]!] ?? "").slice(0, oldFormats.length)).toEqual(oldFormats);
  });

  test("部件只多一张评分变更记录，别的一个不少，次序不变", async () => {
    expect([...rawParts(await after).keys()]).toEqual([
      ...rawParts(before).keys(),
      "xl/worksheets/sheet10.xml",
    ]);
  });
});

describe("paper 只加我们自己的两张表", () => {
  test("评价前的工作簿：原有七张表按原字节照抄", async () => {
    const before = blankCase();
    const { bytes } = await papered(before);
    const allowed = new Set([...BOOKS, ...LISTS]);
    expect(changedParts(before, bytes).filter((name) => !allowed.has(name))).toEqual([]);
    const added = [...rawParts(bytes).keys()].filter((name) => !rawParts(before).has(name));
    expect(added.filter((name) => !/^xl\/worksheets\/sheet[89]\.xml$/.test(name))).toEqual([]);
  });

  test("底稿填过以后再更新：评价人的表还是原字节", async () => {
    const before = await entered(filledCase(), [["绩效目标合理性", "④ 符合性", "不符合"]]);
    const { bytes } = await papered(before);
    const own = changedParts(before, bytes).filter((name) => /worksheets\/sheet[1-7]\.xml/.test(name));
    expect(own).toEqual([]);
  });

  test("原有表的单元格格式编号没有被挪动", async () => {
    const before = blankCase();
    const { bytes } = await papered(before);
    const old = formats(unpacked(before)["xl/styles.xml"] ?? "");
    expect(formats(unpacked(bytes)["xl/styles.xml"] ?? "").slice(0, old.length)).toEqual(old);
  });
});
