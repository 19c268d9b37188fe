import { cellText } from "../../../src/core/grid/cellText";
import type { Grid } from "../../../src/core/grid/grid";
import type { Write } from "../../../src/core/patch/patch";
import { makeSourceTables } from "../../../src/usecases/attachments/sourceTables";
import { attached, gridIn } from "../../support/caseAttachments";
import { papered, scored, typed } from "../../support/caseWorkbook";
import { manyAnswers } from "../../support/longWorkbooks";
import { sourceWorkbook } from "../../support/sourceWorkbooks";
import { opened } from "../../support/xlsxFiles";

const RAW = "A卷群众原始数据";
const COPY = "A.群众 清理数据";
const COUNTS = "附件5 A.群众";
const PAPER = "评价底稿";
/** More than formulas count; the 7th of every thousand is marked invalid. */
const LONG = 2100;
/** Where question 2 stands in the raw sheet: C holds the first. */
const ASKED = 3;

const long = papered(manyAnswers(LONG, "some")).then(({ bytes }) => attached(bytes, ["附件5"]));

const text = (grid: Grid, row: number, column: number): string => cellText(grid.cell(row, column).value);

/** 选项和小计 of question 2, as 附件5 shows them. */
async function shownCounts(bytes: Uint8Array): Promise<Readonly<Record<string, number>>> {
  const grid = await gridIn(bytes, COUNTS);
  const titles = Array.from({ length: grid.rowCount }, (_, row) => text(grid, row, 0));
  const first = titles.findIndex((title) => title.startsWith("第2题")) + 2;
  return Object.fromEntries(
    [0, 1, 2, 3].map((option) => [text(grid, first + option, 1), Number(text(grid, first + option, 2))]),
  );
}

/** The same, counted over the raw sheet without the rows given, from 1. */
async function countedWithout(
  bytes: Uint8Array,
  left: readonly number[],
): Promise<Readonly<Record<string, number>>> {
  const grid = await gridIn(bytes, RAW);
  const counts = new Map<string, number>();
  for (let row = 1; row < grid.rowCount; row += 1) {
    if (left.includes(row + 1)) continue;
    const answer = text(grid, row, ASKED);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** Rows of 清理数据 below its header: 原始行, 是否计入, 不计入原因. */
async function listed(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const grid = await gridIn(bytes, COPY);
  return Array.from({ length: grid.rowCount - 3 }, (_, row) =>
    [0, 1, 2].map((column) => text(grid, row + 3, column)),
  );
}

/** 取值 of the survey rows of 评价底稿: formulas and what they come to. */
async function paperValues(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const grid = await gridIn(bytes, PAPER);
  return Array.from({ length: grid.rowCount }, (_, row) => row)
    .filter((row) => text(grid, row, 4) === "问卷")
    .map((row) => [grid.cell(row, 5).formula ?? "", text(grid, row, 5)] as const);
}

test("答卷再多，有几份不计入也能生成附件5：清理数据只列不计入的，人数是其余答卷的", async () => {
  const { bytes } = await long;
  expect(await listed(bytes)).toEqual([
    ["8", "不计入", "原始数据标为无效"],
    ["1008", "不计入", "原始数据标为无效"],
    ["2008", "不计入", "原始数据标为无效"],
  ]);
  const control = text(await gridIn(bytes, COPY), 1, 0);
  expect(control).toContain("本表列出3份，其中不计入3份；没有列出的都计入");
  expect(control).toContain("原始数据首题有2100份作答");
  const counts = await shownCounts(bytes);
  expect(counts).toEqual(await countedWithout(bytes, [8, 1008, 2008]));
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(LONG - 3);
  const paper = await paperValues(bytes);
  expect(paper.map(([formula]) => formula.split("!")[0])).toEqual(paper.map(() => `'${COUNTS}'`));
  expect(paper.at(-1)?.[1]).toBe(String(LONG - 3));
});

test("再生成一次，一个字节也不变", async () => {
  const { bytes } = await long;
  const again = await attached(bytes, ["附件5"]);
  expect(again.outcome.changed).toEqual([]);
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
});

test("评价人改成计入的、自己添一行不计入的，都照办，他填的原样留着", async () => {
  const { bytes } = await long;
  const workbook = opened(
    await typed(bytes, [
      [`${COPY}!B4`, "计入"],
      [`${COPY}!A7`, 500],
      [`${COPY}!B7`, "不计入"],
      [`${COPY}!C7`, "代填"],
    ]),
  );
  const { bytes: done, outcome } = await attached(workbook.save(), ["附件5"]);
  expect(await listed(done)).toEqual([
    ["8", "计入", "原始数据标为无效"],
    ["1008", "不计入", "原始数据标为无效"],
    ["2008", "不计入", "原始数据标为无效"],
    ["500", "不计入", "代填"],
  ]);
  expect(outcome.problems.map(({ code }) => code)).not.toContain("formula-overwritten");
  expect(await shownCounts(done)).toEqual(await countedWithout(done, [1008, 2008, 500]));
  const again = await attached(done, ["附件5"]);
  expect(again.outcome.changed).toEqual([]);
});

test("改了一份答卷再评分：底稿、附件5一次就跟上，评分还在", async () => {
  const first = await scored((await long).bytes);
  const { bytes } = await scored(await typed(first.bytes, [[`${RAW}!D21`, "非常满意"]]));
  const counts = await countedWithout(bytes, [8, 1008, 2008]);
  expect(counts).not.toEqual(await countedWithout(first.bytes, [8, 1008, 2008]));
  expect(await shownCounts(bytes)).toEqual(counts);
  expect((await paperValues(bytes)).map(([, value]) => value)).toEqual(
    [counts["非常满意"], counts["满意"], LONG - 3].map(String),
  );
  expect(text(await gridIn(bytes, "指标体系"), 21, 5)).not.toBe("");
  expect((await scored(bytes)).outcome.changed).toEqual([]);
});

test("附件5做好以后才标为无效的：评分时连清理数据一起做，不写指向没有的表的公式", async () => {
  const made = await attached((await papered(manyAnswers(40, "all"))).bytes, ["附件5"]);
  const first = await scored(made.bytes);
  const { bytes } = await scored(await typed(first.bytes, [[`${RAW}!B21`, "否"]]));
  expect((await listed(bytes)).filter(([, mark]) => mark === "不计入")).toEqual([
    ["21", "不计入", "原始数据标为无效"],
  ]);
  expect(await shownCounts(bytes)).toEqual(await countedWithout(bytes, [21]));
  expect((await scored(bytes)).outcome.changed).toEqual([]);
});

test("答卷增加到公式不再逐份数：原来抄的留着，新标的添在后面，人数是全部答卷的", async () => {
  const sheets = (count: number): Uint8Array =>
    sourceWorkbook({
      [RAW]: [
        ["序号", "是否有效", "1、去过吗？", "2、满意吗？"],
        ...Array.from({ length: count }, (_, row) => [
          row + 1,
          [6, 1999].includes(row) ? "否" : "是",
          "去过",
          scale[(row * 7) % 4] ?? "",
        ]),
      ],
    });
  const before = opened((await surveyed(sheets(1998))).bytes);
  const added = opened(sheets(2001));
  const grid = await added.grid(RAW);
  const rows = [1998, 1999, 2000].flatMap((answer) =>
    [0, 1, 2, 3].map((column): Write => {
      const value = text(grid, answer + 1, column);
      return {
        kind: "setCell",
        at: { sheet: RAW, row: answer + 1, column },
        value: { type: "text", text: value },
      };
    }),
  );
  expect((await before.apply(rows)).ok).toBe(true);
  const { bytes, problems } = await surveyed(before.save());
  expect(problems).not.toContain("formula-overwritten");
  const copied = await listed(bytes);
  expect(copied).toHaveLength(1999);
  expect(copied.filter(([, mark]) => mark === "不计入").map(([row]) => row)).toEqual(["8", "2001"]);
  expect(await shownCounts(bytes)).toEqual(await countedWithout(bytes, [8, 2001]));
  expect(Buffer.compare((await surveyed(bytes)).bytes, bytes)).toBe(0);
});

const scale = ["非常满意", "满意", "一般", "不满意"];

/** `surveys`, in memory: 附件5 without an indicator table. */
async function surveyed(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly problems: readonly string[] }> {
  const workbook = opened(bytes);
  const done = await makeSourceTables(workbook, { tables: "surveys", progress: () => undefined });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes: workbook.save(), problems: done.value.problems.map(({ code }) => code) };
}
