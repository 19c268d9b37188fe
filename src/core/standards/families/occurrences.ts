import { pointsOf } from "../grammar/award";
import type { Said, Statement } from "../grammar/statement";
import { claim, type Desk, markOfAll, open, spanOfAll, warn } from "../desk";
import { type Exact, min } from "../../number/exact";
import type { Finding } from "../rule";
import { countedFinding, countUnit } from "./findings";
import { isMostLike, pairsOf } from "./itemPairs";
import { plainOf, type Stretch, wordsOf } from "../text/script";
import { readCondition } from "../grammar/condition";
import { unitName } from "../grammar/quantity";
import { unitOfName } from "../measureNames";

type Each = Statement & { kind: "each" };
type Floor = Statement & { kind: "floor" };

/** ①…，得2分；每发现一项未制定，扣除0.5分，扣完为止: points of an item, less what was found. */
export function readOccurrences(desk: Desk): void {
  const groups = new Map<number, Statement[]>();
  for (const statement of open(desk)) {
    const group = groups.get(statement.point) ?? [];
    groups.set(statement.point, [...group, statement]);
  }
  for (const [point, group] of groups) if (!isAboutOthers(desk, point, group)) readGroup(desk, group);
  readBare(desk);
}

/** ①业务制度健全1.5分；②财务制度健全1.5分；制度不完善的，每项扣0.5分: in the last point, and no less about the others. */
function isAboutOthers(desk: Desk, point: number, group: readonly Statement[]): boolean {
  if (point < 1 || point !== desk.outline.points.length - 1) return false;
  const elsewhere = desk.statements.filter((statement) => statement.point >= 0 && statement.point < point);
  if (elsewhere.some(({ kind }) => kind === "each" || kind === "lacking" || kind === "step")) return false;
  const items = [...elsewhere, ...group].filter(
    (statement): statement is Statement & { kind: "met" } => statement.kind === "met",
  );
  const eachs = group.filter((statement): statement is Each => statement.kind === "each");
  const own = group.find(({ kind }) => kind === "met");
  return items.length > 1 && own !== undefined && eachs.some((each) => !isMostLike(desk, items, own, each));
}

/** Item with points, then its deductions: "…，得5分；每发现1个…，扣1分". */
function readGroup(desk: Desk, group: readonly Statement[]): void {
  for (const [place, award] of group.entries()) {
    if (award.kind !== "met" && award.kind !== "band" && award.kind !== "heading") continue;
    const following = takeWhile(
      group.slice(place + 1),
      ({ kind }) => kind === "each" || kind === "floor" || kind === "connective" || kind === "veto",
    );
    const eachs = following.filter((statement): statement is Each => statement.kind === "each");
    if (eachs.length === 0 || eachs.some((each) => isGraduated(desk, each))) continue;
    if (award.kind === "heading") {
      addPart(desk, "deduct_per_item", award.points, award.content, eachs, following, []);
      continue;
    }
    if (award.award.kind === "range") continue;
    const pairs = award.kind === "met" ? pairsOf(desk, metsBefore(group, place), eachs) : "last";
    if (pairs === undefined) continue;
    if (pairs !== "last") {
      addPairs(desk, pairs, following);
      continue;
    }
    const points = pointsOf(award.award, desk.full);
    if (points.lte(0)) continue;
    if (
      award.kind === "band" &&
      !eachs.every((each) => isAboutLimit(desk, award, each) || isShort(desk, award, each))
    )
      continue;
    const content = award.kind === "met" ? award.content : award.when.at;
    addPart(
      desk,
      award.kind === "band" && eachs.every((each) => isAboutLimit(desk, award, each))
        ? "deadline+deduct_per_item"
        : "checklist_points+deduct_per_item",
      points,
      content,
      eachs,
      following,
      [award],
    );
  }
}

/** The items that stand together right before the deductions. */
function metsBefore(group: readonly Statement[], place: number): readonly (Statement & { kind: "met" })[] {
  const mets: (Statement & { kind: "met" })[] = [];
  for (let at = place; at >= 0; at--) {
    const statement = group[at];
    if (statement?.kind !== "met" || statement.award.kind === "range") break;
    mets.unshift(statement);
  }
  return mets;
}

/** Every item with the deductions that are about it; one without any is judged like any item. */
function addPairs(
  desk: Desk,
  pairs: ReadonlyMap<Statement & { kind: "met" }, readonly Each[]>,
  following: readonly Statement[],
): void {
  const floors = following.filter(
    (statement) => statement.kind === "floor" && statement.atMost === undefined,
  );
  for (const [met, eachs] of pairs) {
    const points = pointsOf(met.award, desk.full);
    if (eachs.length === 0 || points.lte(0)) continue;
    addPart(desk, "checklist_points+deduct_per_item", points, met.content, eachs, floors, [met]);
  }
}

/** 不晚于15个工作日 … 每发现1个晚于15个工作日: the findings are those beyond the limit, which then needs no fact of its own. */
function isAboutLimit(desk: Desk, { when }: Statement & { kind: "band" }, each: Each): boolean {
  const limit = /\d[\d.]*(?:%|[一-龥]{1,4})?/.exec(plainOf(desk.script, when.at))?.[0] ?? "";
  const said = plainOf(desk.script, each.finding) + plainOf(desk.script, each.about);
  return (
    (limit !== "" && said.includes(limit)) ||
    /逾期|超期|延迟|延期|超时|不及时|未及时|未按期|未按时|^[^,;。]{0,6}(?:未达到|未达标|达不到|不达标)$/.test(
      said,
    )
  );
}

/** 人员到岗率100%，得6分，每发现缺岗1人次扣0.5分: what is found is what the whole lacks; 投诉0次，每发生1次: what it exceeds. */
function isShort(desk: Desk, { when }: Statement & { kind: "band" }, each: Each): boolean {
  const { low, high, unit } = when.condition;
  if (low === undefined || (high !== undefined && !high.value.equals(low.value))) return false;
  const said = plainOf(desk.script, each.finding) + plainOf(desk.script, each.about);
  const name = plainOf(desk.script, when.measure);
  if (low.value.equals(0) && high !== undefined)
    return (
      (unitName(unit) === countUnit(each.unit) ||
        (unit === "" && unitOfName(name) !== "%" && unitOfName(name) !== "元")) &&
      (said === "" || name === "" || name.includes(said))
    );
  const isWhole = unit === "%" && low.value.equals(1);
  const shared = Array.from(name.replace(/率$/, "")).filter((char) => said.includes(char));
  const isQuality =
    /(?:准确|合格|达标|规范|合规|符合)率$/.test(name) && /不符|不合|不达|不准|错|漏/.test(said);
  return isWhole && /[不未缺漏旷迟错]/.test(said) && (isQuality || shared.length > 0);
}

/** Deductions without points of their own take from the full points, all from the same. */
function readBare(desk: Desk): void {
  const eachs = open(desk).filter((statement): statement is Each => statement.kind === "each");
  const others = open(desk).filter(
    ({ kind }) => kind === "met" || kind === "band" || kind === "step" || kind === "score",
  );
  if (eachs.length === 0 || others.length > 0 || desk.parts.length > 0) return;
  // 每个考核点2分，每有一个不达标扣2分
  if (open(desk).some((statement) => statement.kind === "perItem" && !statement.isLoss)) return;
  if (eachs.some((each) => isGraduated(desk, each))) return;
  const floors = open(desk).filter(({ kind }) => kind === "floor");
  addPart(desk, "deduct_per_item", desk.full, undefined, eachs, floors, []);
}

function addPart(
  desk: Desk,
  family: string,
  points: Exact,
  content: Stretch | undefined,
  eachs: readonly Each[],
  following: readonly Statement[],
  leading: readonly Statement[],
): void {
  const floors = following.filter(
    (statement): statement is Floor =>
      statement.kind === "floor" &&
      (statement.atMost === undefined || eachs.length === 1 || statement.atMost.gte(points)),
  );
  const statements = [...leading, ...eachs, ...floors];
  const item = markOfAll(desk, statements);
  const limit = min(points, ...floors.flatMap(({ atMost }) => atMost ?? []));
  const hasFloor = floors.length > 0 || eachs.some(({ atMost }) => atMost !== undefined);
  const findings = eachs.map((each): Finding => {
    const isOnly = eachs.length === 1;
    const finding = countedFinding(desk, each, { points, content, hasFloor, isOnly });
    const atMost = finding.atMost ?? (isOnly && limit.lt(points) ? limit : undefined);
    return { ...finding, ...(atMost && { atMost }) };
  });
  const text = content === undefined ? "" : wordsOf(desk.script, content);
  const at = spanOfAll(desk, statements);
  desk.parts.push({ kind: "occurrences", item, points, family, at, findings, ...(text !== "" && { text }) });
  claim(desk, ...statements);
  if (!hasFloor) warn(desk, "no-floor", `${item}没有写“扣完为止”，按扣到0分为止计算`, item, eachs[0]?.at);
}

/** 2次以上的每次扣2分: a price that depends on the number found is not one price for each. */
export function isGraduated(desk: Desk, each: Each): boolean {
  const unit = countUnit(each.unit);
  return [each.finding, each.about].some((at) => {
    const condition = readCondition(plainOf(desk.script, at));
    return condition !== undefined && unitName(condition.unit) === unit;
  });
}

function takeWhile(
  statements: readonly Statement[],
  holds: (statement: Said) => boolean,
): readonly Statement[] {
  const end = statements.findIndex((statement) => !holds(statement));
  return end < 0 ? statements : statements.slice(0, end);
}
