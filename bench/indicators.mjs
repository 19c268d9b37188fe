// A workbook with many indicators, no two with the same standard: the standards of tests/fixtures/corpus and
// tests/fixtures/standards, and, where more are asked for, the same with other nouns and other percentages, as the next
// project's table has them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const fixtures = join(root, "tests/fixtures");

function jsonIn(folder) {
  return readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .flatMap((name) => JSON.parse(readFileSync(join(fixtures, folder, name), "utf8")));
}

function written() {
  const corpus = jsonIn("corpus").map(({ 指标, 分值, 评分标准, 指标说明 = "" }) => ({
    indicator: 指标,
    full: 分值,
    standard: 评分标准,
    guidance: 指标说明,
  }));
  const own = jsonIn("standards").map(({ indicator, full, standard, guidance = "" }) => ({
    indicator,
    full,
    standard,
    guidance,
  }));
  return [...corpus, ...own].filter(
    ({ full, standard }) => typeof standard === "string" && standard.trim() !== "" && Number(full) > 0,
  );
}

/** What one project calls this and the next one that. */
const NOUNS = [
  ["项目", "工程", "课题", "活动"],
  ["资金", "经费", "款项", "补助"],
  ["制度", "办法", "规程", "细则"],
  ["培训", "宣传", "巡查", "演练"],
  ["设备", "设施", "器材", "车辆"],
  ["群众", "居民", "学员", "商户"],
  ["完成", "实施", "办理", "交付"],
  ["档案", "台账", "资料", "记录"],
];

/** The same words with the nouns of another project and its percentages a point or two lower, in the same order. */
function varied(text, round) {
  const renamed = NOUNS.reduce(
    (words, [noun, ...others], place) =>
      words.replaceAll(noun, others[(round - 1 + place * Math.floor((round - 1) / 3)) % others.length]),
    text,
  );
  return renamed.replace(/(?<![\d.])[6-9]\d(?=%)/g, (number) => String(Number(number) - (round % 40)));
}

/** `from`: how often everything is varied before the first row. */
export function indicatorRows(count, from = 0) {
  const all = written();
  const seen = new Set();
  const rows = [];
  for (let round = from; rows.length < count; round++) {
    const before = rows.length;
    for (const { indicator, full, standard, guidance } of all) {
      const text = round === 0 ? standard : varied(standard, round);
      if (rows.length === count) break;
      if (seen.has(text)) continue;
      seen.add(text);
      const index = rows.length;
      rows.push([
        `一级${Math.floor(index / 100) + 1}`,
        `二级${Math.floor(index / 10) + 1}`,
        `${round === 0 ? indicator : varied(indicator, round)}${index + 1}`,
        Number(full),
        round === 0 ? guidance : varied(guidance, round),
        text,
      ]);
    }
    if (rows.length === before) throw new Error(`only ${before} different standards`);
  }
  return rows;
}

/** Written by exceljs, so that it looks like anybody's file: framed cells with wrapped text. */
export async function indicatorWorkbook(count) {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("指标体系及评分表");
  sheet.addRow(["绩效评价指标体系及评分表"]);
  sheet.addRow(["一级指标", "二级指标", "三级指标", "分值", "指标说明", "评分标准", "评分", "扣分原因"]);
  for (const row of indicatorRows(count)) sheet.addRow([...row, null, null]);
  const line = { style: "thin" };
  sheet.eachRow((row) => {
    for (let column = 1; column <= 8; column++) {
      const cell = row.getCell(column);
      cell.border = { top: line, left: line, bottom: line, right: line };
      cell.alignment = { wrapText: true, vertical: "middle" };
    }
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
