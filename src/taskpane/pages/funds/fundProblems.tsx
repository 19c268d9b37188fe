import { Warning16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FundProblem } from "../../../usecases/views/funds";
import { CellLink } from "../../parts/cellLink";
import { fundTexts } from "../../texts/fundTexts";

/** What to look at in the ledger and in 资金安排, each with the way to its cell. */
export function FundProblems({
  problems,
}: {
  readonly problems: readonly FundProblem[];
}): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={fundTexts.problems}>
      {problems.map((each) => (
        <li key={each.text} className="check-line">
          <Warning16Filled className="tone-warning" />
          <span>{each.text}</span>
          {each.at && each.label !== undefined && <CellLink at={each.at}>{each.label}</CellLink>}
        </li>
      ))}
    </ul>
  );
}
