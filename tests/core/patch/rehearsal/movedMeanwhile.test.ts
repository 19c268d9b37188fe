import type { RowEdit } from "../../../../src/core/formulas/shiftRows";
import { movedMeanwhile } from "../../../../src/core/patch/rehearsal/movedMeanwhile";
import { placedNow } from "../../../../src/core/patch/rehearsal/takeBack";
import type { Write } from "../../../../src/core/patch/patch";
import { gridOf } from "../../../support/gridOf";

const rows = [
  ["指标", "分值", "评分"],
  ["立项依据充分性", 2, 2],
  ["预算执行率", 3, 2.4],
  [null, null, null],
  ["制度执行有效性", 3, 2.5],
  ["合计", 8, 6.9],
];
/** 评分 is what is being written. */
const isWritten = (_row: number, column: number): boolean => column === 2;
const expected = gridOf(rows, { sheet: "指标体系" });
const after = (change: (all: (string | number | null)[][]) => void): ReturnType<typeof gridOf> => {
  const all = rows.map((row) => [...row]);
  change(all);
  return gridOf(all, { sheet: "指标体系" });
};
const edit = (kind: RowEdit["kind"], row: number, count = 1): RowEdit => ({
  kind,
  sheet: "指标体系",
  row,
  count,
});

test.each<readonly [string, ReturnType<typeof gridOf>, RowEdit | undefined]>([
  ["什么也没有变", expected, undefined],
  ["评分变了：那是我们要写的", after((all) => void (all[2]![2] = 3)), undefined],
  ["有人在别的格填了字", after((all) => void (all[3]![0] = "备注")), undefined],
  ["有人改了一个指标名，行没有动", after((all) => void (all[2]![0] = "资金使用率")), undefined],
  ["第3行前插了一行", after((all) => void all.splice(2, 0, [null, null, null])), edit("insert", 2)],
  [
    "插了两行，填了字",
    after((all) => void all.splice(1, 0, ["甲", 1, 1], ["乙", 1, 1])),
    edit("insert", 1, 2),
  ],
  ["删了一个指标", after((all) => void all.splice(1, 1)), edit("delete", 1)],
  ["全换了：看不出是行动了", after((all) => all.forEach((row) => row.fill("另一张表"))), undefined],
])("%s", (_name, found, wanted) => {
  expect(movedMeanwhile(expected, found, isWritten)).toEqual(wanted);
});

const at = { sheet: "指标体系", row: 4, column: 2 };
const moved = [edit("insert", 2)];

test.each<readonly [string, Write, readonly RowEdit[], Write | undefined]>([
  [
    "格子跟着行走，公式也跟着",
    { kind: "setCell", at, value: { type: "formula", formula: "B5*评价底稿!K5", cached: 1 } },
    moved,
    {
      kind: "setCell",
      at: { ...at, row: 5 },
      value: { type: "formula", formula: "B6*评价底稿!K5", cached: 1 },
    },
  ],
  [
    "名称也跟着",
    {
      kind: "defineName",
      name: "绩效_总分",
      sheet: "指标体系",
      area: { top: 5, bottom: 5, left: 2, right: 2 },
    },
    moved,
    {
      kind: "defineName",
      name: "绩效_总分",
      sheet: "指标体系",
      area: { top: 6, bottom: 6, left: 2, right: 2 },
    },
  ],
  ["行没有了，就不写", { kind: "setCell", at, value: { type: "blank" } }, [edit("delete", 4)], undefined],
])("%s", (_name, write, edits, wanted) => {
  expect(placedNow(write, edits)).toEqual(wanted);
});
