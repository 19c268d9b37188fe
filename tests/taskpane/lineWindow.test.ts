import fc from "fast-check";
import { linesDrawn } from "../../src/taskpane/pages/indicators/lineWindow";

const heights = fc.array(fc.integer({ min: 20, max: 90 }), { maxLength: 400 });
const view = fc.record({
  top: fc.integer({ min: -500, max: 20_000 }),
  height: fc.integer({ min: 200, max: 1200 }),
});
const kept = fc.array(fc.nat(399), { maxLength: 5 }).map((places) => new Set(places));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

test("画出来的和空出来的加起来，总是整个列表的高", () => {
  fc.assert(
    fc.property(heights, view, kept, (all, seen, always) => {
      const drawn = linesDrawn(all, seen, always);
      const height = sumOf(drawn.map((each) => (each.kind === "gap" ? each.height : (all[each.index] ?? 0))));
      expect(height).toBe(sumOf(all));
    }),
  );
});

test("看得见的行都画，要留的行也画，次序不变，不画两遍", () => {
  fc.assert(
    fc.property(heights, view, kept, (all, seen, always) => {
      const drawn = linesDrawn(all, seen, always).flatMap((each) =>
        each.kind === "line" ? [each.index] : [],
      );
      expect(drawn).toEqual([...new Set(drawn)].sort((one, other) => one - other));
      const tops = all.map((_, index) => sumOf(all.slice(0, index)));
      all.forEach((own, index) => {
        const top = tops[index] ?? 0;
        if (top + own > seen.top && top < seen.top + seen.height) expect(drawn).toContain(index);
        if (always.has(index)) expect(drawn).toContain(index);
      });
    }),
    { numRuns: 50 },
  );
});

test("500 行里只画看得见的一段", () => {
  const drawn = linesDrawn(
    Array.from({ length: 500 }, () => 36),
    { top: 9000, height: 700 },
    new Set([0]),
  );
  const lines = drawn.flatMap((each) => (each.kind === "line" ? [each.index] : []));
  expect(lines[0]).toBe(0);
  expect(lines[1]).toBeGreaterThan(200);
  expect(lines.length).toBeLessThan(60);
});
