import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { workbooksIn } from "./fidelity/checkFolder";
import { checkFidelity, partDifferences } from "./fidelity/fidelity";

const folder = join(__dirname, "..", "fixtures", "xlsx");

test("改两格再保存：其他部件一字节不变，LibreOffice 看到的其余内容都一样", async () => {
  const files = workbooksIn(folder);
  expect(files.length).toBeGreaterThan(50);
  const outcomes = await checkFidelity(files);
  const notes = /^（LibreOffice 打不开原文件）$|^（\d+ 个公式/;
  expect(
    outcomes.filter(({ state, remarks }) => state !== "kept" || remarks.some((each) => !notes.test(each))),
  ).toEqual([]);
}, 170_000);

test("核对本身看得出丢掉的部件、断掉的关系和动过的单元格", () => {
  const before = new Uint8Array(readFileSync(join(folder, "charts.xlsx")));
  const parts = unzipSync(before);
  const sheet = "xl/worksheets/sheet1.xml";
  const text = new TextDecoder().decode(parts[sheet]).replace("<v>9.5</v>", "<v>9.6</v>");
  const kept = Object.entries(parts).filter(([name]) => name !== "xl/charts/chart2.xml");
  const after = zipSync({ ...Object.fromEntries(kept), [sheet]: new TextEncoder().encode(text) });
  const found = partDifferences(before, after, { sheet: "评分", cells: new Map() });
  expect(found).toContain("gone: xl/charts/chart2.xml");
  expect(found).toContain(`${sheet}: cell C2`);
  expect(found).toContain("dangling: xl/drawings/_rels/drawing1.xml.rels → ../charts/chart2.xml");
  expect(found).toContain("content type of no part: xl/charts/chart2.xml");
});
