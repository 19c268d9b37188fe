import { type Exact, max, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, open } from "../desk";
import { type Item, itemsBefore } from "./listedItems";
import { showPoints } from "../showPoints";
import { spanOf, wordsOf } from "../text/script";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Points for each of several items that are named elsewhere (评价要点), or by how many of them are met. */
export function readCounting(desk: Desk): void {
  const listed = listedFor(desk);
  claim(desk, ...saidAgain(desk));
  for (const statement of open(desk)) {
    if (statement.kind === "perItem" && !statement.isLoss) addPerItem(desk, statement);
    if (statement.kind === "perItem" && statement.isLoss) addLossPerItem(desk, statement);
    if (statement.kind === "holding") addHolding(desk, statement, listed);
  }
  claim(desk, ...listed.flatMap(({ statements }) => statements));
}

/** ①-④各占25%权重，每符合一项得25%权重分: the second says once more what each is worth. */
function saidAgain(desk: Desk): readonly Statement[] {
  const marked = open(desk).flatMap((statement) =>
    statement.kind === "holding" ||
    (statement.kind === "perItem" && !statement.isLoss && statement.from !== undefined)
      ? [pointsOf(statement.award, desk.full)]
      : [],
  );
  const [first, ...others] = marked;
  if (first === undefined || others.some((points) => !points.equals(first))) return [];
  return open(desk).filter(
    (statement) =>
      statement.kind === "perItem" &&
      statement.from === undefined &&
      pointsOf(statement.award, desk.full).equals(first),
  );
}

/** ①有方案；②有记录。符合①得1分，符合②得2分: the list before the points, where each of its items has some, once. */
function listedFor(desk: Desk): readonly Item[] {
  const holding = open(desk).filter((statement) => statement.kind === "holding");
  const [first] = holding;
  const items = first === undefined ? [] : itemsBefore(desk, first);
  const marks = holding.flatMap((statement) => Array.from(statement.marks)).sort();
  return marks.join("") === items.map(({ mark }) => mark).join("") ? items : [];
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
  claim(desk, statement, ...repeating(desk, each));
}

/** 每个考核点2分，每有一个不达标扣2分: what is not met does not earn, which goes without saying. */
function repeating(desk: Desk, each: Exact): readonly Statement[] {
  const said = open(desk).filter(
    (statement) =>
      statement.kind === "each" &&
      statement.atMost === undefined &&
      /(?:不|未)(?:能)?(?:符合|满足|达到|达标|具备|做到|合格)/.test(
        wordsOf(desk.script, statement.finding),
      ) &&
      pointsOf(statement.loss, desk.full).equals(each),
  );
  const floors = open(desk).filter(
    (statement) =>
      statement.kind === "floor" &&
      statement.atMost === undefined &&
      said.some(({ point }) => point === statement.point),
  );
  return [...said, ...floors];
}

/** 以上要点全部符合得满分，每有一项不符合扣1分: by how many of the 评价要点 are met, counted where they are not listed. */
function addLossPerItem(desk: Desk, statement: Statement & { kind: "perItem" }): void {
  const each = pointsOf(statement.award, desk.full);
  const listed =
    statement.from === undefined
      ? [...desk.guidance.points.keys()].filter((mark) => mark !== "")
      : marksBetween(statement.from, statement.to ?? statement.from);
  const at = spanOf(desk.script, statement.at);
  const points = statement.whole ?? desk.full;
  if (!points.equals(desk.full)) return;
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
function addHolding(desk: Desk, statement: Statement & { kind: "holding" }, listed: readonly Item[]): void {
  const each = pointsOf(statement.award, desk.full);
  if (statement.marks === "") return;
  const family = statement.award.kind === "share" ? "checklist_percent" : "checklist_points";
  for (const mark of statement.marks) {
    const own = listed.find((item) => item.mark === mark);
    addCheck(desk, mark, each, family, statement, own && wordsOf(desk.script, own.at));
  }
  claim(desk, statement);
}

function addCheck(
  desk: Desk,
  mark: string,
  points: Exact,
  family: string,
  statement: Statement,
  words?: string,
): void {
  const at = spanOf(desk.script, statement.at);
  const slot = desk.slots.ask({
    item: mark,
    kind: "conformity",
    label: words ?? labelOf(desk, mark),
    unit: "",
    points,
  });
  desk.parts.push({ kind: "check", item: mark, points, family, at, slot });
}

/** The words of an item that 指标说明 lists. */
export function labelOf(desk: Desk, mark: string): string {
  const listed = desk.guidance.points.get(mark);
  return listed === undefined ? `评价要点${mark}` : wordsOf(desk.guidance.script, listed);
}

/** ①②③… up to `number`. */
export function marksUpTo(number: number): readonly string[] {
  return Array.from(CIRCLED.slice(0, number));
}

function marksBetween(from: string, to: string): readonly string[] {
  return Array.from(CIRCLED.slice(CIRCLED.indexOf(from), CIRCLED.indexOf(to) + 1));
}
