import { type Check, type CheckHead, finding } from "../check";
import { comparisons } from "../report/comparisons";
import type { Finding } from "../finding";

const head = { id: "一致-04", severity: "错误", name: "报告与工作簿" } as const satisfies CheckHead;

/** Every figure of the report that the workbook has too, and has otherwise; the same figure once, however often it stands. */
export const reportAgainstWorkbook: Check = {
  ...head,
  find: (context) => {
    const differing = comparisons(context).filter(({ verdict }) => verdict === "differs");
    const keys = [...new Set(differing.map(({ name, shown }) => `${name} ${shown}`))];
    return keys.flatMap((key): readonly Finding[] => {
      const mine = differing.filter(({ name, shown }) => `${name} ${shown}` === key);
      const [first] = mine;
      if (!first) return [];
      const about = {
        name: first.name,
        stated: `${first.shown}${mine.length > 1 ? `（${String(mine.length)}处）` : ""}`,
        found: first.found,
      };
      return [
        finding(head, "check-report-differs", {
          about,
          places: first.places,
          quotes: mine.map(({ quote }) => quote),
          subject: [first.name, first.shown, first.found],
        }),
      ];
    });
  },
};
