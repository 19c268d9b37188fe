import { type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { agrees, factFor } from "../facts/compare";
import { labelledFigures } from "../facts/labelledFigures";
import { toldIn, type Told } from "../facts/told";
import { workbookFacts } from "../facts/workbookFacts";
import type { Finding } from "../finding";
import type { Statement } from "../statements/statement";

const head = { id: "一致-01", severity: "警告", name: "同一事实在各表里的数" } as const satisfies CheckHead;

/** Figures in texts and forms of the workbook against the figures themselves, and complaints counted twice. */
export const sheetTexts: Check = {
  ...head,
  find: (context) => [...againstFacts(context), ...incidents(context)],
};

/** Amounts and rates have checks of their own. */
const ELSEWHERE: ReadonlySet<Statement["kind"]> = new Set(["money"]);

function againstFacts(context: CheckContext): readonly Finding[] {
  const facts = workbookFacts(context);
  const labelled = labelledFigures(context);
  const told = [
    ...toldIn(context).filter(({ place, statement }) => place && statement.kind !== "rate"),
    ...labelled,
  ];
  const withTotal = new Set(
    told.flatMap(({ statement, place }) => (statement.kind === "total" && place ? [place.sheet] : [])),
  );
  return told.flatMap(({ statement, place }) => {
    // a grade is judged by the total beside it (评分-08)
    if (statement.kind === "grade" && place && withTotal.has(place.sheet)) return [];
    const fact = ELSEWHERE.has(statement.kind) ? undefined : factFor(statement, facts);
    if (!place || !fact || agrees(statement, fact)) return [];
    const about = { where: place.sheet, stated: statement.shown, name: fact.name, shown: fact.shown };
    return [
      finding(head, "check-text-differs", {
        about,
        places: [place, ...fact.places],
        subject: Object.values(about),
      }),
    ];
  });
}

type Incidents = Told & { readonly statement: Extract<Statement, { kind: "incidents" }> };

/** 24件差评投诉 in the score table, 26件 in 附件8. */
function incidents(context: CheckContext): readonly Finding[] {
  const told = toldIn(context).filter((each): each is Incidents => each.statement.kind === "incidents");
  const kinds = [...new Set(told.map(({ statement }) => statement.what))];
  return kinds.flatMap((what) => {
    const mine = told.filter(({ statement }) => statement.what === what);
    const counts = [...new Set(mine.map(({ statement }) => statement.count))];
    // several numbers are several things counted
    if (counts.length !== 2) return [];
    const firsts = counts.flatMap((count) => mine.find(({ statement }) => statement.count === count) ?? []);
    const about = {
      what,
      list: firsts
        .map(({ statement, place }) => `${place?.sheet ?? "报告"}${String(statement.count)}件`)
        .join("，"),
    };
    return [
      finding(head, "check-incidents", {
        about,
        places: firsts.flatMap(({ place }) => place ?? []),
        quotes: firsts.flatMap(({ quote }) => quote ?? []),
        subject: Object.values(about),
      }),
    ];
  });
}
