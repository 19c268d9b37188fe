import { type Exact, ZERO } from "../../../number/exact";
import { readPlainNumber } from "../quantity";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

/** Ranks and bonuses. */
export const comparisons: readonly Form[] = [
  form("(?:按(?:照)?(?<measure>[^,;。\\n]{2,20}?)排名,?)?第(?:1|一)名的?,?(?:得|计)?{number}分[,;](?:第(?:2|二)-(?<last>\\d+)名|其余|其他|其它)的?,?按(?:照)?第(?:1|一)名的比例(?:得分|计分|计算)", "按编制总量排名，第1名得6分，第2-5名按第1名的比例得分", behindFirst),
  form("按(?:照)?(?<measure>[^,;。\\n]{2,20}?)排名,排名(?:第)?1-(?<count>\\d+)名?的?,?(?:依次|分别)(?:赋予|得|计|赋)?(?<list>(?:\\d+(?:\\.\\d+)?分?[、,]?)+)(?<=分)", "按考核得分排名，排名1-5名的依次赋予60分、57分、54分、51分、48分", rank),
  form("(?:按(?:照)?(?<measure>[^,;。\\n]{2,20}?)排名,?)?(?<places>第(?:1|一)名的?,?(?:得|计)?\\d+(?:\\.\\d+)?分(?:[,、;]第(?:\\d+|[一二三四五六七八九十])名的?,?(?:得|计)?\\d+(?:\\.\\d+)?分)+)", "按增幅排名，第1名得6分，第2名得5分，第3名得4分", placed),
  form("(?<subject>[^,;。、\\n]{0,14}?)(?<names>(?:中央|国家级|国家|省级|市级|县级|区级|省|市|县|州级)(?:、(?:中央|国家级|国家|省级|市级|县级|区级|省|市|县|州级))+)(?<deed>[^,;。\\n]{2,16}?)的?,?分别加(?<list>(?:\\d+(?:\\.\\d+)?分?[、,]?)+)(?<=分)(?<high>,?就高不重复(?:计算|计分|加分)?)?", "工作经验获中央、省级、市级推广的，分别加3分、2分、1分，就高不重复计算", bonuses),
  form("(?<subject>[^,;。、\\n\\d]{0,14}?)(?<levels>(?:中央|国家级|国家|省级|省部级|市级|县级|区级|州级)的?加\\d+(?:\\.\\d+)?分(?:[、,;](?:中央|国家级|国家|省级|省部级|市级|县级|区级|州级)的?加\\d+(?:\\.\\d+)?分)+)(?<high>,?就高不重复(?:计算|计分|加分)?)?", "省级加2分、市级加1分，就高不重复计算", levels),
]; // prettier-ignore

function rank(found: Found): Said | undefined {
  const awards = numbers(found.text("list"));
  if (awards === undefined || awards.length !== Number(found.text("count"))) return undefined;
  return { kind: "rank", measure: found.stretch("measure"), awards };
}

function behindFirst(found: Found): Said | undefined {
  const first = found.number("number");
  const last = found.has("last") ? Number(found.text("last")) : undefined;
  if (first === undefined || (last !== undefined && last < 2)) return undefined;
  return { kind: "rank", measure: found.stretch("measure"), awards: [first], behind: { last } };
}

/** 第1名得6分，第2名得5分: only without a gap. */
function placed(found: Found): Said | undefined {
  const awards: Exact[] = [];
  for (const [, place = "", points = ""] of found
    .text("places")
    .matchAll(/第([^名]+)名的?,?(?:得|计)?(\d+(?:\.\d+)?)分/g)) {
    const award = readPlainNumber(points);
    if (award === undefined || !(readPlainNumber(place)?.equals(awards.length + 1) ?? false))
      return undefined;
    awards.push(award);
  }
  return { kind: "rank", measure: found.stretch("measure"), awards };
}

function bonuses(found: Found): Said | undefined {
  const points = numbers(found.text("list"));
  const { from } = found.stretch("names");
  let at = from;
  const names = found
    .text("names")
    .split("、")
    .map((name) => {
      const start = at;
      at += name.length + 1;
      return { from: start, to: start + name.length };
    });
  if (points === undefined || points.length !== names.length) return undefined;
  const options = names.map((content, place) => ({ content, points: points[place] ?? ZERO }));
  return {
    kind: "bonus",
    subject: found.stretch("subject"),
    deed: found.stretch("deed"),
    options,
    highestOnly: found.has("high"),
  };
}

function levels(found: Found): Said | undefined {
  const { from } = found.stretch("levels");
  const options = Array.from(found.text("levels").matchAll(/([一-龥]+?)的?加(\d+(?:\.\d+)?)分/g), (match) => {
    const start = from + match.index;
    const points = readPlainNumber(match[2] ?? "");
    return points && { content: { from: start, to: start + (match[1] ?? "").length }, points };
  }).filter((option) => option !== undefined);
  const deed = { from, to: from };
  return { kind: "bonus", subject: found.stretch("subject"), deed, options, highestOnly: found.has("high") };
}

function numbers(list: string): readonly Exact[] | undefined {
  const read = list
    .split(/[、,]/)
    .filter((text) => text !== "")
    .map((text) => readPlainNumber(text.replace(/分$/, "")));
  return read.every((value) => value !== undefined) ? read : undefined;
}
