import fc from "fast-check";
import { defaultSettings } from "../../../src/core/evidence/evaluationSettings";
import { exact } from "../../../src/core/number/exact";
import { gradeOf } from "../../../src/core/scores/rollUp";
import { gradeRuler } from "../../../src/usecases/views/gradeRuler";

const { grades } = defaultSettings;
const ruler = (total: string) => gradeRuler(exact(total), exact(100n), grades, gradeOf(exact(total), grades));

test.each([
  ["84.94", "84.94 分，80 分至不足 90 分为良", "69.88%"],
  ["92", "92.00 分，90 分及以上为优", "84%"],
  ["41.5", "41.50 分，不足 60 分为差", "0%"],
  ["100", "100.00 分，90 分及以上为优", "100%"],
])("%s分：%s", (total, spoken, marker) => {
  expect(ruler(total)).toMatchObject({ spoken, marker });
});

test("四档依次相接，从50到100", () => {
  expect(ruler("84.94").bands).toEqual([
    { grade: "差", range: "<60", width: "20%", isCurrent: false },
    { grade: "中", range: "60–80", width: "40%", isCurrent: false },
    { grade: "良", range: "80–90", width: "20%", isCurrent: true },
    { grade: "优", range: "≥90", width: "20%", isCurrent: false },
  ]);
});

test("任何总分：各档宽度合起来是整条，标记不出头", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12_000 }), (hundredths) => {
      const { bands, marker } = ruler(String(hundredths / 100));
      const whole = bands.reduce((sum, { width }) => sum + parseFloat(width), 0);
      expect(whole).toBeCloseTo(100);
      expect(parseFloat(marker)).toBeGreaterThanOrEqual(0);
      expect(parseFloat(marker)).toBeLessThanOrEqual(100);
    }),
  );
});
