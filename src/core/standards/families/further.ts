import { ZERO } from "../../number/exact";
import { claim, type Desk, open, spanOfAll, warn } from "../desk";
import type { Statement } from "../grammar/statement";
import type { Part } from "../rule";
import { isSeverity } from "../severityWords";
import { plainOf, spanOf, wordsOf } from "../text/script";
import { readCondition } from "../grammar/condition";
import { type Basis, findingOf, type Loss } from "./findings";
import { isGraduated } from "./occurrences";

/** Parts that give the full points by themselves. */
const WHOLE: ReadonlySet<Part["kind"]> = new Set(["bands", "grades", "proportional", "steps", "formula"]);

/** 完成率≥95%得5分，80%-95%得3分；另，每发现1处不符扣0.5分: taken from what the one part before gives. */
export function readFurther(desk: Desk): void {
  const [only, another] = desk.parts;
  if (only === undefined || another !== undefined || desk.outline.points.length > 1) return;
  if (!WHOLE.has(only.kind) || only.item !== "" || !only.points.equals(desk.full)) return;
  const left = open(desk).filter(
    ({ kind }) => kind !== "connective" && kind !== "veto" && kind !== "notApplicable",
  );
  const losses = left.filter(
    (statement): statement is Loss => isLoss(desk, statement) && !isOfScale(desk, only, statement),
  );
  const floors = left.filter(({ kind, at }) => kind === "floor" && at.from >= (losses[0]?.at.from ?? 0));
  if (losses.length === 0 || losses.length + floors.length < left.length) return;
  const isBehind = losses.every(({ at }) => spanOf(desk.script, at).start >= only.at.end);
  if (!isBehind || floors.some((floor) => floor.kind === "floor" && floor.atMost !== undefined)) return;
  const basis: Basis = {
    points: desk.full,
    content: undefined,
    hasFloor: floors.length > 0,
    isOnly: false,
  };
  const findings = losses.map((loss) => findingOf(desk, loss, basis));
  desk.parts.push({
    kind: "occurrences",
    item: "",
    points: ZERO,
    family: "deduct_further",
    at: spanOfAll(desk, losses),
    findings,
    isFurther: true,
  });
  claim(desk, ...losses, ...floors);
  if (floors.length === 0) warn(desk, "no-floor", "没有写“扣完为止”，按扣到0分为止计算", "", losses[0]?.at);
}

/** A price that grows with the number, a limit, or how bad it is, is no loss of its own. */
function isLoss(desk: Desk, statement: Statement): boolean {
  if (statement.kind === "each") return !isGraduated(desk, statement);
  if (statement.kind === "event") {
    const words = plainOf(desk.script, statement.finding);
    return readCondition(words) === undefined && !isSeverity(words);
  }
  return statement.kind === "lacking";
}

/** 健全得5分，基本健全得3分；不健全扣2分, 未达标的扣3分: what the part before speaks of itself. */
function isOfScale(desk: Desk, part: Part, statement: Statement): boolean {
  if (statement.kind !== "event") return false;
  const own = stemOf(wordsOf(desk.script, statement.finding));
  if (own.length < 2 || VAGUE.test(own)) return true;
  if (part.kind !== "grades") return false;
  return part.grades.some(({ name }) => {
    const stem = stemOf(name);
    return stem !== "" && (stem.includes(own) || own.includes(stem));
  });
}

const VAGUE = /^(?:能)?(?:达标|完成|达到|合格|符合|满足|实现)(?:要求|标准|目标|任务|规定)?$/;

function stemOf(words: string): string {
  return words.replace(/没有|不够|不|未|无|没|有|已|的|基本|较为|比较|较|部分|完全/g, "");
}
