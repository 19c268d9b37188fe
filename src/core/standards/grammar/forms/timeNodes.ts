import { type Exact, ZERO } from "../../../number/exact";
import { readAward } from "../award";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const TIME = "(?:\\d{1,2}月(?:底|末|份|\\d{1,2}日)?|[一二三四]季度[末底]?|(?:上半年|半年|年)[末底]?)";
const TIMES = `${TIME}(?:[、和及]${TIME})+`;
const POINTS =
  "(?:各|分别|每个?(?:时点|节点|时间节点)?(?:达到|达标)?的?)(?:得|计|记)?(?<points>\\d+(?:\\.\\d+)?分(?:[、,]\\d+(?:\\.\\d+)?分)*)";

/** 支出进度6月末不低于50% */
const NODE = `[^,;。:\\n\\d、得扣一二三四上半年]{0,10}${TIME}[^,;。:\\n\\d、得扣]{0,10}?(?:达到|不低于|≥)\\d+(?:\\.\\d+)?%`;

/** What has to be reached at several times, each with its points. */
export const timeNodes: readonly Form[] = [
  form(`(?<list>${TIMES})(?<what>[^,;。:\\n\\d]{2,20}?(?:达到|不低于|≥))(?<limits>\\d+(?:\\.\\d+)?%(?:[、,和]\\d+(?:\\.\\d+)?%)+)(?:以上)?(?:的)?,?${POINTS}{end}`, "6月末、9月末预算执行率分别达到50%、75%的，各得2分", nodes),
  form(`(?<list>${TIMES})(?<what>[^,;。:\\n\\d、得扣]{4,30}?)(?:的)?,?${POINTS}{end}`, "6月底、9月底执行率达到序时进度的，分别得1分、2分", nodes),
  form(`(?<list>${NODE}(?:、${NODE})+),每(?:达到|完成|达标)?(?:1|一)?个?(?:时间)?(?:节点|时点)(?:达标|达到|完成|符合)?(?:要求|目标)?(?:的)?,?(?:得|计|记)(?<points>\\d+(?:\\.\\d+)?分){end}`, "一季度不低于20%、二季度不低于50%，每个节点达标得1.5分", nodesApart),
]; // prettier-ignore

const WHAT_OF_NODE = new RegExp(
  `^(?<lead>.*?)(?<time>${TIME})(?<what>.*?)(?<limit>(?:达到|不低于|≥)[\\d.]+%)$`,
);

/** Each time with its own limit; what is measured may stand with the first only. */
function nodesApart(found: Found): Said | undefined {
  const { from } = found.stretch("list");
  const award = readAward(`得${found.text("points")}`);
  const nodes = found.text("list").split("、");
  const first = WHAT_OF_NODE.exec(nodes[0] ?? "")?.groups;
  if (award?.kind !== "points" || first === undefined) return undefined;
  let at = from;
  const parts = nodes.map((node) => {
    const content = { from: at, to: at + node.length };
    at += node.length + 1;
    const own = WHAT_OF_NODE.exec(node)?.groups;
    const what = own?.what === "" ? first.what : own?.what;
    const label = `${first.lead ?? ""}${own?.time ?? ""}${what ?? ""}${own?.limit ?? ""}`;
    return { content, award, label };
  });
  const points = award.points.mul(parts.length);
  return { kind: "nested", content: { from, to: from }, award: { kind: "points", points }, parts };
}

/** As many limits as times, and as many points, or the same for all. */
function nodes(found: Found): Said | undefined {
  const { from } = found.stretch("list");
  const times = found.text("list").split(/[、和及]/);
  const limits = found.has("limits") ? found.text("limits").split(/[、,和]/) : times.map(() => "");
  const awards = awardsIn(found.text("points"), times.length);
  if (awards === undefined || limits.length !== times.length) return undefined;
  const what = found
    .text("what")
    .replace("分别", "")
    .replace(/均(?=达到|不低于)/, "");
  let at = from;
  const parts = times.map((time, place) => {
    const content = { from: at, to: at + time.length };
    at += time.length + 1;
    const points = awards[place] ?? ZERO;
    return {
      content,
      award: { kind: "points", points } as const,
      label: `${time}${what}${limits[place] ?? ""}`,
    };
  });
  const total = awards.reduce((sum, points) => sum.add(points));
  return { kind: "nested", content: { from, to: from }, award: { kind: "points", points: total }, parts };
}

function awardsIn(list: string, number: number): readonly Exact[] | undefined {
  const awards = list.split(/[、,]/).map((words) => readAward(`得${words}`));
  const points = awards.flatMap((award) => (award?.kind === "points" ? [award.points] : []));
  const [each] = points;
  if (points.length !== awards.length || each === undefined) return undefined;
  if (points.length === 1) return Array.from({ length: number }, () => each);
  return points.length === number ? points : undefined;
}
