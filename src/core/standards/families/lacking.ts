import { exact, type Exact, max, sum, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOf, open, spanOfAll, warn } from "../desk";
import { lackingFinding } from "./findings";
import { plainOf, spanOf, type Stretch, wordsOf } from "../text/script";
import type { SlotKey } from "../slot";

/** 检查方案、检查记录、整改报告三项资料齐全得3分，缺一项扣1分; or 每少一项扣1分 after items of 1 point each. */
export function readLacking(desk: Desk): void {
  // ①计划完备得2分，缺一项扣0.5分；②记录完整得3分，缺一次扣1分: each in its own point
  const isOfPoint = open(desk).filter(({ kind }) => kind === "lacking").length > 1;
  for (const lacking of open(desk)) {
    if (lacking.kind !== "lacking") continue;
    const each = pointsOf(lacking.award, desk.full);
    claim(desk, ...open(desk).filter((statement) => isAllLost(desk, statement, each)));
    const items = open(desk).filter(
      (statement): statement is Statement & { kind: "met" } =>
        statement.kind === "met" &&
        pointsOf(statement.award, desk.full).gt(0) &&
        (!isOfPoint || statement.point === lacking.point),
    );
    const [only] = items;
    if (items.length > 1 && items.every(({ award }) => pointsOf(award, desk.full).equals(each))) {
      // each item is worth what lacking it costs: the sentence says nothing new
      if (sum(items.map(() => each)).equals(desk.full) && lacking.atMost === undefined)
        claim(
          desk,
          lacking,
          ...open(desk).filter(
            (statement) =>
              statement.kind === "floor" &&
              statement.atMost === undefined &&
              statement.point === lacking.point,
          ),
        );
      continue;
    }
    const whole = wholeBefore(desk, lacking);
    if (items.length === 0 && whole !== undefined) addOccurrence(desk, lacking, whole);
    else if (items.length === 1 && only !== undefined) addNamed(desk, only, lacking, each);
    else if (items.length === 0 && (desk.parts.length === 0 || isUnderHeading(desk, lacking)))
      addOccurrence(desk, lacking);
  }
}

/** 预算编制完整（3分）：每漏编1项扣1分: from the points of the heading, where nothing else takes them. */
function isUnderHeading(desk: Desk, lacking: Statement): boolean {
  const mark = markOf(desk, lacking);
  return headingOver(desk.statements, lacking) !== undefined && desk.parts.every(({ item }) => item !== mark);
}

/** 缺少2个及以上不得分 says nothing new where two of them already cost everything. */
function isAllLost(desk: Desk, statement: Statement, each: Exact): boolean {
  if (statement.kind !== "band" || !pointsOf(statement.award, desk.full).equals(0)) return false;
  const { condition, measure } = statement.when;
  const lost = condition.low && each.mul(condition.low.value);
  return /^(?:缺少|缺|少)$/.test(plainOf(desk.script, measure)) && (lost?.gte(desk.full) ?? false);
}

/** 完成率100%得5分，每少完成一项扣1分: all of them are there where the rate is whole. */
function wholeBefore(desk: Desk, lacking: Statement & { kind: "lacking" }): Full | undefined {
  const [band, ...others] = open(desk).filter(
    (statement) => statement.kind === "band" || statement.kind === "score" || statement.kind === "proportion",
  );
  if (band?.kind !== "band" || others.length > 0 || band.point !== lacking.point) return undefined;
  const { low, high, unit } = band.when.condition;
  const isWhole =
    unit === "%" && low?.value.equals(1) === true && (high === undefined || high.value.equals(1));
  const name = plainOf(desk.script, band.when.measure);
  const said = plainOf(desk.script, lacking.finding);
  const isAbout = said !== "" && /率$/.test(name) && name.includes(said);
  return isWhole && isAbout && pointsOf(band.award, desk.full).gt(0) ? band : undefined;
}

/** What earns the points that each lacking one costs some of. */
type Full = Statement & { kind: "met" | "band" };

function contentOf(full: Full): Stretch {
  return full.kind === "met" ? full.content : full.when.at;
}

function addNamed(
  desk: Desk,
  full: Statement & { kind: "met" },
  lacking: Statement & { kind: "lacking" },
  each: Exact,
): void {
  const names = namesIn(desk, full.content);
  const closing = /(?:齐全|完整|齐备|具备|完备)$/.exec(plainOf(desk.script, full.content))?.[0] ?? "";
  const points = pointsOf(full.award, desk.full);
  const item = markOf(desk, full);
  if (names === undefined) {
    addOccurrence(desk, lacking, full);
    return;
  }
  const slots = names.map((at): SlotKey =>
    desk.slots.ask({
      item,
      kind: "conformity",
      label: `${wordsOf(desk.script, at)}${closing}`,
      unit: "",
      at: spanOf(desk.script, at),
    }),
  );
  const awards = Array.from({ length: slots.length + 1 }, (_, met) => {
    const lost = each.mul(exact(BigInt(slots.length - met)));
    const most = lacking.atMost !== undefined && lacking.atMost.lt(lost) ? lacking.atMost : lost;
    return max(ZERO, points.sub(most));
  });
  desk.parts.push({
    kind: "metCount",
    item,
    points,
    family: "checklist_equal",
    at: spanOfAll(desk, [full, lacking]),
    slots,
    awards,
  });
  claim(desk, full, lacking);
}

/** 检查方案、检查记录、整改报告三项资料齐全 → the three names; undefined where the list and its number differ. */
function namesIn(desk: Desk, content: Stretch): readonly Stretch[] | undefined {
  const text = plainOf(desk.script, content);
  const match =
    /^(?<list>[^,;。]+?)(?:等)?(?<count>[一二两三四五六七八九十\d]+)(?:项|个|份|种)(?:资料|材料|内容|文件|要素|手续)?(?:均|都)?(?:齐全|完整|齐备|具备|完备)$/.exec(
      text,
    );
  const list = match?.groups?.list;
  const count = "零一二三四五六七八九十".indexOf((match?.groups?.count ?? "").replace("两", "二"));
  if (list === undefined) return undefined;
  const names = list.split(/[、和及与]/);
  if (names.length < 2 || names.length !== (count > 0 ? count : Number(match?.groups?.count)))
    return undefined;
  let at = content.from;
  return names.map((name) => {
    const from = at;
    at += name.length + 1;
    return { from, to: from + name.length };
  });
}

function addOccurrence(desk: Desk, lacking: Statement & { kind: "lacking" }, full?: Full): void {
  const worth = headingOver(desk.statements, lacking)?.points ?? desk.full;
  const points = full === undefined ? worth : pointsOf(full.award, desk.full);
  const floors = open(desk).filter(({ kind, point }) => kind === "floor" && point === lacking.point);
  const content = full && contentOf(full);
  const finding = lackingFinding(desk, lacking, {
    points,
    content,
    hasFloor: floors.length > 0,
    isOnly: true,
  });
  const statements = [...(full ? [full] : []), lacking, ...floors];
  const { atMost: own, ...price } = finding;
  const atMost =
    own ?? floors.flatMap((floor) => (floor.kind === "floor" && floor.atMost ? [floor.atMost] : []))[0];
  const item = markOf(desk, full ?? lacking);
  desk.parts.push({
    kind: "occurrences", item, points, family: full ? "checklist_equal" : "deduct_per_item", at: spanOfAll(desk, statements),
    findings: [{ ...price, ...(atMost?.lt(points) && { atMost }) }],
  }); // prettier-ignore
  claim(desk, ...statements);
  if (floors.length === 0 && lacking.atMost === undefined)
    warn(desk, "no-floor", `${item}没有写“扣完为止”，按扣到0分为止计算`, item, lacking.at);
}
