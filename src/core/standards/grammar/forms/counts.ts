import { ZERO } from "../../../number/exact";
import { readAward } from "../award";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const MEETS = "(?:具备|符合|满足|达到|完成|做到)";
const TIMES = "季度";
const THINGS = "篇|次|项|个|家|件|场|期|人|名|部|条|门|套|台|堂|节|幅|座|处|份|户|宗|批|种|类|只|所|间|支";

/** Both of two things, or one of them; several with points in the same order; points for each of what was done. */
export const counts: readonly Form[] = [
  form(`(?:同时|均|全部)(?:具备|提供|具有|拥有|取得|满足|有)(?<first>[^,;。、\\n\\d得①-⑳]{2,20}?)[、和及与](?<second>[^,;。、\\n\\d得①-⑳]{2,20}?)(?:两项|2项|两者|二者)?的?,?{award}[,;](?:仅|只)?(?:具备|提供|具有|拥有|取得|满足|有)(?:其中|两者|二者)?(?:之)?(?:一|其一|(?:任意|任何)?(?:1|一)(?:项|个|条|者))的?,?{award1:award}{end}`, "同时具备立项批复、可研报告得2分，具备其一得1分", bothOf),
  form("(?<list>[^,;。:\\n得扣]+?(?:、[^,;。:\\n得扣、]+?)+)(?:的)?,?分别(?:得|计|记|赋)(?<points>\\d+(?:\\.\\d+)?分(?:[、,]\\d+(?:\\.\\d+)?分)+){end}", "6月末达到50%、12月末达到100%的，分别得1分、2分", respective),
  form(`(?!${MEETS}|[不未无缺少]|发[生现]|出现|存在|其中|仅|只|任|至少|有)(?<finding>(?:(?!得\\d|扣|每)[^,;。:\\n\\d]){2,24}?)(?<![为是于达到])(?:每(?:有)?)?(?:1|一(?!季))(?<unit>${THINGS}|${TIMES})(?:的)?,?(?:得|计|记){number}分{end}`, "在省级媒体宣传报道1篇得1分", gain),
  form(`每(?!${MEETS}|[有缺少])(?:1|一)?(?<unit>${THINGS})?(?<finding>(?:(?!得\\d|扣|每)[^,;。:\\n\\d]){2,24}?)(?:1|一)?(?<unit2>${THINGS})?(?<more>[^,;。:\\n得扣每]{0,20}?)(?:的)?,?(?:得|计|记){number}分{end}`, "每发表一篇论文得1分", gain),
  form(`每完成(?:1|一)(?<unit>${THINGS})(?<finding>(?!(?:评价|评分|考核)?(?:要[点素]|内容|指标))(?:(?!得\\d|扣|每)[^,;。:\\n\\d]){2,24}?)(?:的)?,?(?:得|计|记){number}分{end}`, "每完成一个子项目得2分", gain),
  form(`(?<finding>(?:(?!得\\d|扣|每)[^,;。:\\n\\d]){2,24}?)的?,每(?:个|(?:开展|举办|组织|新增|发表|获得?)(?:1|一))?(?<unit>${THINGS}|${TIMES})(?:得|计|记|加){number}分{end}`, "获得市级以上表彰的，每项加0.5分", gain),
]; // prettier-ignore

function bothOf(found: Found): Said | undefined {
  const [award, lesser] = [found.award("award"), found.award("award1")];
  const names = [found.stretch("first"), found.stretch("second")] as const;
  return award && lesser && { kind: "bothOf", names, award, lesser };
}

/** 甲、乙的，分别得1分、2分: as many points as there are things. */
function respective(found: Found): Said | undefined {
  const { from } = found.stretch("list");
  const points = found
    .text("points")
    .split(/[、,]/)
    .map((each) => readAward(`得${each}`));
  let at = from;
  const contents = found
    .text("list")
    .split("、")
    .map((words) => {
      const start = at;
      at += words.length + 1;
      return { from: start, to: start + words.length };
    });
  const known = points.filter((award) => award?.kind === "points");
  if (known.length !== contents.length) return undefined;
  const parts = contents.flatMap((content, place) => {
    const award = known[place];
    return award === undefined ? [] : [{ content, award }];
  });
  const total = known.reduce((sum, award) => sum.add(award.points), ZERO);
  return { kind: "nested", content: { from, to: from }, award: { kind: "points", points: total }, parts };
}

function gain(found: Found): Said | undefined {
  const points = found.number("number");
  const units = [found.text("unit"), found.text("unit2")].filter((unit) => unit !== "");
  const finding = found.stretch("finding");
  const more = found.text("more");
  if (units.length !== 1 || points?.gt(0) !== true) return undefined;
  const whole = more === "" ? finding : { from: finding.from, to: found.stretch("more").to };
  return { kind: "gain", finding: whole, unit: units[0] ?? "", points };
}
