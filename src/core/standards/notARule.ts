import { type Desk, warn } from "./desk";

/** Texts that stand where a standard is expected but give no points for anything, and what they are instead. */
const SORTS: readonly (readonly [RegExp, string])[] = [
  [/优.{0,14}良.{0,20}中.{0,20}差|等级.{0,12}(?:四|4)档/, "这是评价等级的划分，不是评分标准"],
  [/一季度.*二季度|支出进度/, "只写了进度要求，没有写达到或未达到各得几分"],
  [
    /(?:权重|分值).{0,12}(?:统一)?(?:设置|分配|确定)|指标分值:|指标\d+%、/,
    "这是各级指标的权重，不是评分标准",
  ],
  [/折算/, "这是得分汇总的办法，不是单个指标的评分标准"],
  [/(?:数|执行率)\s*\d+、.*(?:数|率)\s*\d/, "这是一行数据，不是评分标准"],
  [/^[^得扣分]*[≤≥<>=]\d+(?:\.\d+)?[%次个天件]*。?$/, "只写了目标值，没有写怎样得分"],
  [/^[^得扣]*=[^得扣]*[/*][^得扣]*$/, "只写了计算公式，没有写怎样得分"],
  [/是否/, "只写了评价要点，没有写各得几分"],
  [/最高.*(?:上限|不能超过|不得超过)/, "只写了得分上限，没有写怎样得分"],
];

/** Texts that look like rules but are none, whatever numbers they hold. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [
    /优.{0,16}良.{0,24}中.{0,24}差.{0,20}(?:档|等级)|等级.{0,14}(?:优|四档)/,
    "这是评价等级的划分，不是评分标准",
  ],
  [/[<≤]得分[<≤]100(?![\d.])/, "这是评价等级的划分，不是评分标准"],
  [
    /(?:指标|权重)(?:分值|权重)?(?:统一)?(?:设置|分配)?为?:(?:[^,;。:得计记扣]{2,12}\d+[分%][、,]?){2,}/,
    "这是各级指标的权重，不是评分标准",
  ],
  [/年初预算数\d*.*全年预算数\d*.*执行数/, "这是一行数据，不是评分标准"],
];

/** 等级为优秀得100%权重分: what is named gives points. */
const GIVES =
  /[优良中差秀好格][的:,]?得(?:满分|\d+(?:\.\d+)?(?:分|%?(?:-\d+(?:\.\d+)?%?)?的?(?:权重|分值|标准分)))|差\([^)]*\),?(?:分别)?按(?:相应|对应)?(?:分值|权重)?的?比例(?:得分|计分|赋分)/;

/** 优（8＜得分≤10）: points of the indicator; 优（90≤得分≤100） are those of a project. */
const GIVES_WITHIN = /(?<!\d)\d{1,2}(?:\.\d+)?分?[<≤]得分[<≤]\d{1,2}(?:\.\d+)?分?(?!\d)/;

/** What a text is that no rule may be read from; undefined for all others. */
export function neverARule(plain: string): string | undefined {
  const isGiven = GIVES.test(plain) || (GIVES_WITHIN.test(plain) && !/[<≤]100|等级/.test(plain));
  return isGiven ? undefined : NEVER.find(([form]) => form.test(plain))?.[1];
}

/** Says why nothing can be computed. */
export function notARule(desk: Desk): void {
  const text = desk.script.plain;
  if (text === "") {
    warn(desk, "not-a-rule", "评分标准是空的", "");
    return;
  }
  const never = neverARule(text);
  if (never !== undefined) {
    warn(desk, "not-a-rule", never, "");
    return;
  }
  const reason =
    /[得计记扣加赋]/.test(text) && !/[≤≥<>=]\d|等级|是否/.test(text)
      ? undefined
      : SORTS.find(([form]) => form.test(text))?.[1];
  const sort = reason ?? SORTS.find(([form]) => form.test(text))?.[1];
  warn(desk, "not-a-rule", sort ?? "没有读懂怎样得分", "");
}
