import fc from "fast-check";
import { weave } from "../../../src/core/sheets/weave";

/** "p0=s1 s2 p1": planned rows and the standing rows they take, in the order they come to. */
const show = (matches: readonly (number | undefined)[], standing: readonly number[]): string =>
  weave(matches, standing)
    .map(({ planned, existing }) =>
      [planned === undefined ? "" : `p${planned}`, existing === undefined ? "" : `s${existing}`]
        .filter(Boolean)
        .join("="),
    )
    .join(" ");

test.each([
  ["全新", [undefined, undefined], [], "p0 p1"],
  ["全在", [0, 1], [0, 1], "p0=s0 p1=s1"],
  ["中间加一行", [0, undefined, 1], [0, 1], "p0=s0 p1 p2=s1"],
  ["最前加一行", [undefined, 0], [0], "p0 p1=s0"],
  ["末尾加两行", [0, undefined, undefined], [0], "p0=s0 p1 p2"],
  ["人插的行留在原处", [0, 2], [0, 1, 2], "p0=s0 s1 p1=s2"],
  ["人调过次序", [1, 0], [0, 1], "p1=s0 p0=s1"],
  ["加的行跟着它的前一行", [1, undefined, 0], [0, 1], "p2=s0 p0=s1 p1"],
])("%s", (_name, matches, standing, woven) => expect(show(matches, standing)).toBe(woven));

const plan = fc
  .record({
    standing: fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 20 }),
    fresh: fc.nat({ max: 8 }),
    seed: fc.infiniteStream(fc.nat()),
  })
  .map(({ standing, fresh, seed }) => {
    const rows = [...standing].sort((a, b) => a - b);
    const taken = rows.filter(() => Number(seed.next().value) % 3 > 0);
    const matches: (number | undefined)[] = [...taken, ...Array.from({ length: fresh }, () => undefined)];
    for (let index = matches.length - 1; index > 0; index -= 1) {
      const other = Number(seed.next().value) % (index + 1);
      [matches[index], matches[other]] = [matches[other], matches[index]];
    }
    return { matches, rows };
  });

test("原有的行次序不变，计划的行每行恰好一次，原有的行一行不少", () => {
  fc.assert(
    fc.property(plan, ({ matches, rows }) => {
      const woven = weave(matches, rows);
      expect(woven.flatMap(({ existing }) => (existing === undefined ? [] : [existing]))).toEqual(rows);
      const planned = woven.flatMap((row) => (row.planned === undefined ? [] : [row.planned]));
      expect([...planned].sort((a, b) => a - b)).toEqual(matches.map((_, index) => index));
      for (const { planned: index, existing } of woven)
        if (index !== undefined) expect(matches[index]).toBe(existing);
    }),
  );
});
