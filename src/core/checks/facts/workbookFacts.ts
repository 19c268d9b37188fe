import type { CheckContext } from "../context";
import { formFacts } from "./formFunds";
import { fundFacts } from "./fundFacts";
import { scoreFacts } from "./scoreFacts";
import { surveyFacts } from "./surveyFacts";
import type { WorkbookFact } from "./workbookFact";

const remembered = new WeakMap<CheckContext, ReadonlyMap<string, WorkbookFact>>();

/** What the workbook's own figures say, by key; read once for all checks. */
export function workbookFacts(context: CheckContext): ReadonlyMap<string, WorkbookFact> {
  const known =
    remembered.get(context) ??
    new Map(
      // 资金安排 and the ledger go before the block of a form
      [...formFacts(context), ...scoreFacts(context), ...fundFacts(context), ...surveyFacts(context)].map(
        (fact) => [fact.key, fact],
      ),
    );
  remembered.set(context, known);
  return known;
}
