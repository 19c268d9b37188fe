/** A letter that stands where only a figure can: 得l分, 1OO%, 得O.5分. */
const ONE = /(?<=[得计记赋加扣减(])[lI|](?=分|\.\d)|(?<=\d)[lI|](?=[\d.]*[%分])/g;
const ZERO =
  /(?<=\d[oO]*)[oO](?=[oO]*(?:[%分\d]|\.\d))|(?<=[得计记赋加扣减])[oO](?=\.\d|分)|(?<=\d\.)[oO](?=\d)/g;

/** What character recognition mistakes for a letter, put right; as long as before. */
export function withoutSlips(plain: string): string {
  return /[lI|oO]/.test(plain) ? plain.replace(ONE, "1").replace(ZERO, "0") : plain;
}
