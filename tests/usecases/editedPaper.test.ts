import { sayProblem } from "../../src/core/problems/say";
import { makePaper } from "../../src/usecases/makePaper";
import { scoreWorkbook } from "../../src/usecases/scoreWorkbook";
import type { Workbook } from "../../src/workbook/workbook";
import type { Patch } from "../../src/core/patch/patch";
import {
  blankCase,
  filledCase,
  papered,
  pointsOf,
  scored,
  scoringTime,
  shown,
  totalOf,
  typed,
} from "../support/caseWorkbook";
import { filledInputs, lost } from "../support/filledInputs";
import { entered, paperOf, rowOf } from "../support/paperRow";
import { opened, packed, unpacked } from "../support/xlsxFiles";

const sheet = "评价底稿";
const progress = (): void => undefined;
const SELF = "绩效自评开展情况";

async function applied(bytes: Uint8Array, patch: Patch): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const done = await workbook.apply(patch);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

/** Runs paper twice: the second run must have nothing left to do. */
async function settled(bytes: Uint8Array): Promise<Uint8Array> {
  const first = await papered(bytes);
  const second = await papered(first.bytes);
  expect(second.outcome.changed).toEqual([]);
  expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
  return first.bytes;
}

const labels = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await paperOf(bytes)).rows.map((row) => [row.name, row.item, row.kind, row.need].join("|"));

describe("评价人删行、改名、抄行以后", () => {
  test("删了一行事实：补回一行空的，别的不变", async () => {
    const row = rowOf(await paperOf(filledCase()), SELF, "②");
    const bytes = await settled(
      await applied(filledCase(), [{ kind: "deleteRows", sheet, row: row.row, count: 1 }]),
    );
    expect(await labels(bytes)).toEqual(await labels(filledCase()));
    const { outcome } = await scored(bytes);
    expect([pointsOf(outcome.assessment, SELF), totalOf(outcome.assessment)]).toEqual([
      "待补",
      "83.94 未评完",
    ]);
    const done = await scored(await entered(bytes, [[SELF, "②", "不符合"]]));
    expect(totalOf(done.outcome.assessment)).toBe("84.94 良");
    const heading = (await paperOf(done.bytes)).rows.find(
      ({ name, kind }) => name === SELF && kind === "指标",
    );
    expect([heading?.text("award"), heading?.text("status")]).toEqual(["1", "已评"]);
  });

  test.each([
    ["指标的灰底行", (text: string) => text.startsWith(`${SELF}|`) && text.includes("指标")],
    ["人工认定的标题行", (text: string) => text.startsWith("|||") || text === "|||"],
  ])("删了%s：补回来，填过的一样不少", async (_name, isIt) => {
    const before = filledCase();
    const index = (await labels(before)).findIndex(isIt);
    const { header } = await paperOf(before);
    const without = await applied(before, [
      { kind: "deleteRows", sheet, row: header.row + 1 + index, count: 1 },
    ]);
    const bytes = await settled(without);
    expect(lost(await filledInputs(without), await filledInputs(bytes))).toEqual([]);
    expect(totalOf((await scored(bytes)).outcome.assessment)).toBe("84.94 良");
  });

  test("删了合计行和注：补回来", async () => {
    const before = filledCase();
    const closing = (await paperOf(before)).rows.find(({ block }) => block === "closing");
    const without = await applied(before, [{ kind: "deleteRows", sheet, row: closing!.row, count: 2 }]);
    const bytes = await settled(without);
    expect(await labels(bytes)).toEqual(await labels(before));
    expect(lost(await filledInputs(before), await filledInputs(bytes))).toEqual([]);
  });

  test("底稿改了名：按名称找到，不会再建一张", async () => {
    const parts = unpacked(filledCase());
    const workbookXml = (parts["xl/workbook.xml"] ?? "")
      .replace(`name="${sheet}"`, 'name="王工底稿"')
      .replaceAll(`>${sheet}!`, ">王工底稿!");
    const renamed = packed({ ...parts, "xl/workbook.xml": workbookXml });
    const { bytes, outcome } = await scored(renamed);
    expect(totalOf(outcome.assessment)).toBe("84.94 良");
    expect((await opened(bytes).sheets()).map(({ name }) => name)).not.toContain(sheet);
  });

  test("抄了一行：只采用第一行，指明另一行", async () => {
    const row = rowOf(await paperOf(filledCase()), SELF, "③");
    const columns = [0, 1, 2, 3, 4];
    const texts = await Promise.all(
      columns.map((column) => shown(filledCase(), { sheet, row: row.row, column })),
    );
    const before = await applied(filledCase(), [
      { kind: "insertRows", sheet, row: row.row + 1, count: 1 },
      ...columns.map((column): Patch[number] => ({
        kind: "setCell",
        at: { sheet, row: row.row + 1, column },
        value: String(texts[column]).startsWith("=")
          ? { type: "formula", formula: String(texts[column]).slice(1), cached: SELF }
          : { type: "text", text: String(texts[column] ?? "") },
      })),
      {
        kind: "setCell",
        at: { sheet, row: row.row + 1, column: 5 },
        value: { type: "text", text: "不符合" },
      },
    ]);
    const { outcome } = await scored(before);
    expect(pointsOf(outcome.assessment, SELF)).toBe("1.00");
    expect(outcome.problems.map(sayProblem).join("\n")).toMatch(
      new RegExp(`评价底稿!F${row.row + 2}与另一行说的是同一件事，只采用第一行`),
    );
  });

  test.each([
    ["paper", (workbook: Workbook) => makePaper(workbook, { progress })],
    [
      "score",
      (workbook: Workbook) => scoreWorkbook(workbook, { mode: "replace", time: scoringTime, progress }),
    ],
  ])("表头改得认不出：%s 不动文件，说明怎么办", async (_name, run) => {
    const before = await typed(filledCase(), [[`${sheet}!F4`, "填写"]]);
    const workbook = opened(before);
    const done = await run(workbook);
    expect(done.ok ? "" : done.problems.map(sayProblem).join("\n")).toMatch(/“评价底稿”里找不到底稿的表头/);
    expect(Buffer.compare(workbook.save(), before)).toBe(0);
  });
});

test("空底稿：每个指标都有灰底行，每条事实一行，状态都是待填、选填（这样读对吗）或已由公式给出", async () => {
  const { bytes } = await papered(blankCase());
  const rows = (await paperOf(bytes)).rows.filter(({ block }) => block === "indicators");
  expect(rows.filter(({ kind }) => kind === "指标")).toHaveLength(23);
  for (const row of rows.filter(({ kind }) => kind !== "指标"))
    expect([row.need, row.text("status")]).toEqual([row.need, statusExpected(row)]);
});

function statusExpected(row: { need: string; text(column: "value"): string }): string {
  if (row.text("value") !== "") return "已填";
  return row.need.endsWith("这样读对吗？") ? "选填" : "待填";
}
