import { type Exact, ZERO } from "../../number/exact";
import type { Script, Stretch } from "../text/script";
import type { Condition } from "./condition";
import type { Edge } from "./conditionEnds";
import type { Statement } from "./statement";

type Band = Statement & { kind: "band" };
type Met = Statement & { kind: "met" };

/**
 * What has become less than the year before: a fall, a rise being a fall of less than nothing. 接待费较上年下降的得2分，每上升1%扣
 * 0.1分; 减少得4分，持平或增长10%以内得2分; 下降5%以上得3分，…，不降反升不得分.
 */
export function changesAsBands(statements: readonly Statement[], script: Script): readonly Statement[] {
  let result = statements;
  for (const [place, statement] of statements.entries()) {
    if (statement.kind !== "met" || statement.award.kind !== "points") continue;
    const points = statement.award.points;
    const words = wordsAt(script, statement.content);
    if (points.gt(0) && FALLEN.test(words)) result = withFall(result, statement, place, script);
    else if (points.equals(0)) result = withOpposite(result, statement, place, words, script);
  }
  return result;
}

const YEAR = "(?:上年度?|去年|年初|上一年度?|上年同期|去年同期|前一年度?)";
const FALLEN = new RegExp(
  `^.{2,}?(?:较|比|与|同)${YEAR}(?:决算数?|支出数?|实际数?|水平|同期|相比)*,?(?:有所|有|实现)?(?:减少|下降|降低|压减|压缩)(?:或持平)?$`,
);
const RISES = /^(?:与上年)?(?<level>持平或|持平至)?(?:增长|上升|增加)$/;

/** The fall before what a rise costs. */
function withFall(
  statements: readonly Statement[],
  met: Met,
  place: number,
  script: Script,
): readonly Statement[] {
  const behind = statements.slice(place + 1);
  const end = behind.findIndex(({ kind, point }) => kind !== "band" || point !== met.point);
  const bands = (end < 0 ? behind : behind.slice(0, end)).filter(
    (each): each is Band => each.kind === "band",
  );
  const [next] = behind;
  if (next?.kind === "step" && next.point === met.point) {
    const isRise = next.side === "above" && next.step.unit === "%" && next.when === undefined && !next.gives;
    if (!isRise || next.measure !== undefined) return statements;
    return replaced(statements, [
      [met, fallen(met, { low: { value: ZERO, inclusive: true } })],
      [next, { ...next, side: "below" }],
    ]);
  }
  const turned = bands.map((band) => turnedRound(band, script));
  if (turned.length === 0 || turned.some((band) => band === undefined)) return statements;
  const isLevel = /持平$/.test(wordsAt(script, met.content));
  const fall = fallen(met, { low: { value: ZERO, inclusive: isLevel } });
  return replaced(statements, [[met, fall], ...bands.map((band, at) => [band, turned[at] ?? band] as const)]);
}

function fallen({ content, award, at, point, spots }: Met, ends: Pick<Condition, "low" | "high">): Band {
  const condition = { measure: "", measureAt: 0, unit: "%", ...ends };
  return { kind: "band", when: { condition, at: content, measure: content }, award, at, point, spots };
}

/** 增长10%以内 is a fall of −10% and more; 持平或增长10%以内 one of 0 at most. */
function turnedRound(band: Band, script: Script): Band | undefined {
  const { condition, at, measure } = band.when;
  const rises = RISES.exec(wordsAt(script, measure))?.groups;
  if (rises === undefined || condition.unit !== "%") return undefined;
  const { low, high } = condition;
  const turn = (edge: Edge): Edge => ({ ...edge, value: minus(edge.value) });
  const top = low === undefined ? rises.level && { value: ZERO, inclusive: true } : turn(low);
  const turned = {
    measure: "",
    measureAt: 0,
    unit: "%",
    ...(high && { low: turn(high) }),
    ...(top && { high: top }),
  };
  return { ...band, when: { condition: turned, at, measure: { from: at.from, to: at.from } } };
}

const FALL = /(?:下降|降低|减少|压减|压缩|缩减)$/;
const RISE = /(?:增长|上升|提高|增加)$/;
const RISEN = /^(?:较?上年)?(?:出现|有所)?(?:不降反升|不减反增|反升|反增|增加|上升|增长)$/;
const FELL = /^(?:较?上年)?(?:出现|有所)?(?:不升反降|不增反降|反降|下降|降低|减少)$/;
const UNFALLEN = /^未(?:下降|降低|减少|压减|压缩|缩减)$/;

/** 不降反升不得分 behind the bands of a fall. */
function withOpposite(
  statements: readonly Statement[],
  met: Met,
  place: number,
  words: string,
  script: Script,
): readonly Statement[] {
  const before = statements.slice(0, place);
  const start = before.findLastIndex(({ kind, point }) => kind !== "band" || point !== met.point) + 1;
  const bands = before.slice(start).filter((each): each is Band => each.kind === "band");
  const first = bands.find(({ when }) => when.measure.to > when.measure.from);
  if (first === undefined || first.when.condition.unit !== "%") return statements;
  const name = wordsAt(script, first.when.measure);
  const isOpposite = FALL.test(name)
    ? RISEN.test(words) || UNFALLEN.test(words)
    : RISE.test(name) && FELL.test(words);
  if (!isOpposite) return statements;
  const band = fallen(met, { high: { value: ZERO, inclusive: UNFALLEN.test(words) } });
  const { from } = met.content;
  return replaced(statements, [[met, { ...band, when: { ...band.when, measure: { from, to: from } } }]]);
}

function replaced(
  statements: readonly Statement[],
  pairs: readonly (readonly [Statement, Statement])[],
): readonly Statement[] {
  const found = new Map(pairs);
  return statements.map((statement) => found.get(statement) ?? statement);
}

function minus(value: Exact): Exact {
  return ZERO.sub(value);
}

function wordsAt({ text }: Script, { from, to }: Stretch): string {
  return text.slice(from, to).replace(/的$/, "");
}
