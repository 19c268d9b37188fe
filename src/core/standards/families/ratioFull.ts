import type { Desk } from "../desk";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import type { Proportional } from "../rule";
import { plainOf, wordsOf } from "../text/script";
import type { Run } from "./quantityRuns";

/** 达到目标得满分，未达到目标按完成比例计分: the full points in words, before the proportion. */
export function fullInWords(desk: Desk, run: Run, part: Proportional): readonly Statement[] {
  const [first] = run;
  const before = first && desk.statements[desk.statements.indexOf(first) - 1];
  if (before?.kind !== "met" || desk.claimed.has(before) || before.point !== first?.point) return [];
  const isFull = pointsOf(before.award, desk.full).equals(part.points);
  const words = wordsOf(desk.script, before.content);
  if (!isFull || !(/完成|达到|实现/.test(words) || isWithin(plainOf(desk.script, before.content), part)))
    return [];
  const after = desk.statements.find(
    (statement) =>
      statement.kind === "met" &&
      statement.point === before.point &&
      pointsOf(statement.award, desk.full).equals(0),
  );
  const isNothing =
    after?.kind === "met" && /^(?:未|没有)(?:完成|开展|实施)$/.test(wordsOf(desk.script, after.content));
  return isNothing ? [before, after] : [before];
}

/** 实际成本不高于计划成本 is where 计划成本/实际成本 reaches 1. */
function isWithin(words: string, { measure }: Proportional): boolean {
  const [, over, under] =
    /^(.{2,14}?)(?:不高于|不超过|不大于|未超过?|未超出|小于等于|≤)(.{2,14})$/.exec(words) ?? [];
  if (measure.kind !== "binary" || measure.operator !== "/") return false;
  const { left, right } = measure;
  const [, reaching, target] = /^(.{2,14}?)(?:≥|>=|不低于|不少于|大于等于)(.{2,14})$/.exec(words) ?? [];
  if (reaching !== undefined && target !== undefined)
    return left.kind === "fact" && right.kind === "fact" && left.name === reaching && right.name === target;
  if (over === undefined || under === undefined) return false;
  return left.kind === "fact" && right.kind === "fact" && left.name === under && right.name === over;
}
