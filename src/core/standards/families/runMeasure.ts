import { ask, type Desk, warn, warnOfReading } from "../desk";
import { parseExpression } from "../expression/parse";
import type { Expression } from "../expression/tree";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import type { Measure } from "../measure";
import {
  isQuantityName,
  isRateName,
  isSaidOtherwise,
  isSameMeasure,
  isShortFor,
  isUnknown,
  unitOfName,
} from "../measureNames";
import { plainOf, type Stretch, wordsOf } from "../text/script";
import { markOf } from "../desk";
import { completionOf, OF_INDICATOR } from "./completion";

export interface RunMeasure {
  readonly measure: Measure;
  /** Name in the rule's conditions, or the indicator's. */
  readonly name: string;
}

/**
 * The one quantity that a run of sentences measures: the name in its conditions, else what 指标说明 defines, else the
 * indicator itself. Undefined where that leaves more than one.
 */
export function measureOfRun(desk: Desk, run: readonly Statement[], item: string): RunMeasure | undefined {
  const found = signedMeasure(desk, run, item);
  const isAbsolute = run.some((statement) => whenOf(statement)?.condition.isAbsolute === true);
  return found && isAbsolute ? { ...found, measure: { kind: "absolute", of: found.measure } } : found;
}

function signedMeasure(desk: Desk, run: readonly Statement[], item: string): RunMeasure | undefined {
  const unit = run.map(unitIn).find((found) => found !== undefined && found !== "");
  const stretches = run.flatMap((statement) => {
    const at = measureAt(statement);
    return at === undefined || at.to === at.from ? [] : [{ at, statement }];
  });
  const [first] = stretches;
  const choice = run.find((statement) => statement.kind === "chooseOne");
  if (choice !== undefined) return first === undefined ? chosen(desk, choice, item, unit) : undefined;
  if (first === undefined)
    return unnamed(
      desk,
      nameOver(desk, run),
      item,
      unit,
      run.some(({ kind }) => kind === "proportion") && run.every(({ kind }) => kind !== "band"),
    );
  const written = plainOf(desk.script, first.at);
  const others = stretches.filter(
    ({ at }) =>
      !(written.startsWith("完成") && plainOf(desk.script, at) === "完成") &&
      !isSameMeasure(asQuotient(plainOf(desk.script, at)), asQuotient(written)) &&
      !((unit === "%" || written.includes("/")) && ANY_SHARE.test(plainOf(desk.script, at))),
  );
  if (others.length > 0) return undefined;
  for (const { at, statement } of stretches)
    alias(desk, wordsOf(desk.script, first.at), at, markOf(desk, statement));
  return named(desk, written, first.at, item, unit);
}

function named(
  desk: Desk,
  written: string,
  at: Stretch,
  item: string,
  stated: string | undefined,
): RunMeasure | undefined {
  if (isUnknown(written)) return unnamed(desk, desk.name, item, stated, false);
  // 完成90%以上: of what, the indicator says
  // 增长10%以上 of a 游客增长率
  if (CHANGE.test(written) && new RegExp(`${written}(?:率|幅度|比例)$`).test(desk.name))
    return unnamed(desk, desk.name, item, stated, false);
  if (OF_INDICATOR.test(written)) return unnamed(desk, desk.name, item, stated, stated === "%");
  // 完成年度收入预算的95%以上
  const done = /^完成(?!值|数|量|额|率|情况|比例|进度)([^达到在为占是]{2,}?)的$/.exec(written)?.[1];
  if (done !== undefined && stated === "%" && isQuantityName(done)) {
    const name = completionOf(`${done}完成率`);
    return { measure: desk.measures.named(name, item, "%", at), name };
  }
  const share = SHARE_OF.exec(written);
  if (share !== null && stated === "%") return quotient(desk, at, share[1] ?? "", share[2] ?? "", item);
  const compared = /^(.{2,}?)(?:在|占|处于|达到|达|为|是)(.{2,}?)的?$/.exec(written);
  const whole = /^(.{2,}?)的?绝对值$/.exec(written)?.[1];
  if (whole !== undefined) {
    const of = named(desk, whole, { from: at.from, to: at.from + whole.length }, item, stated);
    return of && { measure: { kind: "absolute", of: of.measure }, name: written };
  }
  if (/[*/+|]|\([^)]*[-\d(]|^[^(]*\)|\([^)]*$/.test(written)) {
    const expression = parseExpression(desk.script, at);
    return expression && { measure: desk.measures.ofExpression(expression, item), name: written };
  }
  // 满意度达到目标值90%: the target of a rate is a rate; 达到目标值的90% is a share of it
  const over = compared?.[1] ?? "";
  if (stated === "%" && isRateName(over) && /(?:目标|标准|计划|指标)值?$/.test(written))
    return named(desk, over, { from: at.from, to: at.from + over.length }, item, stated);
  if (compared !== null && isWholeOf(compared[1] ?? "", compared[2] ?? "", stated))
    return quotient(desk, at, compared[1] ?? "", compared[2] ?? "", item);
  const name = wordsOf(desk.script, at).replace(
    /(?:为|达|的|,|，|要|应|须|(?<!所)需|稳定在?|保持在?|维持在?)$/,
    "",
  );
  const beyond = stated === "%" ? BEYOND.exec(written)?.groups : undefined;
  if (beyond !== undefined) {
    const by = `${beyond.over ?? ""}超出${beyond.under ?? ""}的比例`;
    return { measure: desk.measures.named(by, item, "%", at), name: by };
  }
  if (!isQuantityName(written)) return undefined;
  const unit = stated ?? usualUnit(name);
  const definition = desk.measures.defined(name, item);
  const [only, ...more] = desk.measures.definitionsIn(item);
  if (
    definition === undefined &&
    only !== undefined &&
    more.length === 0 &&
    isRateName(name) &&
    !OF_A_TIME.test(name) &&
    !isSameMeasure(name, desk.name)
  ) {
    // the rule names nothing that is defined or meant: the one defined measure is left
    const own = desk.measures.named(only.name, item, unit);
    warnOfReading(desk, `${item}写的是“${name}”，已按“${only.name}”计算`, item, at);
    return { measure: own, name };
  }
  return {
    measure: desk.measures.named(name, item, unit, at),
    name,
  };
}

/** 超过预算10%以内: by how much of it. */
const BEYOND = /^(?<over>[一-龥]*?)(?<![不未])超[出过](?<under>[一-龥]{2,16})$/;

/** 半年进度：进度率 is another figure than the 进度率 of the whole year. */
const OF_A_TIME = /[:：]/;

/** 面积达到年度任务的90%, 种植面积达到可种面积的90%: what it is a share of. */
function isWholeOf(over: string, under: string, unit: string | undefined): boolean {
  if (/目标|计划|基线|标准|基准/.test(under)) return true;
  return (
    unit === "%" && (/任务量?$/.test(under) || (isQuantityName(under) && ending(over) === ending(under)))
  );
}

/** 面积 of 可种面积(新增面积). */
function ending(words: string): string {
  return words.replace(/\([^)]*\)的?$/, "").slice(-2);
}

const CHANGE = /^(?:增长|下降|降低|提高|提升|减少|增加)$/;

/** 年中追加不超过年初预算的 (10%) */
const SHARE_OF =
  /^(.{2,}?)(?:不超过|未超过|不超出|不高于|不大于|不低于|不少于|不小于|超过|超出|高于|大于|低于|少于|小于|不足)(.{2,}?)的?$/;

/** 培训次数≥10 counts, 到位率≥1 is a share. */
function usualUnit(name: string): string {
  return isRateName(name) ? "%" : unitOfName(name);
}

/** One measure under two names in one rule (到位率, 配套资金到位率): read as one, and said. */
function alias(desk: Desk, name: string, at: Stretch, item: string): void {
  const written = wordsOf(desk.script, at);
  if (asQuotient(written) === asQuotient(name) || isShort(desk, written, name)) return;
  if (ANY_SHARE.test(plainOf(desk.script, at)) || plainOf(desk.script, at) === "完成") return;
  const message = `${item}写的是${quoted(written)}，按与${quoted(name)}是同一项计算`;
  if (isSaidOtherwise(written, name)) warn(desk, "other-measure", message, item, at);
  else warnOfReading(desk, message, item, at);
}

/** 到位率 of an indicator 资金到位率 may be that, or the 配套资金到位率 named before: then it is said which. */
function isShort(desk: Desk, written: string, name: string): boolean {
  if (!isShortFor(written, name)) return false;
  if (OF_A_TIME.test(name)) return true;
  return GENERAL.test(written) || isShortFor(name, desk.name) || !isShortFor(written, desk.name);
}

/** 比例不足90%时: the share named before. */
const ANY_SHARE = /^(?:该|此)?(?:比例|比率|比值|占比|比重)$/;

/** Says only what sort of quantity is meant. */
const GENERAL = /^(?:人数|户数|次数|件数|数量|金额|比例|比重|比率|占比|增幅|降幅|面积|里程|时间|天数)$/;

function quoted(words: string): string {
  return words.startsWith("“") ? words : `“${words}”`;
}

function asQuotient(words: string): string {
  return words.replace(/^(.{2,}?)(?:在|占|处于|达到|达|为|是)(.{2,}?)的$/, "$1/$2");
}

/** 实际完成值在目标值的100%-120%之间: the first as a share of the second. */
function quotient(desk: Desk, at: Stretch, over: string, under: string, item: string): RunMeasure {
  const start = plainOf(desk.script, at).indexOf(under, over.length);
  const [left, right]: readonly [Expression, Expression] = [
    { kind: "name", at: { from: at.from, to: at.from + over.length } },
    { kind: "name", at: { from: at.from + start, to: at.from + start + under.length } },
  ];
  return {
    measure: desk.measures.ofExpression({ kind: "binary", operator: "/", left, right }, item),
    name: `${over}/${under}`,
  };
}

/** 两项择一考核: the indicator names both (结转率/结转变动率), the evaluator says which. */
function chosen(
  desk: Desk,
  choice: Statement & { kind: "chooseOne" },
  item: string,
  unit: string | undefined,
): RunMeasure | undefined {
  const said = choice.names?.map((name) => wordsOf(desk.script, name));
  const names = (said ?? desk.name.split(/[/／或、]/))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length !== 2) return undefined;
  const text = "标准写“两项择一考核”，考核哪一项？";
  const name = ask(desk, { key: `${item}择一`, item, text, choices: names }) ?? names[0] ?? "";
  const share = completionOf(name);
  return { measure: desk.measures.named(share, item, unit ?? "%"), name: share };
}

/** The heading above (数量完成率（4分）：100%得满分), else the indicator. */
function nameOver(desk: Desk, run: readonly Statement[]): string {
  const heading = run[0] && headingOver(desk.statements, run[0]);
  return heading === undefined ? desk.name : wordsOf(desk.script, heading.content);
}

/** No name in the rule: 100%计满分. */
function unnamed(
  desk: Desk,
  written: string,
  item: string,
  unit: string | undefined,
  isCompletion: boolean,
): RunMeasure | undefined {
  const defined = desk.measures.definitionsIn(item);
  const [only, ...more] = defined;
  const own =
    defined.find(({ name }) => isSameMeasure(name, written)) ?? (more.length === 0 ? only : undefined);
  if (own !== undefined)
    return { measure: desk.measures.named(own.name, item, unit ?? usualUnit(own.name)), name: own.name };
  if (more.length > 0 || written === "") return undefined;
  const name = isCompletion ? completionOf(written) : written;
  const usual = isCompletion ? "%" : usualUnit(name);
  return { measure: desk.measures.named(name, item, unit ?? usual), name };
}

/**
 * 若业务维护率<100%，得分=内容维护率*标准分: the formula names another measure than the condition. It is computed only
 * where that name is defined nowhere, so that exactly one measure is left.
 */
export function isRunsMeasure(
  desk: Desk,
  run: RunMeasure,
  formula: Expression & { readonly kind: "name" },
  statement: Statement,
): boolean {
  const name = wordsOf(desk.script, formula.at);
  if (isUnknown(name)) return true;
  if (isSameMeasure(name, run.name)) {
    alias(desk, run.name, formula.at, markOf(desk, statement));
    return true;
  }
  if (!isRateName(name)) return false;
  const item = markOf(desk, statement);
  const isElsewhere =
    desk.measures.definitions.some((definition) => definition.name === name) ||
    isSameMeasure(name, desk.name);
  const isOwn = desk.measures.defined(run.name) !== undefined || isSameMeasure(run.name, desk.name);
  if (isElsewhere || !isOwn) {
    desk.doubtful.push({ at: formula.at, part: "doubtful" });
    const choices = [run.name, name];
    const text = `${item}的条件写“${run.name}”，公式写“${name}”，按哪一个计算？`;
    return ask(desk, { key: `${item}口径`, item, text, choices }, formula.at) !== name;
  }
  const own = desk.measures.defined(run.name)?.name ?? run.name;
  warnOfReading(desk, `${item}写的是“${name}”，已按“${own}”计算`, item, formula.at);
  return true;
}

function measureAt(statement: Statement): Stretch | undefined {
  if ((statement.kind === "step" || statement.kind === "base") && statement.measure !== undefined)
    return statement.measure;
  return whenOf(statement)?.measure;
}

function unitIn(statement: Statement): string | undefined {
  if (statement.kind === "step") return statement.when?.condition.unit ?? statement.step.unit;
  if (statement.kind === "base") return statement.base.unit;
  return whenOf(statement)?.condition.unit;
}
