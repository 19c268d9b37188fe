import fc from "fast-check";
import { toFixedText } from "../../src/core/number/round";
import { gridIn, shownRows } from "../support/caseAttachments";
import { blankCase, filledCase, papered, scored, tableSheet, typed } from "../support/caseWorkbook";
import { entered, type Entry } from "../support/paperRow";
import { opened } from "../support/xlsxFiles";
import { sheetOf, text } from "../support/xlsxSheets";

const LOG = "评分变更记录";

const entries = async (bytes: Uint8Array, sheet = LOG): Promise<readonly (readonly string[])[]> =>
  shownRows(await gridIn(bytes, sheet), { 3: 2, 4: 2, 5: 2, 6: 2 }).slice(3, -1);

const hasLog = async (bytes: Uint8Array): Promise<boolean> => {
  const read = await opened(bytes).read();
  return read.ok && read.value.grids.has(LOG);
};

test("底稿填齐后首次评分，记一行", async () => {
  const [row, ...others] = await entries((await scored(filledCase())).bytes);
  expect(row?.slice(0, 5)).toEqual(["1", "2024-11-18 09:12", "（首次评分）", "—", "—"]);
  expect(row?.slice(6)).toEqual(["84.94", "23个三级指标首次评分。", "评价底稿"]);
  expect(others).toEqual([]);
});

test("证据没有填齐：记下评了几个，总分写未评完；以后补齐的一个一行", async () => {
  const partly = await entered(filledCase(), [["项目可持续性", "③ 符合性", null]]);
  const first = await scored(partly);
  expect((await entries(first.bytes))[0]?.slice(6, 8)).toEqual(["未评完", "23个三级指标中22个首次评分。"]);
  const done = await entered(first.bytes, [["项目可持续性", "③ 符合性", "符合"]]);
  const [, added, ...others] = await entries((await scored(done, { time: "2024-11-19 08:00" })).bytes);
  expect(added).toEqual([
    "2",
    "2024-11-19 08:00",
    "项目可持续性",
    "",
    "8.00",
    "",
    "87.94",
    "证据补齐，首次评分。",
    "评价底稿",
  ]);
  expect(others).toEqual([]);
});

test("一个指标也没评，不建记录；paper 不写记录", async () => {
  expect(await hasLog((await papered(blankCase())).bytes)).toBe(false);
});

test("证据又没有了：评分清空，原来的扣分原因留在记录里", async () => {
  const first = await scored(filledCase());
  const gone = await entered(first.bytes, [["项目可持续性", "③ 符合性", null]]);
  const [, row] = await entries((await scored(gone)).bytes);
  expect(row?.slice(2, 7)).toEqual(["项目可持续性", "5.00", "", "", "未评完"]);
  expect(row?.[7]).toMatch(
    /^证据不齐，评分清空；原扣分原因“2023年云南省政务服务平台发生24件差评投诉.*扣3分。”取消。$/,
  );
});

test("只改了事实描述：评分不变，原因由什么改为什么记下来", async () => {
  const first = await scored(filledCase());
  const changed = await entered(first.bytes, [["项目可持续性", "③ 符合性", "发生差评26件", "note"]]);
  const [, row] = await entries((await scored(changed)).bytes);
  expect(row?.slice(2, 7)).toEqual(["项目可持续性", "5.00", "5.00", "0.00", "84.94"]);
  expect(row?.[7]).toMatch(/^扣分原因由“2023年.*”改为“发生差评26件，扣3分。”。$/);
});

test("人工填写的评分换成算出的，记下来；没有换的不记，末行说总分不一致", async () => {
  const own = await typed((await scored(filledCase())).bytes, [[`${tableSheet}!H25`, 6]]);
  const kept = await scored(own);
  expect(await entries(kept.bytes)).toHaveLength(1);
  expect(shownRows(await gridIn(kept.bytes, LOG)).at(-1)?.[0]).toBe(
    "本表只追加，不修改。最后一行变更后总分84.94分，与评分表总分85.94分不一致，请核对是否有人工改动的评分。",
  );
  const [, row] = await entries((await scored(kept.bytes, { mode: "replace" })).bytes);
  expect(row?.slice(2, 8)).toEqual([
    ...["项目可持续性", "6.00", "5.00", "-1.00", "84.94", "原评分为人工填写，换成算出的评分。"],
  ]);
});

test("评价人写的依据留着，评价人在记录里插的行也留着", async () => {
  const first = await typed((await scored(filledCase())).bytes, [[`${LOG}!I4`, "2024年11月评审会纪要"]]);
  const changed = await entered(first, [["项目可持续性", "③ 符合性", "符合"]]);
  const rows = await entries((await scored(changed)).bytes);
  expect(rows.map((row) => row[8])).toEqual(["2024年11月评审会纪要", "评价底稿"]);
});

test("评价人自己有一张叫评分变更记录的表：不动它，另建一张", async () => {
  const workbook = opened(filledCase());
  const own = sheetOf(LOG, [[text("我的笔记")], [text("第一条")]]);
  expect((await workbook.apply([{ kind: "addSheet", sheet: own }])).ok).toBe(true);
  const { bytes } = await scored(workbook.save());
  expect(shownRows(await gridIn(bytes, LOG)).map(([cell]) => cell)).toEqual(["我的笔记", "第一条"]);
  expect(await entries(bytes, "评分变更记录2")).toHaveLength(1);
  const again = await scored(bytes);
  expect(again.outcome.changed).toEqual([]);
});

const toggles: readonly (readonly [string, string])[] = [
  ["项目可持续性", "③ 符合性"],
  ["绩效自评开展情况", "② 符合性"],
  ["验收合格率", "① 符合性"],
];

test("怎样改来改去都一样：记录只增不改，最后一行的总分就是总分，各行增减加起来等于总分的变化", async () => {
  const step = fc.record({
    place: fc.nat({ max: toggles.length - 1 }),
    value: fc.constantFrom("符合", "不符合", null),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      let { bytes } = await scored(filledCase());
      let earlier = await entries(bytes);
      for (const { place, value } of steps) {
        const [indicator, words] = toggles[place] ?? ["", ""];
        const entry: Entry = [indicator, words, value];
        const { bytes: next, outcome } = await scored(await entered(bytes, [entry]));
        const rows = await entries(next);
        expect(rows.slice(0, earlier.length)).toEqual(earlier);
        const { total } = outcome.assessment.rollUp;
        const last = rows.at(-1)?.[6];
        expect(last).toBe(total.state === "complete" ? toFixedText(total.points, 2) : "未评完");
        [bytes, earlier] = [next, rows];
      }
      const points = (cell: string | undefined): number =>
        cell === "" || cell === undefined ? 0 : Number(cell);
      const moved = earlier.slice(1).reduce((sum, row) => sum + points(row[4]) - points(row[3]), 0);
      const { outcome } = await scored(bytes);
      expect((84.94 + moved).toFixed(2)).toBe(toFixedText(outcome.assessment.rollUp.total.points, 2));
    }),
    { numRuns: 6 },
  );
}, 120_000);
