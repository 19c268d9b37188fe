import fc from "fast-check";
import { cellText } from "../../../src/core/grid/cellText";
import { exact } from "../../../src/core/number/exact";
import { toFixedText } from "../../../src/core/number/round";

const numbers = fc.oneof(
  fc.integer().map((units) => units / 100),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => units / 1_000_000),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
);

test("a number is shown with the 15 digits that Excel keeps, without zeros at its end", () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const shown = toFixedText(exact(number), 15).replace(/\.?0+$/, "");
      expect(cellText({ type: "number", number, format: "plain" })).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});
