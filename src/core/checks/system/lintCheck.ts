import type { LintCode } from "../../standards/reading";
import { cellPlace, type Check, type CheckHead, finding, type FindingCode } from "../check";

/** Something that the reading of a standard warned about: one finding an indicator, with all its points. */
export function lintCheck(head: CheckHead, code: FindingCode, lints: ReadonlySet<LintCode>): Check {
  return {
    ...head,
    find: ({ system }) =>
      (system?.indicators ?? []).flatMap(({ indicator, reading }) => {
        const mine = reading.lint.filter((lint) => lints.has(lint.code));
        if (mine.length === 0) return [];
        const items = [...new Set(mine.map(({ item }) => item))].join("");
        const said = [...new Set(mine.map(({ message }) => message))].join("；");
        return [
          finding(head, code, {
            about: { name: indicator.name, items: items === "" ? "" : `要点${items}`, said },
            places: [cellPlace(indicator.cells.standard)],
            subject: [...indicator.path, said],
          }),
        ];
      }),
  };
}
