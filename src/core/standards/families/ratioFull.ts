import type { Desk } from "../desk";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import type { Proportional } from "../rule";
import { isRateName } from "../measureNames";
import { plainOf, wordsOf } from "../text/script";
import type { Run } from "./quantityRuns";

/** 达到目标得满分，未达到目标按完成比例计分: the full points in words, before the proportion. */
export function fullInWords(desk: Desk, run: Run, part: Proportional): readonly Statement[] {
  const [first] = run;
  const place = first === undefined ? 0 : desk.statements.indexOf(first);
  const [earlier, last] = [desk.statements[place - 2], desk.statements[place - 1]];
  // 足额上缴得2分，未上缴不得分，不足的按上缴比例得分
  const isNoneBetween = last?.kind === "met" && pointsOf(last.award, desk.full).equals(0);
  const before = isNoneBetween ? earlier : last;
  if (before?.kind !== "met" || desk.claimed.has(before) || before.point !== first?.point) return [];
  const isFull = pointsOf(before.award, desk.full).equals(part.points);
  const words = wordsOf(desk.script, before.content);
  const isReached =
    /完成|达到|实现|全部|全额|足额/.test(words) ||
    isWithin(plainOf(desk.script, before.content), part) ||
    isRestOf(plainOf(desk.script, first.at), plainOf(desk.script, before.content));
  if (!isFull || !isReached) return [];
  const after = desk.statements.find(
    (statement) =>
      statement.kind === "met" &&
      statement.point === before.point &&
      pointsOf(statement.award, desk.full).equals(0),
  );
  const isNothing = after?.kind === "met" && isNone(wordsOf(desk.script, after.content), words);
  return isNothing ? [before, after] : [before];
}

/** 足额发放得满分，未足额按实际发放比例得分: the proportion begins with the opposite. */
function isRestOf(rest: string, full: string): boolean {
  const [, lacking = ""] = /^(?:未|没有|不)能?([^,;。按时的]{2,})/.exec(rest) ?? [];
  return lacking !== "" && full.includes(lacking);
}

/** 未整改, where all of it is 全部整改到位: nothing done is 0% of it. */
function isNone(words: string, whole: string): boolean {
  const deed = /^(?:均|全部)?(?:未|没有)([一-龥]{2,4})$/.exec(words)?.[1];
  if (deed === undefined || /[按及准]|时|规定|要求/.test(deed)) return false;
  return /^(?:完成|开展|实施)$/.test(deed) || whole.includes(deed);
}

/** 实际成本不高于计划成本 is where 计划成本/实际成本 reaches 1. */
function isWithin(words: string, { measure }: Proportional): boolean {
  const [, over, under] =
    /^(.{2,14}?)(?:不高于|不超过|不大于|未超过?|未超出|小于等于|≤)(.{2,14})$/.exec(words) ?? [];
  if (measure.kind !== "binary" || measure.operator !== "/") return false;
  const { left, right } = measure;
  const [, reaching, target] = /^(.{2,14}?)(?:≥|>=|不低于|不少于|大于等于)(.{2,14})$/.exec(words) ?? [];
  if (reaching !== undefined && target !== undefined)
    return (
      left.kind === "fact" &&
      right.kind === "fact" &&
      (left.name === reaching || left.name === `实际${reaching}`) &&
      (right.name === target || right.name === `${target.slice(0, 2)}${reaching}`)
    );
  if (over === undefined || under === undefined) return false;
  return left.kind === "fact" && right.kind === "fact" && left.name === under && right.name === over;
}

const TO_TARGET = /^.{0,16}?(?:达到|实现|完成|达标|符合).{0,8}(?:目标|指标|标准|要求|计划|任务)|达标$/;
/** Reached is the whole: 任务完成率, 预算执行率. */
const COMPLETION = /完成|达成|实现|执行|到位|进度|及时|兑现|足额|比例$/;

/** 满意度达到目标值得满分，未达到的按比例得分: a rate that is no completion is a share of its 目标值. */
export function ofTarget(desk: Desk, run: Run, part: Proportional): Proportional {
  const [first] = run;
  const before = first && desk.statements[desk.statements.indexOf(first) - 1];
  const { measure } = part;
  if (before?.kind !== "met" || before.point !== first?.point || measure.kind !== "fact") return part;
  if (run.some(({ kind }) => kind === "band" || kind === "score") || !part.fullAt.equals(1)) return part;
  if (!TO_TARGET.test(plainOf(desk.script, before.content)) || COMPLETION.test(measure.name)) return part;
  if (!isRateName(measure.name)) return part;
  const target = desk.measures.named(`${measure.name}的目标值`, part.item, "%");
  return { ...part, measure: { kind: "binary", operator: "/", left: measure, right: target } };
}
