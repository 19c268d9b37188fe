import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Golden, judge } from "./corpusGoldens";

/** Standards written like those of published reports, family by family, each with scores worked out by hand. */
const folder = join(__dirname, "../../fixtures/published");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const rowsOf = (file: string): readonly Golden[] =>
  JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly Golden[];

describe.each(files)("%s", (file) => {
  test.each(rowsOf(file).map((golden) => [golden.编号, golden.指标, golden.评分标准, golden] as const))(
    "%s %s：%s",
    (_number, _name, _standard, golden) => {
      expect(judgeWhole(golden)).toEqual([]);
    },
  );
});

/** A standard that is not read yet must ask; everything else has to agree to the last word. */
function judgeWhole(golden: Golden): readonly string[] {
  const { differences } = judge(golden);
  return golden.暂未读懂 === undefined
    ? differences
    : differences.filter((difference) => !difference.startsWith("没有全部读懂"));
}

test("每条标准都有两个以上手算的例子，编号不重复", () => {
  const rows = files.flatMap(rowsOf);
  expect(new Set(rows.map(({ 编号 }) => 编号)).size).toBe(rows.length);
  for (const { 编号, 算例 } of rows)
    expect({ 编号, enough: 算例.length >= 2 }).toEqual({ 编号, enough: true });
});
