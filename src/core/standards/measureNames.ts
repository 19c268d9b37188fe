/** A share of something: its fact is entered in %. */
export function isRateName(name: string): boolean {
  if (isSumName(name)) return !isSumOfPoints(name);
  return /(?:率|占比|比例|比重|满意度|增幅|降幅|覆盖面|认可度|知晓度|率的?(?:平均值|均值)|满意度(?:问卷)?(?:调查|测评)(?:得分|结果)|(?:执行|支出|支付|完成|实际|资金|投资)进度)$/.test(
    name.replace(/\([A-Z]\)$/, ""),
  );
}

/** Σ (a letter) and ∑ (the sign). */
export function isSumSign(char: string): boolean {
  return char === "∑" || char === "Σ";
}

function isSumName(name: string): boolean {
  return isSumSign(name.charAt(0));
}

/** ∑(各子项完成率×子项分值) comes in points, ∑(各子项完成率×权重) is a share of them. */
export function isSumOfPoints(name: string): boolean {
  return isSumName(name) && /分值|得分|权重分|标准分|分数/.test(name);
}

/** 最终满意度 and 综合满意度 are the 满意度, 到位率 is the 配套资金到位率: one name ends with the other. */
export function isSameMeasure(a: string, b: string): boolean {
  const quoted = /^“[^”]+”/.exec(a)?.[0];
  // “接待费”变动率 and, further on, only “接待费”
  if (quoted !== undefined && b.startsWith(quoted) && (a === quoted || b === quoted)) return true;
  const [first, second] = [core(a), core(b)];
  return first !== "" && second !== "" && (first.endsWith(second) || second.endsWith(first));
}

/** 执行率 after 预算执行率, 比例 after 变更金额占合同价比例: how a measure is called once its whole name has been said. */
export function isShortFor(name: string, whole: string): boolean {
  return unquoted(whole).endsWith(unquoted(name));
}

/** 实际完成率 and 完成率: only how it was measured is added. */
export function isSaidOtherwise(a: string, b: string): boolean {
  return core(a) === core(b);
}

function unquoted(name: string): string {
  return name.replace(/[“”]/g, "").replace(/(?<=满意度)(?:问卷)?(?:调查|测评)(?:得分|结果)$/, "");
}

function core(name: string): string {
  return unquoted(
    name.replace(/程度$/, "度").replace(/^(?:该|本|此)?(?:项目|指标)?(?:实际|最终|综合|总体|整体)/, ""),
  );
}

/** The unit that a quantity's name tells: money in 元, 次数 in 次; "" where the name leaves it open. */
export function unitOfName(name: string): string {
  const plain = name.replace(/\([A-Z]\)$/, "").replace(/的目标值$/, "");
  if (isRateName(plain)) return "%";
  if (isSumOfPoints(plain)) return "分";
  const counted = /(次|人|个|件|户|家|份|台|项|天|日|处|场|批)数$/.exec(plain)?.[1];
  if (counted !== undefined) return counted === "天" || counted === "日" ? "天" : counted;
  if (/(?:数量|时间|情况|任务量|业务数|产出数|核定数|在编数)$/.test(plain)) return "";
  return /资金|预算|决算|支出|金额|经费|投资|成本|费|款|收入|结余|到位数|执行数|产值|价$/.test(plain)
    ? "元"
    : "";
}

const FIGURE_IN_NAME = /\d{4}年|\d{1,2}(?:月|季度)|第\d+|\d[A-Z]|[A-Z]\d+(?:\.\d+)?/g;

/** Words of a rule, of a comparison, or of a question on paper: what holds them is no name. */
const NO_NAME =
  /[%‰]|[大小低高等多少早晚]于|^(?:超过|不足|或)|(?:超过|不足|以[上下内]|或|的)$|[A-Z]或|(?<!满意)及以|答案|选项|[A-Z]卷|^.$|.每/;

/** x, which stands for the indicator itself. */
export function isUnknown(name: string): boolean {
  return /^[xXyY]$/.test(name);
}

/** Whether words can name a quantity: 真实率9 or 小于或 is what a damaged sentence leaves. */
export function isQuantityName(words: string): boolean {
  if (isUnknown(words)) return true;
  if (isSumName(words)) return /率|\/|比例|占比|分/.test(words);
  const plain = words.replace(/“[^”]*”/g, "").replace(/\([A-Z]\)$/, "");
  return !NO_NAME.test(plain) && !/\d/.test(plain.replace(FIGURE_IN_NAME, "")) && /[一-龥A-Z“]/i.test(words);
}

/** 下达到县级 in days is asked for as 下达到县级的日数, 完成培训 in 场 as 完成培训的场数; 实际完成时间 says it itself. */
export function durationLabel(name: string, unit: string): string {
  const isTime = /^(?:日|天|工作日|自然日|小时|月|年|周|季度)$/.test(unit);
  const isCount =
    /^(?:次|个|件|项|人|户|家|份|起|例|名|处|台|条|宗|笔|批|场|期|人次|户次|篇|套|辆|所|座)$/.test(unit);
  if (unit === "%" && FALLEN.test(name)) return `${name}（填下降的幅度，上升填负数）`;
  if (!(isTime || isCount) || SAYS_ITSELF.test(name)) return name;
  return `${name}的${unit}数${/逾期|延期|延迟|延误|拖延|延后|推迟|超期|超时|滞后/.test(name) ? "（按期为0）" : ""}`;
}

/** 三公经费较上年下降: a change of −3% would be entered as it stands, which says the opposite. */
const FALLEN =
  /[较比与同].{0,8}(?:上年|去年|年初|上一年|同期|前一年).{0,6}(?:下降|减少|降低|压减|压缩|缩减)(?:或持平)?$/;

const SAYS_ITSELF = /(?:时间|时长|期限|工期|时限|周期|数|天|数量|规模|频次|产量|情况|总量|量)$/;
