import { toFixedText } from "../../../src/core/number/round";
import expected from "../../fixtures/cases/yiwangtongban/expected.json";
import indicators from "../../fixtures/cases/yiwangtongban/indicators.json";
import {
  filledCase,
  pointsOf,
  samples,
  scored,
  shown,
  tableSheet,
  totalOf,
} from "../../support/caseWorkbook";
import { filledSample } from "../../support/makeSample";

const result = scored(filledCase());

/** Rows of the indicator sheet, from the first indicator on. */
const rowOfIndicator = (name: string): number =>
  4 + indicators.findIndex((each) => each["三级指标"] === name);

/** Punctuation marks of either width, spaces and line breaks make no difference. */
const plain = (text: string | number | boolean | null): string =>
  String(text ?? "")
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[“”]/g, '"');

test("samples 里的底稿就是用 evidence.json 填出来的那一份", async () => {
  expect(Buffer.compare(await filledSample(samples), filledCase())).toBe(0);
});

test("合计84.94，良，得分率84.94%", async () => {
  const { total } = (await result).outcome.assessment.rollUp;
  expect(totalOf((await result).outcome.assessment)).toBe("84.94 良");
  expect(total.state === "complete" && total.rate && `${toFixedText(total.rate.mul(100), 2)}%`).toBe(
    expected["合计"]["得分率"],
  );
});

test.each(expected["一级"].map((level) => [level["一级指标"], level["评价得分"], level["得分率"]] as const))(
  "%s 得%s分，得分率%s",
  async (name, points, rate) => {
    const { levels } = (await result).outcome.assessment.rollUp;
    const level = levels.find(({ path }) => path.length === 1 && path[0] === name);
    expect(level && toFixedText(level.points, 2)).toBe(points);
    expect(level?.state === "complete" && level.rate && `${toFixedText(level.rate.mul(100), 2)}%`).toBe(rate);
  },
);

test.each(indicators.map((row) => [row["三级指标"], row["评分"]] as const))(
  "%s：%s分",
  async (name, points) => {
    const { bytes, outcome } = await result;
    expect(pointsOf(outcome.assessment, name)).toBe(toFixedPoints(points));
    expect(await shown(bytes, `${tableSheet}!H${rowOfIndicator(name)}`)).toBe(Number(points));
  },
);

/** The print repeats the formula in words here; ours shows the arithmetic, and for a band which one it is. */
const computed = new Map([
  ["推动呈贡区政务服务标准化、规范化和便利化", "A卷(16+3)/20*2分+B卷(26+18)/50*4分=5.42"],
  ["保障公众信息安全防护", "A卷(16+4)/20*1分+B卷(26+16)/50*3分+2分=5.52"],
  ["综合满意度", "综合满意度=88%*30%+85.2%*70%=86.04%"],
]);

test.each(indicators.map((row) => [row["三级指标"], row["扣分原因"]] as const))(
  "%s 的扣分原因与报告一致",
  async (name, reason) => {
    const written = plain(await shown((await result).bytes, `${tableSheet}!I${rowOfIndicator(name)}`));
    const arithmetic = computed.get(name);
    if (arithmetic === undefined) expect(written).toBe(plain(reason));
    else expect(written).toContain(plain(arithmetic));
  },
);

test("综合满意度扣4分，写明所属的档", async () => {
  const written = plain(await shown((await result).bytes, `${tableSheet}!I26`));
  expect(written).toMatch(/扣4分[。;]?$/);
});

test("合计格是只加三级指标的公式，缓存值就是84.94", async () => {
  const formula = await shown((await result).bytes, `${tableSheet}!H27`);
  expect(formula).toBe('=IF(COUNT(H4:H26)<COUNT(D4:D26),"",SUM(H4:H26))');
});

function toFixedPoints(points: string): string {
  return Number(points).toFixed(2);
}
