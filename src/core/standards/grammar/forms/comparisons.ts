import { type Exact, ZERO } from "../../../number/exact";
import { type Award, readAward } from "../award";
import { readPlainNumber } from "../quantity";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const FIGURES = "(?:\\d{1,3}|[一二三四五六七八九十]{1,3})";
/** 第1名, 第2-5名, 排名前3名, 4-6名 */
const PLACE = `(?:排名)?(?:在)?(?:第|前)?${FIGURES}(?:名)?(?:(?:-{1,2}|至|到)(?:第)?${FIGURES})?名`;
/** 位列全市, 排名 */
const RANKED =
  "(?:在)?(?:排名|名次|位列|位居|排在|排|列|居|获得?)?(?:在)?(?:全(?:国|省|市|县|区|系统)|本(?:省|市|县|区))?(?:的)?";
/** 每下降1名, 名次每后移一位 */
const FALLS =
  "(?:排名|名次|位次)?每(?:下降|降低|后移|靠后|退后|后退|落后|往后|推后|降|退|低)(?:1|一)(?:个)?(?:名次|位次|名|位)";
/** 其余, 10名以后 */
const BEHIND = `(?:其余|其他|其它)(?:名次)?|(?:排名)?(?:第)?${FIGURES}名(?:及)?(?:以后|之后|以下|开外|后)`;

/** Ranks and bonuses. */
export const comparisons: readonly Form[] = [
  form("(?:按(?:照)?(?<measure>[^,;。\\n]{2,20}?)排名,?)?第(?:1|一)名的?,?(?:得|计)?{number}分[,;](?:第(?:2|二)-(?<last>\\d+)名|其余|其他|其它)的?,?按(?:照)?第(?:1|一)名的比例(?:得分|计分|计算)", "按编制总量排名，第1名得6分，第2-5名按第1名的比例得分", behindFirst),
  form("按(?:照)?(?<measure>[^,;。\\n]{2,20}?)排名,排名(?:第)?1-(?<count>\\d+)名?的?,?(?:依次|分别)(?:赋予|得|计|赋)?(?<list>(?:\\d+(?:\\.\\d+)?分?[、,]?)+)(?<=分)", "按考核得分排名，排名1-5名的依次赋予60分、57分、54分、51分、48分", rank),
  form(`(?:按(?:照)?(?<measure>[^,;。\\n]{2,20}?)(?:由高到低|从高到低|由大到小|由低到高|从低到高)?(?:进行)?排(?:名|序),?|在?[^,;。\\n\\d得]{2,14}?(?:中|考核|评比|评价),?(?=排名|第|前)|${RANKED}(?=第))?(?<places>(?:${PLACE}的?,?(?:得|计)?(?:\\d+(?:\\.\\d+)?分|满分)[,、;]){1,}(?:${PLACE}|${BEHIND})(?:的)?,?(?:均|则)?(?:(?:得|计)?\\d+(?:\\.\\d+)?分|不得分|不计分))`, "按增幅排名，第1名得6分，第2-3名得5分，其余得3分", placed),
  form(`(?:按(?:照)?(?<measure>[^,;。\\n]{2,20}?)排(?:名|序),?|(?<about>[^,;。:\\n\\d扣得第前每]{2,20}?))?${RANKED}(?<best>(?:第|前)${FIGURES}(?:(?:-{1,2}|至|到)第?${FIGURES})?(?:名|位)?)的?,?(?<whole>(?:得|计|记)?(?:满分|{number}分))[,;]${FALLS}(?:的)?,?扣(?:除|减)?{less:number}分{end}`, "全市排名前三名得5分，每下降1名扣0.5分", falling),
  form("(?<subject>[^,;。、\\n]{0,14}?)(?<names>(?:中央|国家级|国家|省级|市级|县级|区级|省|市|县|州级)(?:、(?:中央|国家级|国家|省级|市级|县级|区级|省|市|县|州级))+)(?<deed>[^,;。\\n]{2,16}?)的?,?分别加(?<list>(?:\\d+(?:\\.\\d+)?分?[、,]?)+)(?<=分)(?<high>,?就高不重复(?:计算|计分|加分)?)?", "工作经验获中央、省级、市级推广的，分别加3分、2分、1分，就高不重复计算", bonuses),
  form("(?<subject>[^,;。、\\n\\d]{0,14}?)(?<levels>(?:中央|国家级|国家|省级|省部级|市级|县级|区级|州级)的?加\\d+(?:\\.\\d+)?分(?:[、,;](?:中央|国家级|国家|省级|省部级|市级|县级|区级|州级)的?加\\d+(?:\\.\\d+)?分)+)(?<high>,?就高不重复(?:计算|计分|加分)?)?", "省级加2分、市级加1分，就高不重复计算", levels),
]; // prettier-ignore

/** What is added by itself; behind everything that gives points in another way. */
export const additions: readonly Form[] = [
  form(
    "(?<content>(?:[^,;。:\\n\\d加扣得每]|(?<=[获取])得){2,30}?)(?:的)?,?(?:额外|另|再|酌情)?(?:可)?(?<!酌情)(?:(?:奖励)?加|奖励?){number}分{end}",
    "获省级表彰的，加2分",
    single,
  ),
];

function rank(found: Found): Said | undefined {
  const awards = numbers(found.text("list"));
  if (awards === undefined || awards.length !== Number(found.text("count"))) return undefined;
  return { kind: "rank", measure: found.stretch("measure"), awards: awards.map(inPoints) };
}

function inPoints(points: Exact): Award {
  return { kind: "points", points };
}

/** 第1名得满分，每下降1名扣0.5分 */
function falling(found: Found): Said | undefined {
  const award = readAward(found.text("whole"));
  const each = found.number("less");
  const best = found.text("best");
  const places = placesIn(/[名位]$/.test(best) ? best.replace(/位$/, "名") : `${best}名`, 0);
  if (award === undefined || each === undefined || places === undefined || places === "rest")
    return undefined;
  const awards = Array.from({ length: places }, () => award);
  return { kind: "rank", measure: found.stretch(found.has("measure") ? "measure" : "about"), awards, each };
}

function behindFirst(found: Found): Said | undefined {
  const first = found.number("number");
  const last = found.has("last") ? Number(found.text("last")) : undefined;
  if (first === undefined || (last !== undefined && last < 2)) return undefined;
  return { kind: "rank", measure: found.stretch("measure"), awards: [inPoints(first)], behind: { last } };
}

/** 第1名得6分，第2-3名得5分，其余得3分: only without a gap. */
function placed(found: Found): Said | undefined {
  const awards: Award[] = [];
  let rest: Award | undefined;
  for (const said of found.text("places").split(/[,、;](?=排名|第|前|\d|[一二三四五六七八九十其])/)) {
    const points = readAward(/(?:[得计]?\d[\d.]*分|满分|不[得计]分)$/.exec(said)?.[0] ?? "");
    if (points === undefined || rest !== undefined) return undefined;
    const places = placesIn(said, awards.length);
    if (places === undefined) return undefined;
    if (places === "rest") rest = points;
    else for (let place = 0; place < places; place++) awards.push(points);
  }
  if (awards.length === 0 || (awards.length === 1 && rest === undefined)) return undefined;
  return { kind: "rank", measure: found.stretch("measure"), awards, ...(rest && { rest }) };
}

/** How many places a clause is about; "rest" for all behind those before. Undefined where they do not follow on. */
function placesIn(said: string, before: number): number | "rest" | undefined {
  if (/^(?:其余|其他|其它)/.test(said)) return "rest";
  const figure = (text: string | undefined): number => Number(readPlainNumber(text ?? "")?.n ?? 0n);
  const [, behind, way] =
    /^(?:排名)?(?:第)?(\d+|[一二三四五六七八九十]+)名(及?(?:以后|之后|以下|开外|后))/.exec(said) ?? [];
  if (way !== undefined) {
    const first = figure(behind);
    return first === before || (first === before + 1 && /^及|以下/.test(way)) ? "rest" : undefined;
  }
  const [, leading, from, to] =
    /^(?:排名)?在?(第|前)?(\d+|[一二三四五六七八九十]+)(?:名)?(?:(?:-{1,2}|至|到)第?(\d+|[一二三四五六七八九十]+))?名/.exec(
      said,
    ) ?? [];
  if (from === undefined) return undefined;
  if (leading === "前") return before === 0 && to === undefined ? figure(from) : undefined;
  const last = to === undefined ? figure(from) : figure(to);
  return figure(from) === before + 1 && last > before ? last - before : undefined;
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

/** 获省级表彰加2分 */
function single(found: Found): Said | undefined {
  const points = found.number("number");
  const content = found.stretch("content");
  const none = { from: content.from, to: content.from };
  return points?.gt(ZERO)
    ? { kind: "bonus", subject: none, deed: none, options: [{ content, points }], highestOnly: false }
    : undefined;
}

function numbers(list: string): readonly Exact[] | undefined {
  const read = list
    .split(/[、,]/)
    .filter((text) => text !== "")
    .map((text) => readPlainNumber(text.replace(/分$/, "")));
  return read.every((value) => value !== undefined) ? read : undefined;
}
