import fc from "fast-check";
import { areaName } from "../../../src/core/grid/address";
import { mergedGrid } from "../../../src/core/grid/mergedGrid";
import { gridOf } from "../../support/gridOf";

test("every cell of a merged area shows the first one", () => {
  const view = mergedGrid(
    gridOf(
      [
        ["决策", "a"],
        ["", "b"],
        ["x", "c"],
      ],
      { sheet: "表", merges: ["A1:A2"] },
    ),
  );
  expect(view.text(1, 0)).toBe("决策");
  expect(view.anchor(1, 0)).toEqual({ sheet: "表", row: 0, column: 0 });
  expect(view.area(1, 0)).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
  expect(view.text(2, 0)).toBe("x");
  expect(view.area(2, 1)).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
});

test("a cell lies in the area that says so, among many areas", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 30 }), (sizes) => {
      let row = 0;
      const areas = sizes.map(([gap, down]) => {
        const top = row + gap;
        row = top + down + 1;
        return { top, left: 1, bottom: top + down, right: 2 };
      });
      const view = mergedGrid(gridOf([["", "", ""]], { merges: areas.map(areaName) }));
      for (const area of areas) {
        expect(view.area(area.bottom, 2)).toEqual(area);
        expect(view.anchor(area.bottom, 1)).toMatchObject({ row: area.top, column: 1 });
      }
    }),
  );
});
