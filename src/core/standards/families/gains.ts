import { type Exact, min, sum } from "../../number/exact";
import { claim, type Desk, markOf, open, spanOfAll } from "../desk";
import { pointsOf } from "../grammar/award";
import { headingOver } from "../grammar/headings";
import { unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import { spanOf, wordsOf } from "../text/script";

type Gain = Statement & { readonly kind: "gain" };

/** 在省级媒体宣传报道1篇得1分，市级媒体1篇得0.5分，满分4分: points for each, up to what the point is worth. */
export function readGains(desk: Desk): void {
  const points = new Set(open(desk).map(({ point }) => point));
  for (const point of points) {
    const here = open(desk).filter((statement) => statement.point === point);
    const gains = here.filter((statement): statement is Gain => statement.kind === "gain");
    const [first] = gains;
    if (first === undefined) continue;
    const said = here.filter(({ kind }) => kind !== "unread");
    const repeated = here.filter((statement) => isSameLoss(desk, statement, gains));
    const worth = said.every((statement) => BESIDE.has(statement.kind) || repeated.includes(statement))
      ? worthOf(desk, here, first)
      : worthBesideItems(desk, here, gains);
    if (worth === undefined) continue;
    const item = markOf(desk, first);
    const terms = gains.map((gain) => {
      const unit = unitName(gain.unit);
      const name = `${wordsOf(desk.script, gain.finding)}的${unit}数`;
      const at = spanOf(desk.script, gain.finding);
      const slot = desk.slots.ask({ item, kind: "number", label: name, unit, at });
      return { measure: { kind: "fact", slot, name, isRate: false } as const, weight: gain.points };
    });
    desk.parts.push({
      kind: "formula", item, points: worth, family: "count_gain", at: spanOfAll(desk, gains), terms,
    }); // prettier-ignore
    claim(desk, ...gains, ...repeated, ...here.filter(({ kind }) => kind === "cap" || kind === "bonusCap"));
  }
}

/** 每举办1期得2分，…；每少1期扣2分: one that is missing does not earn its points, which goes without saying. */
function isSameLoss(desk: Desk, statement: Statement, gains: readonly Gain[]): boolean {
  const [gain, ...others] = gains;
  if (statement.kind !== "lacking" || gain === undefined || others.length > 0) return false;
  return (
    statement.atMost === undefined &&
    unitName(statement.unit) === unitName(gain.unit) &&
    pointsOf(statement.award, desk.full).equals(gain.points)
  );
}

const BESIDE: ReadonlySet<Statement["kind"]> = new Set([
  "gain",
  "cap",
  "bonusCap",
  "heading",
  "connective",
  "otherwise",
]);

/** 召开会议1次得1分；形成纪要得1分 of 2 points: once is all that the other items leave. */
function worthBesideItems(desk: Desk, here: readonly Statement[], gains: readonly Gain[]): Exact | undefined {
  const [gain, ...others] = gains;
  const items = here.filter((statement) => statement.kind === "met");
  if (gain === undefined || others.length > 0 || items.length === 0) return undefined;
  const isOwnCap = (statement: Statement): boolean =>
    statement.kind === "cap" && statement.most !== "full" && statement.most.equals(gain.points);
  const isBeside = (statement: Statement): boolean =>
    ["met", "gain", "connective"].includes(statement.kind) || isOwnCap(statement);
  if (!here.every(isBeside)) return undefined;
  if (desk.outline.points.length > 0 || here.length < open(desk).length) return undefined;
  const awards = items.map(({ award }) => pointsOf(award, desk.full));
  if (items.some(({ award }) => award.kind === "range") || awards.some((points) => points.lte(0)))
    return undefined;
  return sum([gain.points, ...awards]).equals(desk.full) ? gain.points : undefined;
}

/** 最高4分, the heading's points, or all of a standard that has no other points. */
function worthOf(desk: Desk, here: readonly Statement[], gain: Gain): Exact | undefined {
  const heading = headingOver(desk.statements, gain)?.points;
  const whole = heading ?? (desk.outline.points.length > 1 ? undefined : desk.full);
  const caps = here.flatMap((statement) =>
    statement.kind === "bonusCap" || (statement.kind === "cap" && statement.most !== "full")
      ? [statement.most as Exact]
      : [],
  );
  const [cap, ...others] = caps;
  if (others.length > 0) return undefined;
  return cap === undefined ? whole : whole === undefined ? cap : min(cap, whole);
}
