import { exact } from "../../number/exact";
import { type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { toldIn, type Told } from "../facts/told";
import type { Finding } from "../finding";
import type { Statement } from "../statements/statement";

const head = { id: "问卷-03", severity: "错误", name: "发放、回收和有效份数" } as const satisfies CheckHead;

/** Valid ≤ returned ≤ issued, and the groups add up to what was issued in all. */
export const formCounts: Check = {
  ...head,
  find: (context) => [...inSettings(context), ...inTexts(context)],
};

function inSettings({ settings, questionnaires }: CheckContext): readonly Finding[] {
  return settings.groups.flatMap(({ sheet, group, issued, returned }) => {
    const raw = questionnaires.find((each) => each.raw.sheet === sheet)?.raw;
    const answers = raw ? exact(raw.lastRow - raw.firstRow + 1) : undefined;
    const name = group === "" ? sheet : group;
    const place = raw
      ? [{ sheet, area: { top: raw.headerRow, bottom: raw.headerRow, left: 0, right: 0 } }]
      : [];
    const say = (more: string, most: string): Finding => {
      const about = { group: name, more, most };
      return finding(head, "check-form-counts", { about, places: place, subject: Object.values(about) });
    };
    return [
      ...(issued && returned?.gt(issued) === true
        ? [say(`回收${returned.toString()}份`, `发放${issued.toString()}份`)]
        : []),
      ...(returned && answers?.gt(returned) === true
        ? [say(`原始数据${answers.toString()}份`, `回收${returned.toString()}份`)]
        : []),
      ...(issued && !returned && answers?.gt(issued) === true
        ? [say(`原始数据${answers.toString()}份`, `发放${issued.toString()}份`)]
        : []),
    ];
  });
}

type Forms = Told & { readonly statement: Extract<Statement, { kind: "forms" }> };

/** Within one sentence: 共发放问卷70份，回收有效问卷70份. */
function inTexts(context: CheckContext): readonly Finding[] {
  const told = toldIn(context).filter((each): each is Forms => each.statement.kind === "forms");
  const sentences = [...new Set(told.map(({ sentence }) => sentence))];
  const exceeded = sentences.flatMap((sentence) => {
    const mine = told.filter((each) => each.sentence === sentence);
    return mine.flatMap((issued, index): readonly Finding[] => {
      const returned = mine[index + 1];
      const later =
        returned?.statement.what === "returned"
          ? returned
          : mine.find(({ statement }) => statement.what === "returned");
      if (issued.statement.what !== "issued" || !later || later.statement.count <= issued.statement.count)
        return [];
      return [say(issued.statement.group, later, issued)];
    });
  });
  return [...exceeded, ...groupSums(told)];
}

function say(group: string, more: Forms, most: Forms): Finding {
  const about = { group, more: more.statement.shown, most: most.statement.shown };
  return finding(head, "check-form-counts", {
    about,
    places: [more, most].flatMap(({ place }) => place ?? []),
    quotes: [more, most].flatMap(({ quote }) => quote ?? []),
    subject: Object.values(about),
  });
}

/** 工作人员20份 and 社会公众50份 are the 70份. */
function groupSums(told: readonly Forms[]): readonly Finding[] {
  const issued = told.filter(({ statement, quote }) => statement.what === "issued" && quote);
  const all = issued.find(({ statement }) => statement.group === "");
  const groups = new Map(
    issued
      .filter(({ statement }) => statement.group !== "")
      .map((each) => [each.statement.group, each] as const),
  );
  if (!all || groups.size < 2) return [];
  const total = [...groups.values()].reduce((sum, { statement }) => sum + statement.count, 0);
  if (total === all.statement.count) return [];
  const parts = [...groups.values()].map(({ statement }) => statement.shown).join("、");
  const about = { all: all.statement.shown, parts, sum: String(total) };
  const quotes = [all, ...groups.values()].flatMap(({ quote }) => quote ?? []);
  return [finding(head, "check-form-groups", { about, quotes, subject: Object.values(about) })];
}
