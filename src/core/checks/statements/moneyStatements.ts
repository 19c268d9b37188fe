import { clauseBefore, type Clause, matchesOf, numberOf } from "./clause";
import type { MoneyName, MoneyStatement } from "./statement";

const AMOUNT = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(万|亿)?元(?!\/)/g;

/** What a limit or an estimate states is no figure of this project. */
const NOT_STATED = /(?:不低于|不超过|不少于|以上|以下|至少|每|约|近|超过|≥|≤|>|<|\/|[*=])$/;

/** A part of the money: 追加资金实际到位24.36万元 is not the project's 到位. */
const PART_OF_IT = /年初预算资金|追加资金|其中/;

/**
 * By the words right before the figure, the most telling first. Names as published reports use them; a label that is not
 * listed is not guessed at.
 */
const LABELS: readonly (readonly [MoneyName, RegExp])[] = [
  ["balance", /结余(?:资金|金额|数|额)?$/],
  ["carried", /上年结转(?:资金|金额|数)?$/],
  ["initial", /年初(?:申报|批复|安排|下达)?(?:的)?预算(?:数|资金|金额|额度|批复)?$/],
  ["adjustment", /追加(?:预算|预算资金)?(?:数|金额)?$/],
  ["arrived", /(?:实际|资金|全部)到位(?:资金|金额|数)?$|财政资金收入$/],
  ["spent", /(?:实际|总|项目|资金|累计|全年)(?:支出|支付|执行)(?:资金|金额|数|总额)?$/],
  ["payment", /支付.{0,12}(?:经费|费用?|款|资金)$/],
  ["budget", /(?:预算(?:额度|金额|总额|资金|数|总数)|应到位资金)$/],
];

/** 下达我办…费10.00万元, 拨付…经费76.1万元: the verb comes first. */
const GRANTED = /(?:下达|拨付|批复).{0,60}(?:费|经费|资金|指标)$/;

export function moneyStatements({ open }: Clause): readonly MoneyStatement[] {
  const found = matchesOf(open, AMOUNT);
  const statements: MoneyStatement[] = [];
  for (const [index, match] of found.entries()) {
    const before = clauseBefore(open, match.index);
    if (NOT_STATED.test(before)) continue;
    const fact = factOf(
      before.replace(/(?:为|是|达|达到|共计|计|共|合计)?$/, ""),
      open.slice(0, match.index),
    );
    if (!fact) continue;
    const [shown, digits = "", scale] = match;
    statements.push({
      kind: "money",
      fact,
      label: before,
      shown,
      amount: numberOf(digits),
      unit: unitOf(scale),
      decimals: (/\.(\d+)/.exec(digits)?.[1] ?? "").length,
      parts: partsAfter(open, match, found.slice(index + 1)),
    });
  }
  return statements;
}

function factOf(label: string, before: string): MoneyName | undefined {
  // 预算额度为：12万元 breaks at the colon
  const whole = label === "" ? clauseBefore(before.replace(/(?:为|是)?:$/, ""), Infinity) : label;
  const named = LABELS.find(([, pattern]) => pattern.test(whole))?.[0];
  if (named === undefined) {
    if (/^(?:预算)?金额$/.test(whole) && /预算[^,;。]*,$/.test(before.slice(0, before.length - label.length)))
      return "budget";
    return GRANTED.test(whole) && !/支付|支出/.test(whole) ? "budget" : undefined;
  }
  const isPart = PART_OF_IT.test(whole) && (named === "arrived" || named === "spent");
  return isPart ? undefined : named;
}

function unitOf(scale: string | undefined): MoneyStatement["unit"] {
  return scale === "万" ? "万元" : scale === "亿" ? "亿元" : "元";
}

/** The amounts of a bracket (其中：…) that follows the figure. */
function partsAfter(
  text: string,
  match: RegExpExecArray,
  later: readonly RegExpExecArray[],
): MoneyStatement["parts"] {
  const end = match.index + match[0].length;
  const bracket = /^\(其中:([^)]*)\)/.exec(text.slice(end));
  if (!bracket) return [];
  return later
    .filter(({ index }) => index < end + bracket[0].length)
    .map(([, digits, scale]) => ({ amount: numberOf(digits), unit: unitOf(scale) }));
}
