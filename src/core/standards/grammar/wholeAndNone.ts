import { type Exact, ONE, ZERO } from "../../number/exact";
import type { Script, Stretch } from "../text/script";
import type { Statement } from "./statement";

type Band = Statement & { kind: "band" };
type Met = Statement & { kind: "met" };

/**
 * 全部整改3分，整改50%以上2分，整改不足50%得1分，未整改0分: all of it and nothing of it are bands of the same share; so is 无结余 before
 * the bands of a 结余率.
 */
export function wholeAndNoneAsBands(statements: readonly Statement[], script: Script): readonly Statement[] {
  const none = new Set<number>();
  const bands = statements.map((statement, place) => {
    if (statement.kind !== "met" || statement.award.kind === "range") return statement;
    const words = script.text.slice(statement.content.from, statement.content.to).replace(/的$/, "");
    const value = valueOf(words, namesBeside(statements, place, script));
    if (value?.equals(0) === true) none.add(statement.point);
    return value === undefined ? statement : at(statement, value, unitBeside(statements, statement.point));
  });
  return none.size === 0 ? bands : bands.map((each) => (none.has(each.point) ? aboveNone(each) : each));
}

/** 不足50% is more than nothing where nothing has a band of its own. */
function aboveNone(statement: Statement): Statement {
  if (statement.kind !== "band" || statement.when.condition.low !== undefined) return statement;
  const condition = { ...statement.when.condition, low: { value: ZERO, inclusive: false } };
  return { ...statement, when: { ...statement.when, condition } };
}

/** What the bands of the same point measure in per cent. */
function namesBeside(statements: readonly Statement[], place: number, script: Script): readonly string[] {
  const point = statements[place]?.point;
  const isBeside = (statement: Statement): statement is Band =>
    statement.kind === "band" && statement.point === point;
  const bands = statements.filter(isBeside);
  const near = [statements[place - 1], statements[place + 1]].some(
    (other) => other !== undefined && isBeside(other),
  );
  const units = new Set(bands.map(({ when }) => when.condition.unit));
  if (!near || units.size !== 1 || !bands.every(({ when }) => COUNTED.test(when.condition.unit))) return [];
  const names = bands.map(({ when }) => wordsAt(script, when.measure)).filter((name) => name !== "");
  return names.every((name) => name === names[0]) ? names.slice(0, 1) : [];
}

/** 未达到, 未及时 are less than is wanted, but not nothing. */
const DONE_SOMEHOW = /达到|达标|完成|及时|按时|按期|符合|满足|到位/;

/** %, 次: what nothing is done of is 0. */
const COUNTED = /^(?:%|次|个|项|场|期|篇|家|份)$/;

function valueOf(words: string, [name]: readonly string[]): Exact | undefined {
  if (name === undefined) return undefined;
  if (words === `全部${name}` || words === `已全部${name}`) return ONE;
  if (words === `未${name}` || words === `均未${name}`) return ZERO;
  // 召开会议2次以上得2分，…，未召开不得分
  const deed = /^(?:均|全年)?(?:未|没有)([一-龥]{2})$/.exec(words)?.[1];
  if (deed !== undefined && !DONE_SOMEHOW.test(deed) && name.includes(deed)) return ZERO;
  const none = /^(?:年末)?(?:无|没有)(.{2,6}?)(?:资金)?$/.exec(words)?.[1];
  return none !== undefined && new RegExp(`${none}(?:率|占比|比例)$`).test(name) ? ZERO : undefined;
}

function unitBeside(statements: readonly Statement[], point: number): string {
  const band = statements.find((other): other is Band => other.kind === "band" && other.point === point);
  return band?.when.condition.unit ?? "%";
}

function at({ content, award, at: place, point, spots }: Met, value: Exact, unit: string): Band {
  const edge = { value, inclusive: true };
  const condition = { measure: "", measureAt: 0, unit, low: edge, high: edge };
  const measure = { from: content.from, to: content.from };
  return { kind: "band", when: { condition, at: content, measure }, award, at: place, point, spots };
}

function wordsAt({ text }: Script, { from, to }: Stretch): string {
  return text.slice(from, to);
}
