import fc from "fast-check";
import { capFor, readTotalCaps } from "../../../src/core/evidence/totalCaps";
import { exact, HUNDRED } from "../../../src/core/number/exact";
import { toPlainText } from "../../../src/core/number/round";

const two = "执行率低于60%，总分不超过60分；执行率低于80%的，总分不超过85分。";

function most(text: string, rate: string): string {
  const cap = capFor(readTotalCaps(text) ?? [], exact(rate));
  return cap ? toPlainText(cap, 2) : "不封顶";
}

test.each([
  [two, "0.59", "60"],
  [two, "0.6", "85"],
  [two, "0.7999", "85"],
  [two, "0.8", "不封顶"],
  ["预算执行率小于50%，总分最高不超过79.5分", "0.4", "79.5"],
  ["", "0", "不封顶"],
])("%s 执行率%s：%s", (text, rate, expected) => expect(most(text, rate)).toBe(expected));

test.each(["执行率太低的扣分", `${two}其余酌情`, "执行率低于60%", "低于60%不得优"])(
  "“%s”有读不懂的，一条也不采用",
  (text) => expect(readTotalCaps(text)).toBeUndefined(),
);

test("执行率越高，封顶不会更低；正好到界限的不算低于", () => {
  const percent = fc.integer({ min: 1, max: 100 });
  const rules = fc.array(fc.tuple(percent, percent), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 20 }),
      (caps, rate, more) => {
        const text = caps.map(([below, points]) => `执行率低于${below}%，总分不超过${points}分`).join("；");
        const read = readTotalCaps(text) ?? [];
        expect(read).toHaveLength(caps.length);
        const [low, high] = [rate, rate + more].map((each) => capFor(read, exact(each).div(HUNDRED)));
        if (high) expect(low?.lte(high)).toBe(true);
        for (const [below] of caps) {
          const at = capFor(read, exact(below).div(HUNDRED));
          const others = caps.filter(([bound]) => bound > below).map(([, points]) => points);
          expect(at?.valueOf()).toBe(others.length > 0 ? Math.min(...others) : undefined);
        }
      },
    ),
  );
});
