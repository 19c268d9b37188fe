import { exact } from "../../../../src/core/number/exact";
import { nameOfPart, slotsOfPart } from "../../../../src/core/standards/kinds/kinds";
import type { Measure } from "../../../../src/core/standards/measure";
import type { Part } from "../../../../src/core/standards/rule";
import { unmarked } from "./awards";
import * as given from "./evidence";

const points = exact("3");
const share = (slot: string): Measure => ({ kind: "share", slot, name: "A卷" });

const parts: readonly (readonly [string, Part, readonly string[]])[] = [
  ["符合得分", { ...unmarked, kind: "check", points, slot: "a" }, ["a"]],
  ["按符合项数得分", { ...unmarked, kind: "metCount", points, slots: ["a", "b"], awards: [] }, ["a", "b"]],
  [
    "按比例得分",
    {
      ...unmarked,
      kind: "proportional",
      points,
      measure: given.quotient("率", "支出", "到位"),
      fullAt: exact("1"),
      inverse: false,
    },
    ["支出", "到位"],
  ],
  [
    "按公式得分",
    {
      ...unmarked,
      kind: "formula",
      points,
      terms: [
        { measure: share("A4"), weight: points },
        { measure: share("A4"), weight: points },
      ],
    },
    ["A4"],
  ],
  [
    "按完成值与指标值之比得分",
    { ...unmarked, kind: "targetRatio", points, target: "A", actual: "B", direction: { slot: "向" } },
    ["A", "B", "向"],
  ],
];

test.each(parts)("%s要的事实，一个只问一次", (name, part, slots) => {
  expect([nameOfPart(part), slotsOfPart(part)]).toEqual([name, slots]);
});
