import { optionKey } from "./wording";

/** Scales that questionnaires use, best first. An answer's place in its scale gives the order, not the letter. */
const SCALES: readonly (readonly string[])[] = [
  "非常满意 很满意 十分满意 满意 比较满意 较满意 基本满意 一般 不太满意 较不满意 比较不满意 不满意 很不满意 非常不满意",
  "非常了解 完全了解 很了解 了解 比较了解 基本了解 一般 略有了解 不太了解 不了解 完全不了解",
  "非常同意 很同意 同意 比较同意 一般 不太同意 不同意 非常不同意",
  "非常有信心 很有信心 有信心 比较有信心 信心一般 一般 信心不足 没有信心",
  "效果显著 效果明显 效果良好 效果较好 效果一般 一般 效果较差 无效果 没有效果",
  "显著提升 明显提升 有所提升 略有提升 提升一般 一般 没有变化 几乎没有提升 没有提升 反而降低",
  "非常好 很好 好 较好 比较好 一般 较差 差 很差 非常差",
  "优秀 良好 合格 不合格",
  "优 良 中 差",
  "是 部分 否",
  "有 没有",
].map((line) => line.split(" "));

/** The texts in the order of one known scale that has them all; undefined where no scale has. */
export function orderByScale(texts: readonly string[]): ScaleOrder | undefined {
  const keys = texts.map(optionKey);
  const scale = SCALES.find((known) => keys.every((key) => known.includes(key)));
  if (!scale) return undefined;
  const ordered = [...texts].sort((a, b) => scale.indexOf(optionKey(a)) - scale.indexOf(optionKey(b)));
  return { ordered, startsAtTop: optionKey(ordered[0] ?? "") === scale[0] };
}

export interface ScaleOrder {
  readonly ordered: readonly string[];
  /** The best option of the scale is among them, so that the first one is known to be the first. */
  readonly startsAtTop: boolean;
}
