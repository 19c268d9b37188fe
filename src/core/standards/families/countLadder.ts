import { exact, type Exact, ZERO } from "../../number/exact";
import { claim, type Desk, markOfAll, open, spanOfAll } from "../desk";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import type { Band } from "../rule";
import { plainOf, spanOf } from "../text/script";
import { type CountEntry, entryOf } from "./countEntry";

/** 配备1名专职人员得1分，配备2名得2分; 开展检查3次及以上得3分，2次得2分，1次得1分，未开展不得分: the more the better. */
export function readCountLadders(desk: Desk): void {
  const here = open(desk);
  const said = here.flatMap((statement): readonly CountEntry[] => {
    const entry = entryOf(desk, statement);
    return entry === undefined ? [] : [entry];
  });
  const entries = [...said].sort((one, other) => one.from - other.from);
  const [first] = entries;
  if (first === undefined || entries.length < 2 || desk.parts.length > 0) return;
  const named = entries.map(({ statement }) => withoutCount(desk, statement)).filter((words) => words !== "");
  const [words, ...others] = named;
  if (words === undefined || !/^[一-龥]{2,20}$/.test(words) || others.some((other) => other !== words))
    return;
  const none = here.filter((statement) => isNone(desk, statement, words));
  if (none.length > 1 || entries.length + none.length < here.length) return;
  const awards = risingAwards(desk, entries);
  if (awards === undefined) return;
  const statements = [...entries.map(({ statement }) => statement), ...none];
  const item = desk.outline.points.length > 1 ? markOfAll(desk, statements) : "";
  const name = `${words}的${first.unit}数`;
  const at = spanOf(desk.script, first.statement.at);
  const slot = desk.slots.ask({ item, kind: "number", label: name, unit: first.unit, points: desk.full, at });
  desk.parts.push({
    kind: "bands", item, points: desk.full, family: "count_scale", at: spanOfAll(desk, statements),
    measure: { kind: "fact", slot, name, isRate: false }, bands: bandsOf(awards, `${name}为`, first.unit),
  }); // prettier-ignore
  claim(desk, ...statements);
}

/** 未开展不得分 beside 开展检查3次 */
function isNone(desk: Desk, statement: Statement, words: string): boolean {
  if (statement.kind !== "met" || !pointsOf(statement.award, desk.full).equals(0)) return false;
  const deed = /^(?:未|没有)([一-龥]{2,12})$/.exec(plainOf(desk.script, statement.content))?.[1];
  return deed !== undefined && words.startsWith(deed);
}

/** 配备专职人员 of 配备1名专职人员 */
function withoutCount(desk: Desk, statement: Statement): string {
  const at =
    statement.kind === "met" ? statement.content : statement.kind === "band" ? statement.when.at : undefined;
  const said = at === undefined ? "" : plainOf(desk.script, at);
  if (/[不未无缺少违误漏超]|发现|发生|出现|存在/.test(said)) return "不";
  return said.replace(
    /[\d一二两三四五六七八九十]+(?:次|个|件|项|人次|人|名|份|条|户|家|批)(?:及?以上)?的?/,
    "",
  );
}

/** Points of none, one, two …; undefined where a number is left out, or more of them earns no more. */
function risingAwards(desk: Desk, entries: readonly CountEntry[]): readonly Exact[] | undefined {
  const awards: Exact[] = [ZERO];
  for (const { award, from, to, unit } of entries) {
    const isLast = awards.length === entries.length;
    const own = award && pointsOf(award, desk.full);
    const before = awards.at(-1) ?? ZERO;
    if (own === undefined || unit !== entries[0]?.unit || from !== awards.length) return undefined;
    if ((to ?? from) !== from || (to === undefined && !isLast) || own.lte(before)) return undefined;
    awards.push(own);
  }
  return awards.at(-1)?.equals(desk.full) === true ? awards : undefined;
}

function bandsOf(awards: readonly Exact[], name: string, unit: string): readonly Band[] {
  return awards.map((points, number): Band => {
    const end = { value: exact(BigInt(number)), inclusive: true };
    const isLast = number === awards.length - 1;
    return {
      mark: "",
      text: `${name}${number}${unit}${isLast ? "及以上" : ""}`,
      low: end,
      ...(!isLast && { high: end }),
      award: { kind: "points", points },
    };
  });
}
