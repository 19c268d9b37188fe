import { toFixedText } from "../../../src/core/number/round";
import { attached, gridIn, shownRows } from "../../support/caseAttachments";
import { papered, scored, totalOf, typed } from "../../support/caseWorkbook";
import { fourLevelWorkbook } from "../../support/fourLevelWorkbook";
import { paperOf, placeOf } from "../../support/paperRow";

/** What the evaluator found amiss, by indicator and point; everything else is in order. */
const amiss: Readonly<Record<string, readonly [item: string, note: string]>> = {
  立项依据的规范性: ["①", "没有立项批复"],
  档案管理的有效性: ["②", "缺少验收资料"],
  产出质量的规范性: ["①", "两期培训没有考核"],
};

const tables = ["表1", "表2", "附件6", "绩效评价情况分析"];

const story = (async () => {
  const { bytes } = await papered(await fourLevelWorkbook());
  const facts = (await paperOf(bytes)).rows.filter(({ kind }) => kind === "符合性");
  const filled = await typed(
    bytes,
    facts.flatMap((row) => {
      const [item, note] = amiss[row.name] ?? [];
      const isAmiss = item === row.item;
      return [
        [placeOf(row, "value"), isAmiss ? "不符合" : "符合"] as const,
        ...(isAmiss ? [[placeOf(row, "note"), note ?? ""] as const] : []),
      ];
    }),
  );
  const result = await scored(filled);
  return { result, made: await attached(result.bytes, tables) };
})();

test("33个四级指标，20/20/60：95.80分，优；各级都汇总", async () => {
  const { assessment } = (await story).result.outcome;
  expect(assessment.indicators).toHaveLength(33);
  expect(totalOf(assessment)).toBe("95.80 优");
  const { levels } = assessment.rollUp;
  expect([1, 2, 3].map((depth) => levels.filter(({ path }) => path.length === depth).length)).toEqual([
    3, 8, 22,
  ]);
  const points = (...path: readonly string[]): string => {
    const level = levels.find((each) => each.path.join("/") === path.join("/"));
    return level ? `${toFixedText(level.points, 2)}/${toFixedText(level.full, 2)}` : "没有这一级";
  };
  expect(points("A项目决策")).toBe("19.00/20.00");
  expect(points("B项目管理", "实施管理")).toBe("7.80/9.00");
  expect(points("C项目绩效", "项目产出", "产出质量")).toBe("5.50/7.50");
});

test("表1按一级指标汇总，带 A、B、C", async () => {
  const rows = shownRows(await gridIn((await story).made.bytes, "表1 得分情况表"), {
    1: 2,
    2: 2,
    3: 2,
    4: 4,
  });
  expect(rows.slice(3, 7)).toEqual([
    ["A项目决策", "20.00", "19.00", "1.00", "0.9500"],
    ["B项目管理", "20.00", "18.80", "1.20", "0.9400"],
    ["C项目绩效", "60.00", "58.00", "2.00", "0.9667"],
    ["合　计", "100.00", "95.80", "4.20", "0.9580"],
  ]);
});

test("表2有四级指标一栏，各级合并", async () => {
  const grid = await gridIn((await story).made.bytes, "表2 完成情况表");
  const rows = shownRows(grid);
  expect(rows[1]?.map((text) => text.replace(/\s/g, ""))).toEqual([
    ...["一级指标", "二级指标", "三级指标", "四级指标", "指标值", "实现情况", "完成情况说明"],
  ]);
  const indicators = rows.slice(2, 18);
  expect(indicators.map((row) => row[5])).toEqual(
    indicators.map((row) => (row[3] === "产出质量的规范性" ? "部分完成" : "全部完成")),
  );
  expect(rows[18]?.[0]).toBe("产出和效益四级指标16个，其中全部完成15个，部分完成1个，未完成0个。");
  expect(grid.merges).toContainEqual({ top: 2, bottom: 3, left: 2, right: 2 });
  expect(grid.merges).toContainEqual({ top: 2, bottom: 8, left: 1, right: 1 });
});

test("附件6按二级指标分类", async () => {
  const rows = shownRows(await gridIn((await story).made.bytes, "附件6 问题汇总表"), { 6: 2 });
  expect(rows.slice(4, 7).map((row) => [row[2], row[3], row[4], row[6]])).toEqual([
    ["项目立项", "立项依据的规范性", "没有立项批复。", "1.00"],
    ["实施管理", "档案管理的有效性", "缺少验收资料。", "1.20"],
    ["项目产出", "产出质量的规范性", "两期培训没有考核。", "2.00"],
  ]);
});

test("情况分析按层级编号：（一）、1.、（1）、①", async () => {
  const text = shownRows(await gridIn((await story).made.bytes, "绩效评价情况分析")).map(
    (row) => row[0] ?? "",
  );
  expect(text[3]).toMatch(/^（一）A项目决策：满分为20分，此次绩效评价得分19分，得分率为95%，具体分析如下：$/);
  expect(text.slice(4, 6)).toEqual(["1.项目立项", "（1）立项依据"]);
  expect(text[6]).toMatch(/^①立项依据的规范性：.*但没有立项批复。根据评分标准，本项指标扣1分，得1\.5分。$/);
});

test("再生成一次，文件一个字节也不变", async () => {
  const { made } = await story;
  const again = await attached(made.bytes, tables);
  expect(again.outcome.changed).toEqual([]);
  expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
});
