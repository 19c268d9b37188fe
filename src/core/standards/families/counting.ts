import { exact, type Exact, max, sum, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOf, open, spanOfAll, warn } from "../desk";
import { showPoints } from "../showPoints";
import { plainOf, spanOf, type Stretch, wordsOf } from "../text/script";
import type { SlotKey } from "../slot";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Points for each of several items that are named elsewhere (评价要点), or by how many of them are met. */
export function readCounting(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind === "perItem" && !statement.isLoss) addPerItem(desk, statement);
    if (statement.kind === "perItem" && statement.isLoss) addLossPerItem(desk, statement);
    if (statement.kind === "holding") addHolding(desk, statement);
  }
  readTogether(desk);
  readLacking(desk);
}

/** ①—④每项1分; 每具备一个得分要素，得到指标分值的25%: how many there are is said, listed, or follows from the share. */
function addPerItem(desk: Desk, statement: Statement & { kind: "perItem" }): void {
  const each = pointsOf(statement.award, desk.full);
  if (each.lte(0)) return;
  const listed = [...desk.guidance.points.keys()].filter((mark) => mark !== "");
  const stated =
    statement.from === undefined ? undefined : marksBetween(statement.from, statement.to ?? statement.from);
  const number = desk.full.div(each);
  const counted = number.d === 1n ? Array.from(CIRCLED.slice(0, Number(number.n))) : undefined;
  const marks = stated ?? (listed.length > 0 && each.mul(listed.length).equals(desk.full) ? listed : counted);
  if (marks === undefined || marks.length === 0) return;
  const family =
    statement.from !== undefined
      ? "checklist_points"
      : isWholePercent(statement)
        ? "checklist_percent"
        : "checklist_equal";
  for (const mark of marks) addCheck(desk, mark, each, family, statement);
  claim(desk, statement);
}

/** 以上要点全部符合得满分，每有一项不符合扣1分: by how many of the 评价要点 are met, counted where they are not listed. */
function addLossPerItem(desk: Desk, statement: Statement & { kind: "perItem" }): void {
  const each = pointsOf(statement.award, desk.full);
  const listed = [...desk.guidance.points.keys()].filter((mark) => mark !== "");
  const at = spanOf(desk.script, statement.at);
  const points = desk.full;
  if (listed.length > 1) {
    const slots = listed.map((mark) =>
      desk.slots.ask({ item: mark, kind: "conformity", label: labelOf(desk, mark), unit: "" }),
    );
    const awards = Array.from({ length: listed.length + 1 }, (_, met) =>
      max(ZERO, points.sub(each.mul(listed.length - met))),
    );
    desk.parts.push({ kind: "metCount", item: "", points, family: "checklist_equal", at, slots, awards });
  } else {
    const label = `不符合的项数；每1项扣${showPoints(each)}分`;
    const slot = desk.slots.ask({ item: "", kind: "count", label, unit: "项", points, at });
    desk.parts.push({
      kind: "occurrences",
      item: "",
      points,
      family: "checklist_equal",
      at,
      findings: [{ slot, each }],
    });
  }
  claim(desk, statement);
}

function isWholePercent({ award }: Statement & { kind: "perItem" }): boolean {
  return award.kind === "share" && award.share.mul(100).d === 1n;
}

/** 具备要素②③，分别得到指标分值的33% */
function addHolding(desk: Desk, statement: Statement & { kind: "holding" }): void {
  const each = pointsOf(statement.award, desk.full);
  if (statement.marks === "") return;
  for (const mark of statement.marks)
    addCheck(
      desk,
      mark,
      each,
      statement.award.kind === "share" ? "checklist_percent" : "checklist_points",
      statement,
    );
  claim(desk, statement);
}

function addCheck(desk: Desk, mark: string, points: Exact, family: string, statement: Statement): void {
  const at = spanOf(desk.script, statement.at);
  const slot = desk.slots.ask({
    item: mark,
    kind: "conformity",
    label: labelOf(desk, mark),
    unit: "",
    points,
  });
  desk.parts.push({ kind: "check", item: mark, points, family, at, slot });
}

function labelOf(desk: Desk, mark: string): string {
  const listed = desk.guidance.points.get(mark);
  return listed === undefined ? `评价要点${mark}` : wordsOf(desk.guidance.script, listed);
}

function marksBetween(from: string, to: string): readonly string[] {
  return Array.from(CIRCLED.slice(CIRCLED.indexOf(from), CIRCLED.indexOf(to) + 1));
}

/** 同时满足①和②得3分，只满足其中一项得1.5分，均不满足不得分 */
function readTogether(desk: Desk): void {
  const said = open(desk).filter(
    (statement): statement is Statement & { kind: "together" } => statement.kind === "together",
  );
  const all = said.find(({ met }) => met === "all");
  if (all === undefined || all.marks.length < 2) return;
  const marks = Array.from(all.marks);
  const awards: (Exact | undefined)[] = marks.map(() => undefined);
  awards[marks.length] = pointsOf(all.award, desk.full);
  for (const { met, award } of said) {
    const count = met === "all" ? marks.length : Number(met.n);
    if (count > marks.length) return;
    awards[count] = pointsOf(award, desk.full);
  }
  awards[0] ??= ZERO;
  if (awards.some((award) => award === undefined)) return;
  const slots = marks.map((mark) =>
    desk.slots.ask({ item: mark, kind: "conformity", label: labelOf(desk, mark), unit: "" }),
  );
  const points = awards[marks.length] ?? ZERO;
  const known = awards.flatMap((award) => (award === undefined ? [] : [award]));
  desk.parts.push({
    kind: "metCount",
    item: "",
    points,
    family: "compound",
    at: spanOfAll(desk, said),
    slots,
    awards: known,
  });
  claim(desk, ...said);
}

/** 检查方案、检查记录、整改报告三项资料齐全得3分，缺一项扣1分; or 每少一项扣1分 after items of 1 point each. */
function readLacking(desk: Desk): void {
  for (const lacking of open(desk)) {
    if (lacking.kind !== "lacking") continue;
    const each = pointsOf(lacking.award, desk.full);
    claim(desk, ...open(desk).filter((statement) => isAllLost(desk, statement, each)));
    const items = open(desk).filter(
      (statement): statement is Statement & { kind: "met" } => statement.kind === "met",
    );
    const [only] = items;
    if (items.length > 1 && items.every(({ award }) => pointsOf(award, desk.full).equals(each))) {
      // each item is worth what lacking it costs: the sentence says nothing new
      if (sum(items.map(() => each)).equals(desk.full))
        claim(
          desk,
          lacking,
          ...open(desk).filter(({ kind, point }) => kind === "floor" && point === lacking.point),
        );
      continue;
    }
    if (items.length === 1 && only !== undefined) addNamed(desk, only, lacking, each);
    else if (items.length === 0 && desk.parts.length === 0) addOccurrence(desk, lacking, each);
  }
}

/** 缺少2个及以上不得分 says nothing new where two of them already cost everything. */
function isAllLost(desk: Desk, statement: Statement, each: Exact): boolean {
  if (statement.kind !== "band" || !pointsOf(statement.award, desk.full).equals(0)) return false;
  const { condition, measure } = statement.when;
  const lost = condition.low && each.mul(condition.low.value);
  return /^(?:缺少|缺|少)$/.test(plainOf(desk.script, measure)) && (lost?.gte(desk.full) ?? false);
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
    addOccurrence(desk, lacking, each, full);
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

function addOccurrence(
  desk: Desk,
  lacking: Statement & { kind: "lacking" },
  each: Exact,
  full?: Statement & { kind: "met" },
): void {
  const item = markOf(desk, full ?? lacking);
  const points = full === undefined ? desk.full : pointsOf(full.award, desk.full);
  const floors = open(desk).filter(({ kind, point }) => kind === "floor" && point === lacking.point);
  const own = wordsOf(desk.script, lacking.finding);
  const about = full === undefined ? "" : `“${wordsOf(desk.script, full.content)}”`;
  const label = `${about}缺少的${lacking.unit}数${own === "" ? "" : `（${own}）`}；每少1${lacking.unit}扣${showPoints(each)}分${floors.length > 0 ? "，扣完为止" : ""}`;
  const slot = desk.slots.ask({
    item,
    kind: "count",
    label,
    unit: lacking.unit,
    points,
    at: spanOf(desk.script, lacking.at),
  });
  const statements = [...(full ? [full] : []), lacking, ...floors];
  const atMost =
    lacking.atMost ??
    floors.flatMap((floor) => (floor.kind === "floor" && floor.atMost ? [floor.atMost] : []))[0];
  desk.parts.push({
    kind: "occurrences", item, points, family: full ? "checklist_equal" : "deduct_per_item", at: spanOfAll(desk, statements),
    findings: [{ slot, each, ...(atMost?.lt(points) && { atMost }) }],
  }); // prettier-ignore
  claim(desk, ...statements);
  if (floors.length === 0 && lacking.atMost === undefined)
    warn(desk, "no-floor", `${item}没有写“扣完为止”，按扣到0分为止计算`, item, lacking.at);
}
