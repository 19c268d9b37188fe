import { planTotal, type TotalCell } from "../../../src/core/sheets/totalCell";
import { exact } from "../../../src/core/number/exact";
import type { Cell } from "../../../src/core/grid/grid";

const at = { sheet: "附件3", row: 26, column: 7 };
const blank: Cell = { value: { type: "blank" } };
const written = (formula: string, number = 84.94): Cell => ({
  formula,
  value: { type: "number", number, format: "plain" },
});

function plan(cell: Cell, more: Partial<TotalCell> = {}): string {
  const rows = Array.from({ length: 23 }, (_, index) => index + 3);
  const { writes, isKept } = planTotal({ at, cell, scoreRows: rows, fullColumn: 3, fullsAreNumbers: true, skippedRows: [], cached: 84.94, ...more }); // prettier-ignore
  const [first] = writes;
  if (isKept) return "保留";
  return first?.kind === "setCell" && first.value.type === "formula" ? first.value.formula : "不用写";
}

const ours = 'IF(COUNT(H4:H26)<COUNT(D4:D26),"",SUM(H4:H26))';

test.each<readonly [string, Cell, Partial<TotalCell>, string]>([
  ["空着", blank, {}, ours],
  ["我们写过的", written(ours), {}, "不用写"],
  ["我们写过的，数变了", written(ours, 80), {}, ours],
  ["我们写过的，后来加了一行", written('IF(COUNT(H4:H25)<COUNT(D4:D25),"",SUM(H4:H25))'), {}, ours],
  ["人写的公式", written("SUM(H4:H26)"), {}, "保留"],
  ["人填的数", { value: { type: "number", number: 85, format: "plain" } }, {}, "保留"],
  ["人写的字", { value: { type: "text", text: "见说明" } }, {}, "保留"],
  ["中间有小计行：不加小计", blank, { scoreRows: [3, 4, 6, 7], skippedRows: [5] }, 'IF(COUNT(H4:H5,H7:H8)<COUNT(D4:D5,D7:D8),"",SUM(H4:H5,H7:H8))'], // prettier-ignore
  ["合并的标准隔开的行不必分段", blank, { scoreRows: [3, 5], skippedRows: [] }, 'IF(COUNT(H4:H6)<COUNT(D4:D6),"",SUM(H4:H6))'], // prettier-ignore
  ["分值写成文字：按指标个数", blank, { scoreRows: [3, 4], fullsAreNumbers: false }, 'IF(COUNT(H4:H5)<2,"",SUM(H4:H5))'], // prettier-ignore
  ["执行率在表的上面：另算进去", blank, { scoreRows: [12, 13], apart: [{ score: { ...at, row: 5, column: 8 }, full: { ...at, row: 5, column: 5 } }] }, 'IF(COUNT(I6,H13:H14)<COUNT(F6,D13:D14),"",SUM(I6,H13:H14))'], // prettier-ignore
  ["按执行率封顶", blank, { scoreRows: [3, 4], most: exact("85.5") }, 'IF(COUNT(H4:H5)<COUNT(D4:D5),"",MIN(SUM(H4:H5),85.5))'], // prettier-ignore
  ["封顶取消了", written('IF(COUNT(H4:H26)<COUNT(D4:D26),"",MIN(SUM(H4:H26),80))', 80), {}, ours],
])("%s", (_name, cell, more, formula) => expect(plan(cell, more)).toBe(formula));

test("合计格总有名称 绩效_总分", () => {
  const name = {
    kind: "defineName",
    name: "绩效_总分",
    sheet: "附件3",
    area: { top: 26, bottom: 26, left: 7, right: 7 },
  };
  for (const cell of [blank, written(ours), written("SUM(H4:H26)")]) {
    const { writes } = planTotal({
      at,
      cell,
      scoreRows: [3, 4],
      fullColumn: 3,
      fullsAreNumbers: true,
      skippedRows: [],
      cached: 1,
    });
    expect(writes).toContainEqual(name);
  }
});
