import { sayProblem } from "../../src/core/problems/say";
import {
  filledCase,
  papered,
  pointsOf,
  scored,
  shown,
  tableSheet,
  totalOf,
  typed,
  type Typed,
} from "../support/caseWorkbook";
import { opened } from "../support/xlsxFiles";

const sheet = "评价设置";

/** The cell beside a label of 评价设置, in the column given. */
async function beside(bytes: Uint8Array, label: string, column = "B"): Promise<string> {
  const grid = await opened(bytes).grid(sheet);
  for (let row = 0; row < grid.rowCount; row += 1) {
    const { value } = grid.cell(row, 0);
    if (value.type === "text" && value.text === label) return `${sheet}!${column}${row + 1}`;
  }
  throw new Error(`评价设置 has no ${label}`);
}

async function withSettings(
  ...cells: readonly (readonly [label: string, value: Typed, column?: string])[]
): Promise<Uint8Array> {
  const base = filledCase();
  return typed(
    base,
    await Promise.all(
      cells.map(async ([label, value, column]) => [await beside(base, label, column), value] as const),
    ),
  );
}

test.each<readonly [string, readonly (readonly [string, Typed, string?])[], string]>([
  ["优的下限改为84", [["优", 84]], "84.94 优"],
  ["良的下限改为85", [["良", 85]], "84.94 中"],
  [
    "下限写成84.94，含下限",
    [
      ["良", 70],
      ["优", 84.94],
    ],
    "84.94 优",
  ],
  ["满意度只计A项", [["满意度计法", "只计A项"]], "78.94 中"],
  ["满意及以上占比", [["满意度计法", "满意及以上占比"]], "81.94 良"],
  ["满意的系数改为1", [["满意", 1]], "84.94 良"],
  ["一般的系数改为0", [["一般", 0]], "81.94 良"],
  ["系数写成80", [["满意", 80]], "84.94 良"],
])("%s", async (_name, cells, total) => {
  const { bytes, outcome } = await scored(await withSettings(...cells));
  expect(totalOf(outcome.assessment)).toBe(total);
  const paper = outcome.problems.map(({ code }) => code);
  expect(paper).not.toContain("formula-overwritten");
  const again = await scored(bytes);
  expect(again.outcome.changed).toEqual([]);
});

test("扣分原因按要点编号", async () => {
  const { bytes } = await scored(await withSettings(["扣分原因编号", "按要点"]));
  expect(String(await shown(bytes, `${tableSheet}!I6`))).toMatch(/^①未明确区分.*\n③项目预期产出/s);
});

test.each<readonly [string, readonly [string, Typed], RegExp]>([
  [
    "不在可选之列",
    ["满意度计法", "平均"],
    /评价设置!B\d+的“满意度计法”填了“平均”，可选：选项系数加权、只计A项、满意及以上占比/,
  ],
  ["等级下限不是从高到低", ["良", 95], /评价等级的得分下限要写分数/],
  ["下限不是数", ["良", "若干"], /评价设置!B\d+/],
])("%s：按默认计，并指明单元格", async (_name, cell, sentence) => {
  const { outcome } = await scored(await withSettings(cell));
  expect(totalOf(outcome.assessment)).toBe("84.94 良");
  expect(outcome.problems.map(sayProblem).join("\n")).toMatch(sentence);
});

test("标准写明的权重不受设置影响，改了设置里的权重照标准算", async () => {
  const bytes = await withSettings(["A卷 工作人员 原始数据", 0.5, "C"], ["B卷 社会公众 原始数据", 0.5, "C"]);
  expect(pointsOf((await scored(bytes)).outcome.assessment, "综合满意度")).toBe("6.00");
});

test("人填的设置从不覆盖，人加的行还在，删掉的行补回来", async () => {
  const base = await withSettings(["评价机构", "某会计师事务所"], ["委托单位", "某财政局"], ["优", 84]);
  const workbook = opened(base);
  const option = Number((await beside(base, "一般")).replace(/\D/g, ""));
  const title = Number((await beside(base, "自评等级")).replace(/\D/g, ""));
  const done = await workbook.apply([
    { kind: "insertRows", sheet, row: option, count: 1 },
    { kind: "setCell", at: { sheet, row: option, column: 0 }, value: { type: "text", text: "基本满意" } },
    { kind: "setCell", at: { sheet, row: option, column: 1 }, value: { type: "number", number: 0.6 } },
    { kind: "deleteRows", sheet, row: title - 1, count: 1 },
  ]);
  expect(done.ok).toBe(true);
  const { bytes } = await papered(workbook.save());
  const look = async (label: string): Promise<unknown> => shown(bytes, await beside(bytes, label));
  expect(await Promise.all(["评价机构", "委托单位", "优", "基本满意", "自评等级"].map(look))).toEqual([
    "某会计师事务所",
    "某财政局",
    84,
    0.6,
    null,
  ]);
  expect((await papered(bytes)).outcome.changed).toEqual([]);
  expect(totalOf((await scored(bytes)).outcome.assessment)).toBe("84.94 优");
});
