import { type Exact, max, min, sum, ZERO } from "../../number/exact";
import { ask, claim, type Desk, markOf, open, spanOfAll } from "../desk";
import type { Statement } from "../grammar/statement";
import type { Bonus, Part } from "../rule";
import { showPoints } from "../showPoints";
import { spanOf, wordsOf } from "../text/script";

type BonusSaid = Statement & { readonly kind: "bonus" };

/** 获国家级表彰加3分，省级表彰加2分，就高不重复计算，最高加3分: what is added, once everything else has its points. */
export function readBonuses(desk: Desk): void {
  for (const group of groupsIn(desk)) addBonus(desk, group);
}

/** Sentences that add, one after the other in one point. */
function groupsIn(desk: Desk): readonly (readonly BonusSaid[])[] {
  const groups: BonusSaid[][] = [];
  let last: Statement | undefined;
  for (const statement of open(desk)) {
    if (statement.kind === "bonus") {
      if (last?.kind === "bonus" && last.point === statement.point) groups.at(-1)?.push(statement);
      else groups.push([statement]);
    }
    if (statement.kind !== "connective") last = statement;
  }
  return groups;
}

function addBonus(desk: Desk, group: readonly BonusSaid[]): void {
  const [first] = group;
  if (first === undefined) return;
  const item = markOf(desk, first);
  const beside = open(desk).filter(({ kind, point }) => point === first.point && LIMITS.has(kind));
  const highestOnly =
    group.some((said) => said.highestOnly) || beside.some(({ kind }) => kind === "highestOnly");
  const caps = beside.flatMap((statement) => (statement.kind === "bonusCap" ? [statement.most] : []));
  const options = group.flatMap((said) => optionsOf(desk, said, item));
  const all = options.map(({ points }) => points);
  const atMost = min(highestOnly ? max(ZERO, ...all) : sum(all), ...caps);
  const at = spanOfAll(desk, group);
  const isAlone = desk.parts.length === 0;
  const left = desk.full.sub(sum(desk.parts.map(({ points }) => points)));
  claim(desk, ...group, ...beside);
  // 建立制度得3分，制度完善加2分 of 5 points: credit, and nothing beyond the full points
  if (!isAlone && !highestOnly && caps.length === 0 && sum(all).equals(left)) {
    desk.parts.push(
      ...options.map(({ slot, points }): Part => ({
        kind: "check", item, points, family: "checklist_points", at, slot,
      })),
    ); // prettier-ignore
    return;
  }
  const most = desk.full.sub(left).add(atMost);
  const reach =
    isAlone || most.lte(desk.full) ? undefined : reachOf(desk, group, item, caps.length > 0, most);
  if (reach === "beyond") desk.limit = most;
  desk.parts.push({
    kind: "bonus", item, points: ZERO, family: "bonus", at, options, highestOnly, atMost, ...(reach && { reach }),
  }); // prettier-ignore
}

/** 最高加2分, 最高不超过12分 say that more than the full points can be had, 超过满分的按满分计 that it cannot. */
function reachOf(
  desk: Desk,
  group: readonly BonusSaid[],
  item: string,
  isCapped: boolean,
  most: Exact,
): NonNullable<Bonus["reach"]> {
  const limits = desk.statements.flatMap((said) =>
    said.kind === "cap" && !said.isOfRate ? [said.most] : [],
  );
  if (isCapped || limits.some((limit) => limit !== "full" && limit.gt(desk.full))) return "beyond";
  if (limits.length > 0) return "within";
  return goesBeyond(desk, group, item, most) ? "beyond" : "within";
}

/** 超额完成加1分, where the full points are reached without it: whether there can be more is the evaluator's to say. */
function goesBeyond(desk: Desk, group: readonly BonusSaid[], item: string, most: Exact): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return false;
  const at = { from: first.at.from, to: last.at.to };
  const full = showPoints(desk.full);
  const [within, beyond] = [`不超过分值${full}分`, `可以超过分值，最高${showPoints(most)}分`] as const;
  const text = `“${wordsOf(desk.script, at)}”没有写加分后能不能超过分值${full}分，怎样计分？`;
  return ask(desk, { key: `${item}加分`, item, text, choices: [within, beyond] }, at) === beyond;
}

const LIMITS: ReadonlySet<Statement["kind"]> = new Set(["highestOnly", "bonusCap"]);

function optionsOf(desk: Desk, said: BonusSaid, item: string) {
  const subject = wordsOf(desk.script, said.subject);
  const deed = wordsOf(desk.script, said.deed);
  return said.options.map(({ content, points }) => ({
    slot: desk.slots.ask({
      item,
      kind: "conformity",
      label: `${subject}${wordsOf(desk.script, content)}${deed}`,
      unit: "",
      points,
      at: spanOf(desk.script, content),
    }),
    points,
  }));
}
