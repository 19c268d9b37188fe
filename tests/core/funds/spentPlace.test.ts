import { findFundArrangement } from "../../../src/core/funds/findFundArrangement";
import { type SpentPlace, spentPlace } from "../../../src/core/funds/spentPlace";
import { showAddress } from "../../../src/core/grid/address";
import { gridOf, type Written } from "../../support/gridOf";

const placeIn = (
  rows: readonly (readonly Written[])[],
  merges: readonly string[] = [],
): SpentPlace | undefined => {
  const grid = gridOf(rows, { sheet: "资金安排", merges });
  const { arrangement } = findFundArrangement([grid]);
  if (!arrangement) throw new Error("no 资金安排 was found");
  return spentPlace(arrangement, grid);
};
const shown = (place: SpentPlace | undefined): unknown =>
  place && [showAddress(place.at), place.unit, place.label && showAddress(place.label)];

test.each<readonly [string, readonly (readonly Written[])[], readonly string[], unknown]>([
  [
    "有支出数一列，空着：就填那一格",
    [
      ["年初预算数", "到位数", "支出数（万元）"],
      [17, 17, null],
    ],
    [],
    ["资金安排!C2", "万元", undefined],
  ],
  [
    "没有支出数一列：写在最右一列的旁边，单位跟到位数",
    [
      ["上年结转（元）", "年初预算数（元）", "到位数（元）"],
      [0, 170_000, 170_000],
    ],
    [],
    ["资金安排!D2", "元", "资金安排!D1"],
  ],
  [
    "一行一项：写在下一行",
    [
      ["年初预算数", 170_000],
      ["到位数", 170_000],
    ],
    [],
    ["资金安排!B3", "元", "资金安排!A3"],
  ],
  [
    "旁边写着备注：不写",
    [
      ["年初预算数", "到位数", "备注"],
      [17, 17, null],
    ],
    [],
    undefined,
  ],
  [
    "旁边的格子合并了：不写",
    [
      ["年初预算数", "到位数"],
      [17, 17],
    ],
    ["C1:D1"],
    undefined,
  ],
  [
    "已经有支出数：不用填",
    [
      ["年初预算数", "到位数", "支出数"],
      [17, 17, 16],
    ],
    [],
    undefined,
  ],
  [
    "支出数写的不是数：先改那一格，不另写",
    [
      ["年初预算数", "到位数", "支出数"],
      [17, 17, "约16"],
    ],
    [],
    undefined,
  ],
])("%s", (_name, rows, merges, expected) => {
  expect(shown(placeIn(rows, merges))).toEqual(expected);
});
