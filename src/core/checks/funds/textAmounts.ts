import { cellPlace, type Check, type CheckHead, finding } from "../check";

const head = { id: "资金-13", severity: "提示", name: "金额存成了文本" } as const satisfies CheckHead;

/** Amounts stored as text: sums of the spreadsheet program pass over them (sheets.md §7). */
export const textAmounts: Check = {
  ...head,
  find: ({ funds: { ledger } }) =>
    (ledger?.problems ?? [])
      .filter(({ code }) => code === "ledger-text-amounts")
      .map(({ at, about }) =>
        finding(head, "check-text-amounts", {
          about,
          places: at ? [cellPlace(at)] : [],
          subject: [about["count"] ?? ""],
        }),
      ),
};
