import { ONE } from "../../../number/exact";
import { readPlainNumber } from "../quantity";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const TOTAL =
  "(?:项目|考核|评价|年度)?(?:总分|总得分|总成绩|总评分|其[他它](?:项|指标)(?:的)?(?:得分|分值|分数)?)(?:值)?";
const EXTENT = "(?:平方米|平方|立方米|公顷|公里|公斤|千米|延米|米|亩|吨|株|棵)";
const OWN = "(?:本项|该项|此项|本指标|该指标)(?:的)?(?:分值|得分|分数|分)?";

/** What is taken besides: a word before it, several prices at once, half, and what goes beyond the indicator. */
export const further: readonly Form[] = [
  form(
    "(?:另外?|此外|同时|并且),(?=(?:每|发现|凡|对|有|缺|少|未|存在|出现|发生)[^;。\\n]*扣)",
    "另，每发现1处不符扣0.5分",
    () => ({
      kind: "connective",
    }),
  ),
  form(
    `(?:(?:${OWN})?(?:扣完|扣光|扣至0分)(?:${OWN}|\\d+(?:\\.\\d+)?分)?(?:后|为止)的?|(?:${OWN})?(?:不足|不够)(?:扣(?:除|减)?)?(?:的)?(?:部分)?的?)?,?(?:再|继续)?(?:从|在)${TOTAL}(?:里|中|内)?(?:再|继续|追加|另行|予以|加倍)*(?:扣(?:除|减|分)?|追加扣(?:除|减|分)?){end}`,
    "扣完后再从总分中扣",
    () => ({ kind: "floor", isBeyond: true }),
  ),
  form(
    "{if}{clause}(?:的)?,?(?:予以|则)?扣(?:除|减|掉)?(?:该项|本项|该指标|本指标)?(?:的)?(?:一半|半数)(?:的)?(?:分值|分数|得分|权重分|分)?{end}",
    "逾期报送的扣一半分",
    (found) => ({
      kind: "event",
      finding: found.stretch("clause"),
      loss: { kind: "share", share: ONE.div(2) },
    }),
  ),
  form(
    `(?:{if}(?<measure>(?:(?!扣|得\\d|每|\\d)[^,;。:\\n]){2,30}?)(?:的)?,?)每(?:满)?{number}(?<unit>${EXTENT})(?:的)?,?{loss}{end}`,
    "路面破损未修复的，每10平方米扣0.5分",
    (found) => {
      const [value, amount] = [found.number("number"), found.award("loss")];
      if (value === undefined || amount === undefined || value.lte(0)) return undefined;
      const step = { value, unit: found.text("unit") };
      return { kind: "step", step, amount, gives: false, side: "extent", measure: found.stretch("measure") };
    },
  ),
  form(
    "{if}(?<list>[^,;。:\\n\\d扣得每、]{3,30}?(?:[、和及][^,;。:\\n\\d扣得每、]{3,30}?)+)(?:的)?,?分别扣(?:除|减)?(?<points>\\d+(?:\\.\\d+)?分?(?:[、,和]\\d+(?:\\.\\d+)?分?)*[、,和]\\d+(?:\\.\\d+)?分){end}",
    "未建立台账、未按时公示的，分别扣10分、5分",
    respective,
  ),
];

/** As many prices as there are things, in the same order. */
function respective(found: Found): Said | undefined {
  const prices = found.text("points").match(/\d+(?:\.\d+)?/g) ?? [];
  const separators = /[、和及]/;
  const names = found.text("list").split(separators);
  if (names.length !== prices.length) return undefined;
  let at = found.stretch("list").from;
  const events = names.flatMap((name, place) => {
    const points = readPlainNumber(prices[place] ?? "");
    const finding = { from: at, to: at + name.length };
    at += name.length + 1;
    return points === undefined ? [] : [{ finding, loss: { kind: "points", points } as const }];
  });
  return events.length === names.length ? { kind: "eventList", events } : undefined;
}
