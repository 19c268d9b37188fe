import type { ScoreOutcome } from "../../src/usecases/scoreWorkbook";
import { sayProblem } from "../../src/core/problems/say";
import { cellIn, filledCase, scored, shown, tableSheet, typed, type Typed } from "../support/caseWorkbook";
import { entered } from "../support/paperRow";
import { formula } from "../support/xlsxSheets";

const H7 = `${tableSheet}!H7`;
const I7 = `${tableSheet}!I7`;
const H27 = `${tableSheet}!H27`;

const messages = ({ problems }: ScoreOutcome): string => problems.map(sayProblem).join("\n");

describe("手工填的评分保留并报告，--replace 才换", () => {
  test.each<readonly [string, Typed, string | number]>([
    ["数", 2.5, 2.5],
    ["与算出的相差一分", 2, 2],
    ["文字", "免评", "免评"],
    ["带公式", formula("1+1.5", 2.5), "=1+1.5"],
    ["公式引用别处", formula("D7-1", 2), "=D7-1"],
  ])("%s", async (_name, value, standing) => {
    const before = await typed(filledCase(), [[H7, value]]);
    const { bytes, outcome } = await scored(before);
    expect(await shown(bytes, H7)).toBe(standing);
    expect(messages(outcome)).toMatch(/H7有人工填写的“.*”，与算出的“1\.00”不同，保留原值/);

    const replaced = await scored(before, { mode: "replace" });
    expect(await shown(replaced.bytes, H7)).toBe(1);
    expect(messages(replaced.outcome)).not.toContain("人工填写");
  });

  test("评过分以后改的，再评分还是保留", async () => {
    const before = await typed((await scored(filledCase())).bytes, [[H7, 2]]);
    const { bytes, outcome } = await scored(before);
    expect(await shown(bytes, H7)).toBe(2);
    expect(messages(outcome)).toContain("H7有人工填写的“2”");
    expect(await shown((await scored(before, { mode: "replace" })).bytes, H7)).toBe(1);
  });

  test("保留的评分不算进我们写过的：人改回算出的数，下次又归我们", async () => {
    const kept = await scored(await typed(filledCase(), [[H7, 2]]));
    const back = await scored(await typed(kept.bytes, [[H7, 1]]));
    expect(messages(back.outcome)).not.toContain("人工填写");
    const changed = await scored(await entered(back.bytes, [["绩效指标明确性", "② 符合性", "符合"]]));
    expect(await shown(changed.bytes, H7)).toBe(2);
  });

  test("人工填的数恰好等于算出的，不必报告", async () => {
    const { outcome } = await scored(await typed(filledCase(), [[H7, 1]]));
    expect(messages(outcome)).not.toContain("人工填写");
  });

  test("评分公式即使等于算出的数，也是人写的", async () => {
    const { bytes } = await scored(await typed(filledCase(), [[H7, formula("2-1", 1)]]));
    expect(await shown(bytes, H7)).toBe("=2-1");
  });
});

describe("手工写的扣分原因同样保留", () => {
  test.each<readonly [string, Typed]>([
    ["文字", "经复核，扣2分。"],
    ["公式", formula('"扣"&L21&"分"', "扣2分")],
  ])("%s", async (_name, value) => {
    const before = await typed(filledCase(), [[I7, value]]);
    const { bytes, outcome } = await scored(before);
    expect(await shown(bytes, I7)).toBe(typeof value === "string" ? value : '="扣"&L21&"分"');
    expect(await shown(bytes, H7)).toBe(1);
    expect(messages(outcome)).toContain("I7有人工填写的");

    const replaced = await scored(before, { mode: "replace" });
    expect(String(await shown(replaced.bytes, I7))).toMatch(/^①绩效目标未细化/);
  });

  test("满分的指标，人写的说明也不清掉", async () => {
    const note = "本项不扣分";
    const { bytes, outcome } = await scored(await typed(filledCase(), [[`${tableSheet}!I4`, note]]));
    expect(await shown(bytes, `${tableSheet}!I4`)).toBe(note);
    expect(messages(outcome)).toContain("I4有人工填写的");
  });
});

describe("缺了证据只清掉我们自己写的", () => {
  const withoutEvidence = (bytes: Uint8Array): Promise<Uint8Array> =>
    entered(bytes, [["绩效指标明确性", "② 符合性", null]]);

  test("我们写的评分和扣分原因清空，合计留空，单元格样式不变", async () => {
    const before = (await scored(filledCase())).bytes;
    const { bytes } = await scored(await withoutEvidence(before));
    expect([await shown(bytes, H7), await shown(bytes, I7)]).toEqual([null, null]);
    expect((await cellIn(bytes, H27)).value).toEqual({ type: "text", text: "" });
  });

  test.each([
    ["数", 2],
    ["文字", "免评"],
  ])("人填的%s留着，并说明没有改动", async (_name, value) => {
    const before = await typed((await scored(filledCase())).bytes, [[H7, value]]);
    for (const mode of ["keep", "replace"] as const) {
      const { bytes, outcome } = await scored(await withoutEvidence(before), { mode });
      expect(await shown(bytes, H7)).toBe(value);
      expect(messages(outcome)).toContain(`H7有人工填写的“${value}”，证据还不齐，没有改动它`);
    }
  });

  test("补上证据，评分又回来", async () => {
    const before = (await scored(filledCase())).bytes;
    const cleared = await scored(await withoutEvidence(before));
    const back = await scored(await entered(cleared.bytes, [["绩效指标明确性", "② 符合性", "不符合"]]));
    expect([await shown(back.bytes, H7), await shown(back.bytes, H27)]).toEqual([
      1,
      await shown(before, H27),
    ]);
    expect(await shown(back.bytes, I7)).toBe(await shown(before, I7));
  });
});

describe("合计", () => {
  test.each<readonly [string, Typed, string | number]>([
    ["人写的公式", formula("SUM(H4:H26)", 0), "=SUM(H4:H26)"],
    ["人填的数", 85, 85],
    ["引用小计的公式", formula("H9+H15", 0), "=H9+H15"],
  ])("%s保留", async (_name, value, standing) => {
    const { bytes, outcome } = await scored(await typed(filledCase(), [[H27, value]]));
    expect(await shown(bytes, H27)).toBe(standing);
    expect(messages(outcome)).toContain("H27的合计是人工填写的，保留原样");
  });

  test("人填了一个评分，合计按表上的数加", async () => {
    const { bytes } = await scored(await typed(filledCase(), [[H7, 3]]));
    expect((await cellIn(bytes, H27)).value).toMatchObject({ type: "number", number: 86.94 });
  });
});
