import { blankXlsx } from "../../../src/workbook/xlsx/blankXlsx";
import { cellText } from "../../../src/core/grid/cellText";
import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import { toFixedText } from "../../../src/core/number/round";
import { sayProblem } from "../../../src/core/problems/say";
import { readPaperRows, type PaperRow } from "../../../src/core/evidence/paperRows";
import type { Write } from "../../../src/core/patch/patch";
import { templateNames, type TemplateName } from "../../../src/core/sheets/templates/template";
import { assess } from "../../../src/usecases/assess";
import { presentCells } from "../../../src/usecases/presentCells";
import { newWorkbook } from "../../../src/usecases/templates/newWorkbook";
import { papered, scored, totalOf } from "../../support/caseWorkbook";
import { dataOf } from "../../support/dataOf";
import { answered, withCells } from "../../support/selfEvaluationForm";
import { opened } from "../../support/xlsxFiles";

async function made(name: TemplateName): Promise<Uint8Array> {
  const workbook = opened(blankXlsx());
  const done = await newWorkbook(workbook, name);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  expect(done.value.problems).toEqual([]);
  return workbook.save();
}

async function assessed(bytes: Uint8Array) {
  const found = assess(await dataOf(opened(bytes)), undefined);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

describe.each(templateNames)("模板“%s”", (name) => {
  const bytes = made(name);

  test("只有一张表，就是评分表，每次新建都一样", async () => {
    const data = await dataOf(opened(await bytes));
    expect(data.sheets).toHaveLength(1);
    expect(findIndicatorTables(data.own)).toHaveLength(1);
    expect(await made(name)).toEqual(await bytes);
  });

  test("每条评分标准都读懂，没有要先定的口径，也没有毛病", async () => {
    const { indicators } = await assessed(await bytes);
    for (const { indicator, evidence } of indicators) {
      const { reading } = evidence;
      expect([indicator.name, reading.state, reading.questions, reading.unread, reading.lint]).toEqual([
        indicator.name,
        "read",
        [],
        [],
        [],
      ]);
    }
  });
});

test.each<readonly [TemplateName, readonly (readonly [string, string])[], number]>([
  ["项目评价", [["决策", "20.00"], ["过程", "20.00"], ["产出", "30.00"], ["效益", "30.00"]], 17], // prettier-ignore
  ["20-20-60", [["A项目决策", "20.00"], ["B项目管理", "20.00"], ["C项目绩效", "60.00"]], 16], // prettier-ignore
])("%s：各级分值合起来是100分", async (name, levels, count) => {
  const { rollUp, reading, problems } = await assessed(await made(name));
  const first = rollUp.levels.filter(({ path }) => path.length === 1);
  expect(first.map(({ path, full }) => [path[0], toFixedText(full, 2)])).toEqual(levels);
  expect(toFixedText(rollUp.total.full, 2)).toBe("100.00");
  expect(reading.indicators).toHaveLength(count);
  expect(problems.map(sayProblem)).toEqual([]);
  for (const level of reading.levels) {
    const stated = level.points && toFixedText(level.points, 2);
    expect([level.name, stated]).toEqual(levels.find(([own]) => own === level.name));
  }
});

/** What an evaluator fills in where everything is as it should be. */
function best(row: PaperRow): string | number | undefined {
  if (row.need.startsWith("满意度")) return "96%";
  switch (row.kind) {
    case "符合性":
      return "符合";
    case "否决":
      return "否";
    case "档次":
      return "效益显著";
    case "数值":
      return row.need === "成本节约率" ? "0%" : row.need.startsWith("延迟") ? 0 : 1200;
    default:
      return undefined;
  }
}

test.each(["项目评价", "20-20-60"] as const)("%s：新建、建底稿、填证据、评分，100分", async (name) => {
  const { bytes } = await papered(await made(name));
  const workbook = opened(bytes);
  const data = await dataOf(workbook);
  const paper = data.paper && readPaperRows(data.paper, presentCells(data.grids, data.names).text);
  const patch = (paper?.rows ?? []).flatMap((row): readonly Write[] => {
    const at = row.block === "indicators" ? row.at("value") : undefined;
    const value = best(row);
    if (!at || value === undefined) return [];
    return [
      {
        kind: "setCell",
        at,
        value: typeof value === "number" ? { type: "number", number: value } : { type: "text", text: value },
      },
    ];
  });
  const done = await workbook.apply(patch);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const first = await scored(workbook.save());
  expect(first.outcome.problems.map(sayProblem)).toEqual([]);
  expect(totalOf(first.outcome.assessment)).toBe("100.00 优");
  const again = await scored(first.bytes);
  expect(again.bytes).toEqual(first.bytes);
});

test("自评表：还没填就建底稿，只有执行率一个指标，不出错", async () => {
  const { outcome } = await papered(await made("自评表"));
  expect(outcome.assessment.indicators.map(({ indicator }) => indicator.name)).toEqual(["执行率"]);
  expect(outcome.problems.map(sayProblem)).toEqual([
    "项目支出绩效自评表!A12的表头下面没有指标，请在表头下面逐行填写指标。",
  ]);
});

test("自评表：新建、填表、建底稿、答口径、评分", async () => {
  const sheet = "项目支出绩效自评表";
  const filled = await withCells(
    await made("自评表"),
    {
      E6: 20,
      F6: 18,
      C13: "指标1：培训人次",
      D13: "≥100人次",
      E13: "90人次",
      F13: 50,
      C23: "指标1：服务能力提升",
      D23: "长期",
      E23: "有所提升",
      F23: 30,
      C29: "指标1：群众满意度",
      D29: "≥90%",
      E29: "95%",
      F29: 10,
    },
    sheet,
  );
  const grid = await opened(filled).grid(sheet);
  expect(cellText(grid.cell(5, 6).value)).toBe("10");
  const answers = [
    ["指标1：服务能力提升", "年度指标值是", "定性指标"],
    ["指标1：服务能力提升", "@档次", "部分达成预期指标并具有一定效果"],
    ["指标1：服务能力提升", "@得分", 20],
  ] as const;
  const first = await answered((await papered(filled)).bytes, answers);
  const { outcome, bytes } = await scored(await answered((await papered(first)).bytes, answers));
  expect(
    outcome.assessment.indicators.map(({ scored: found }) =>
      found.state === "scored" ? toFixedText(found.points, 2) : "待补",
    ),
  ).toEqual(["9.00", "45.00", "20.00", "10.00"]);
  expect(totalOf(outcome.assessment)).toBe("84.00 良");
  expect((await opened(bytes).grid(sheet)).cell(30, 6).value).toMatchObject({ type: "number", number: 84 });
});
