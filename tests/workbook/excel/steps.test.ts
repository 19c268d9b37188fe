import type { Patch, SheetSpec, Write } from "../../../src/core/patch/patch";
import { planSteps } from "../../../src/workbook/excel/plan/steps";
import { scoreSheet } from "../../support/chartSpecs";
import { gridOf } from "../../support/gridOf";

const standing = {
  sheets: [{ name: "明细账", visibility: "visible" as const, hasCells: true }],
  names: [],
  grids: new Map([["明细账", gridOf([["日期", "金额"]], { sheet: "明细账" })]]),
};
const sheet: SheetSpec = { ...scoreSheet, name: "评价底稿" };

const at = (name: string, row: number) => ({ sheet: name, row, column: 0 });
const write = (name: string, row: number): Write => ({
  kind: "setCell",
  at: at(name, row),
  value: { type: "text", text: `第${String(row)}行` },
});
const name = (of: string, row: number): Write => ({
  kind: "defineName",
  name: of,
  sheet: "评价底稿",
  area: { top: row, bottom: row, left: 0, right: 0 },
});

const words = (patch: Patch): readonly string[] =>
  planSteps(patch, standing, () => false).steps.map((step) => {
    switch (step.kind) {
      case "makeSheet":
        return `新建${step.sheet.name}`;
      case "fillSheet":
        return `填${step.sheet.name}`;
      case "cells":
        return `写${step.sheet}${step.cells.map((cell) => String(cell.at.row)).join(",")}`;
      case "write":
        return step.write.kind === "defineName" ? `名称${step.write.name}` : step.write.kind;
    }
  });

test.each<[string, Patch, readonly string[]]>([
  [
    "新表上接着改的格子在填表以后写，别的表的在以前",
    [{ kind: "addSheet", sheet }, write("明细账", 3), write("评价底稿", 8)],
    ["新建评价底稿", "写明细账3", "填评价底稿", "写评价底稿8"],
  ],
  [
    "新表上的名称在填表以前定义：填的公式要用",
    [{ kind: "addSheet", sheet }, name("绩效_支出数", 5), write("评价底稿", 8)],
    ["新建评价底稿", "名称绩效_支出数", "填评价底稿", "写评价底稿8"],
  ],
  [
    "新表插了行以后定义的名称指插了行的位置",
    [
      { kind: "addSheet", sheet },
      { kind: "insertRows", sheet: "评价底稿", row: 2, count: 1 },
      name("绩效_支出数", 6),
    ],
    ["新建评价底稿", "填评价底稿", "insertRows", "名称绩效_支出数"],
  ],
])("%s", (_name, patch, expected) => {
  expect(words(patch)).toEqual(expected);
});

test("行动过以后，和原来一字不差的公式也要写：原来那一句已经跟着行走了", () => {
  const total = { type: "formula", formula: "SUM(B2:B9)", cached: 3 } as const;
  const grid = gridOf([[{ value: { type: "number", number: 3, format: "plain" }, formula: "SUM(B2:B9)" }]], {
    sheet: "汇总",
  });
  const both = { ...standing, grids: new Map([...standing.grids, ["汇总", grid]]) };
  const kinds = (patch: Patch): readonly string[] =>
    planSteps(patch, both, () => false).steps.map(({ kind }) => kind);
  const again: Write = { kind: "setCell", at: at("汇总", 0), value: total };
  expect(kinds([again])).toEqual([]);
  expect(kinds([{ kind: "insertRows", sheet: "明细账", row: 1, count: 1 }, again])).toEqual([
    "write",
    "cells",
  ]);
});
