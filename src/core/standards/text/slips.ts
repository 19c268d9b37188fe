/** A letter that stands where only a figure can: 得l分, 1OO%, 得O.5分. */
const ONE =
  /(?<=[得计记赋加扣减(])[lI|](?=分|\.\d)|(?<=\d)[lI|](?=[\d.]*[%分])|(?<=[一-龥])[lI](?=%|个百分点)|[lI](?=[0oO]{2}%)/g;
const ZERO =
  /(?<=\d[oO]*)[oO](?=[oO]*(?:[%分\d]|\.\d))|(?<=[得计记赋加扣减])[oO](?=\.\d|分)|(?<=\d\.)[oO](?=\d)/g;

/** 变动率W0, 控制率Q100%: the sign that recognition takes for a letter. */
const LESS = /(?<=[\d%])V(?=[一-龥])/g;
const AT_MOST = /(?<=[率度数额量值比例”)])[WQ](?=\d)/g;

/** 90%一95%, 每超过-个百分点, 80%(合)-90%, 扣0,5分: signs and characters that look like another. */
const ALIKE =
  /(?<=[\d%)])一(?=\d)|(?<=[一-龥])-(?=[个项处次例起笔])|(?<=\()合(?=\))|(?<=[得计扣减加记]0),(?=\d分)/g;
const MEANT: ReadonlyMap<string, string> = new Map([
  ["一", "-"],
  ["-", "一"],
  ["合", "含"],
  [",", "."],
]);

/** What is meant by signs that look like another; as long as before. */
export function withoutLookalikes(plain: string): string {
  return plain.replace(ALIKE, (sign) => MEANT.get(sign) ?? sign);
}

/** What character recognition mistakes for a letter, put right; as long as before. */
export function withoutSlips(plain: string): string {
  return /[lI|oOWQV]/.test(plain)
    ? plain.replace(ONE, "1").replace(ZERO, "0").replace(AT_MOST, "≤").replace(LESS, "<")
    : plain;
}
