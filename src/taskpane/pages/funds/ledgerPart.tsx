import { Warning16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FundsView, LedgerView } from "../../../usecases/views/funds";
import { CellLink } from "../../parts/cellLink";
import { Section } from "../../parts/section";
import { fundTexts } from "../../texts/fundTexts";

interface LedgerPartProps {
  readonly ledger: LedgerView;
  readonly view: FundsView;
}

/** 明细账: where it is, what was recognised, who was paid how much, and what to look at. */
export function LedgerPart({ ledger, view: { unit, problems } }: LedgerPartProps): ReactElement {
  const { place, at, sentence, payees, total } = ledger;
  return (
    <Section title={fundTexts.ledger} aside={<CellLink at={at}>{place}</CellLink>}>
      <p className="pane-caption">{sentence}</p>
      {payees.length > 0 && (
        <table className="fund-table">
          <thead>
            <tr>
              <th scope="col">{fundTexts.payee}</th>
              <th scope="col">{fundTexts.count}</th>
              <th scope="col">{fundTexts.amount[unit]}</th>
            </tr>
          </thead>
          <tbody>
            {[...payees, ...(total ? [total] : [])].map((row) => (
              <tr key={row.name} data-sum={row === total || undefined}>
                <th scope="row">{row.name}</th>
                <td className="figure">{row.count}</td>
                <td className="figure">{row.amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {problems.length > 0 && (
        <ul className="plain-list" aria-label={fundTexts.problems}>
          {problems.map((each) => (
            <li key={each.text} className="check-line">
              <Warning16Filled className="tone-warning" />
              <span>{each.text}</span>
              {each.at && each.label !== undefined && <CellLink at={each.at}>{each.label}</CellLink>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
