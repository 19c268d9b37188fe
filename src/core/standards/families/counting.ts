import { type Exact, max, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, open, spanOfAll } from "../desk";
import { showPoints } from "../showPoints";
import { spanOf, wordsOf } from "../text/script";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Points for each of several items that are named elsewhere (评价要点), or by how many of them are met. */
export function readCounting(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind === "perItem" && !statement.isLoss) addPerItem(desk, statement);
    if (statement.kind === "perItem" && statement.isLoss) addLossPerItem(desk, statement);
    if (statement.kind === "holding") addHolding(desk, statement);
  }
  readTogether(desk);
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
