import fc from "fast-check";
import { toFixedText } from "../../../src/core/number/round";
import { makePaper } from "../../../src/usecases/makePaper";
import { scoreWorkbook } from "../../../src/usecases/scoreWorkbook";
import type { PaperRow } from "../../../src/core/evidence/paperRows";
import { blankCase, papered, scoringTime, type Typed, typed } from "../../support/caseWorkbook";
import { paperOf, placeOf } from "../../support/paperRow";
import { opened } from "../../support/xlsxFiles";

const wish = { mode: "keep", time: scoringTime, progress: () => undefined } as const;

const noise = fc.constantFrom<Typed>(null, "说不清", -1, 1.5, "36元", "95%", "#REF!", 1e9);

/** What somebody may put into 取值 of a row, mostly sensible. */
function entry(row: PaperRow): fc.Arbitrary<Typed> {
  const sensible: Readonly<Record<string, fc.Arbitrary<Typed>>> = {
    符合性: fc.constantFrom("符合", "不符合", "不适用"),
    否决: fc.constantFrom("否", "否", "是"),
    次数: fc.nat({ max: 12 }),
    数值: fc.oneof(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0.01, max: 1e6, noNaN: true }).map((each) => Number(each.toFixed(2))),
    ),
    问卷: fc.nat({ max: 60 }),
    口径: fc.constantFrom("不重复得1分", "制定得2.5分", "重复得1分"),
    人工: fc.constantFrom<Typed>(null, 0.5, 1, 30),
  };
  return fc.oneof(
    { weight: 30, arbitrary: sensible[row.kind] ?? fc.constant(null) },
    { weight: 1, arbitrary: noise },
  );
}

test("随便填证据：得分在0与满分之间，扣分加得分等于分值，底稿公式算的与评分表一致", async () => {
  const base = (await papered(blankCase())).bytes;
  const paper = await paperOf(base);
  const rows = paper.rows.filter(({ kind, block }) => kind !== "" && kind !== "指标" && block !== "closing");
  const names = paper.rows.filter(({ kind }) => kind === "指标").map(({ name }) => name);
  const filled = fc.record({
    values: fc.tuple(...rows.map(entry)),
    manual: fc.array(fc.constantFrom(...names), { minLength: 5, maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(filled, async ({ values, manual }) => {
      const names = [...manual];
      const bytes = await typed(
        base,
        rows.flatMap((row, index) => {
          const value = values[index] as Typed;
          const cells = [[placeOf(row, "value"), value] as const];
          return row.kind === "人工" && value !== null
            ? [
                ...cells,
                [placeOf(row, "indicator"), names.pop() ?? ""] as const,
                [placeOf(row, "note"), "某事"] as const,
              ]
            : cells;
        }),
      );
      const workbook = opened(bytes);
      const done = await scoreWorkbook(workbook, wish);
      expect(done.ok).toBe(true);
      if (!done.ok) return;
      const headings = (await paperOf(workbook.save())).rows.filter(({ kind }) => kind === "指标");
      done.value.assessment.indicators.forEach(({ indicator, scored }, index) => {
        const heading = headings[index];
        const status = heading?.text("status") ?? "";
        if (scored.state !== "scored") {
          expect([indicator.name, status]).toEqual([indicator.name, expect.not.stringMatching("已评")]);
          return;
        }
        const { points, full } = scored;
        expect(points.gte(0) && points.lte(full)).toBe(true);
        // A number typed as text (36元) is read by us and not by Excel: the sheet then says 待核 and no figure.
        if (status === "待核") {
          expect(heading?.text("award")).toBe("");
          return;
        }
        const told = [indicator.name, toFixedText(points, 2), toFixedText(full.sub(points), 2), "已评"];
        const shown = (column: "award" | "deduction"): string => Number(heading?.text(column)).toFixed(2);
        expect([heading?.name, shown("award"), shown("deduction"), status]).toEqual(told);
      });
      const { total } = done.value.assessment.rollUp;
      expect(total.points.add(total.deducted).lte(total.full)).toBe(true);
    }),
    { numRuns: 30 },
  );
}, 120_000);

test("随便填证据：再评一次、再建一次底稿，文件不变，填的一样不少", async () => {
  const base = (await papered(blankCase())).bytes;
  const rows = (await paperOf(base)).rows.filter(
    ({ kind, block }) => kind !== "" && kind !== "指标" && block === "indicators",
  );
  await fc.assert(
    fc.asyncProperty(fc.tuple(...rows.map(entry)), async (values) => {
      const bytes = await typed(
        base,
        rows.map((row, index) => [placeOf(row, "value"), values[index] as Typed] as const),
      );
      const first = opened(bytes);
      expect((await scoreWorkbook(first, wish)).ok).toBe(true);
      const saved = first.save();
      for (const run of [() => scoreWorkbook(first, wish), () => makePaper(first, wish)]) {
        const again = await run();
        expect(again.ok && again.value.changed).toEqual([]);
      }
      expect(Buffer.compare(first.save(), saved)).toBe(0);
    }),
    { numRuns: 10 },
  );
}, 120_000);
