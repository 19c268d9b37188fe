import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import { type Desk, open } from "../desk";
import { isSameMeasure } from "../measureNames";
import { isLateness } from "../timeWords";
import { isOnTime } from "./onTime";
import { plainOf, type Stretch } from "../text/script";
import { ownPoints } from "./worth";

/** Sentences that speak about one quantity: its bands, formulas, steps, floor. */
export type Run = readonly Statement[];

const QUANTITATIVE: ReadonlySet<Statement["kind"]> = new Set([
  "band",
  "score",
  "proportion",
  "versus",
  "step",
  "base",
  "rounding",
]);
const ATTACHED: ReadonlySet<Statement["kind"]> = new Set(["cap", "floor", "chooseOne", "otherwise"]);

/** Cuts what is left into runs: a new one begins where another quantity is named in another point. */
export function quantityRuns(desk: Desk): readonly Run[] {
  const runs: Statement[][] = [];
  let current: Statement[] = [];
  let named = "";
  for (const statement of open(desk)) {
    if (QUANTITATIVE.has(statement.kind)) {
      const name = nameIn(desk, statement);
      const last = current.at(-1);
      const isOther =
        name !== "" && named !== "" && !isSameMeasure(name, named) && last?.point !== statement.point;
      if (
        isOther ||
        isWholePoint(desk, current, statement) ||
        isAnotherFormula(desk, current, statement) ||
        isAnotherBase(desk, current, statement) ||
        isAnotherEnd(desk, current, statement) ||
        isAnotherTime(desk, current, statement) ||
        isAnotherScale(desk, current, statement)
      ) {
        runs.push(current);
        current = [];
        named = "";
      }
      current.push(statement);
      if (named === "") named = name;
    } else if (
      ATTACHED.has(statement.kind) ||
      isCapOfGain(current, statement) ||
      (isLateness(named) && isOnTime(desk, statement))
    ) {
      current.push(statement);
    } else if (
      statement.kind !== "connective" &&
      statement.kind !== "veto" &&
      statement.kind !== "notApplicable" &&
      current.length > 0
    ) {
      runs.push(current);
      current = [];
      named = "";
    }
  }
  return [...runs, current].filter((run) => run.some(({ kind }) => QUANTITATIVE.has(kind)));
}

/** 每增加20人加0.5分，最多加1分 */
function isCapOfGain(current: Run, next: Statement): boolean {
  const last = current.at(-1);
  return next.kind === "bonusCap" && last?.kind === "step" && last.gives && last.point === next.point;
}

/** 1.…≤15日得满分1分…; 2.…≤20个工作日得满分5分…: every point begins with a full award again. */
function isWholePoint(desk: Desk, current: Run, next: Statement): boolean {
  const last = current.at(-1);
  if (last === undefined || last.point === next.point || next.kind !== "band") return false;
  const name = nameIn(desk, next);
  return name !== "" && !isSameMeasure(name, nameIn(desk, current[0] ?? next));
}

/** 到位率得分=到位率×3分；及时率得分=及时率×2分: each is worth points of its own. */
function isAnotherFormula(desk: Desk, current: Run, next: Statement): boolean {
  return (
    next.kind === "score" &&
    next.when === undefined &&
    ownPoints(desk, next) !== undefined &&
    current.some((before) => before.kind === "score" && before.when === undefined)
  );
}

/** Follows the value: what a quantity says last. */
const FOLLOWING: ReadonlySet<Statement["kind"]> = new Set(["step", "score", "proportion"]);

/** 次数≥4次，得2分，每少…；整改率≥100%，得2分，每低…: after the steps, the formula or the proportion of one quantity the next begins with points of its own. */
function isAnotherBase(desk: Desk, current: Run, next: Statement): boolean {
  if (next.kind !== "band" || !current.some(({ kind }) => FOLLOWING.has(kind))) return false;
  const name = nameIn(desk, next);
  return (
    name !== "" &&
    pointsOf(next.award, desk.full).gt(0) &&
    current.every((before) => {
      const own = nameIn(desk, before);
      // 得分=执行率×10；执行率超过100%的，得10分
      if (before.kind === "score" && plainOf(desk.script, before.expression).includes(name)) return false;
      return own === "" || !isSameMeasure(name, own);
    })
  );
}

/** 半年进度：进度率≥45%，…；前三季度进度：进度率≥75%，…: the rate of another time. */
function isAnotherTime(desk: Desk, current: Run, next: Statement): boolean {
  return next.kind === "band" && current.length > 0 && nameIn(desk, next).includes(":");
}

/** 9月末执行率≥75%得5分，…，60%以下不得分；12月末执行率≥95%得5分，…: after the worst band the next quantity begins. */
function isAnotherScale(desk: Desk, current: Run, next: Statement): boolean {
  const last = current.at(-1);
  if (next.kind !== "band" || last?.kind !== "band") return false;
  const name = nameIn(desk, next);
  const named = current.map((before) => nameIn(desk, before)).find((each) => each !== "") ?? "";
  return (
    name !== "" &&
    named !== "" &&
    !isSameMeasure(name, named) &&
    pointsOf(last.award, desk.full).equals(0) &&
    pointsOf(next.award, desk.full).gt(0)
  );
}

/** 完成率<100%，得分=完成率×5；项目延期超过6个月的不得分: what gives nothing is another quantity. */
function isAnotherEnd(desk: Desk, current: Run, next: Statement): boolean {
  if (next.kind !== "band" || !pointsOf(next.award, desk.full).equals(0)) return false;
  const name = nameIn(desk, next);
  const names = current.map((before) => nameIn(desk, before)).filter((own) => own !== "");
  return (
    isLateness(name) &&
    names.length > 0 &&
    names.every((own) => !isLateness(own) && !isSameMeasure(name, own))
  );
}

function nameIn(desk: Desk, statement: Statement): string {
  const at: Stretch | undefined = whenOf(statement)?.measure;
  return at === undefined || at.from === at.to ? "" : plainOf(desk.script, at);
}
