import type { ReactElement } from "react";
import type { FundsView, LedgerView } from "../../../usecases/views/funds";
import type { LedgerMapping } from "../../../usecases/views/ledgerMapping";
import { CellLink } from "../../parts/cellLink";
import { Revealed } from "../../parts/revealed";
import { Section } from "../../parts/section";
import { fundTexts } from "../../texts/fundTexts";
import { FundProblems } from "./fundProblems";
import { LedgerMappingFields, LedgerSideField } from "./ledgerMappingFields";

interface LedgerPartProps {
  readonly ledger: LedgerView;
  readonly view: FundsView;
  readonly mapping: LedgerMapping;
}

/** 明细账: where it is, what was recognised, who was paid how much, and what to look at. */
export function LedgerPart({ ledger, view: { unit, problems }, mapping }: LedgerPartProps): ReactElement {
  const { place, at, sentence, payees, total } = ledger;
  return (
    <Section title={fundTexts.ledger} aside={<CellLink at={at}>{place}</CellLink>}>
      <p className="pane-caption">{sentence}</p>
      <LedgerSideField mapping={mapping} />
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
      <FundProblems problems={problems} />
      <div className="revealed-row">
        <Revealed label={fundTexts.changeMapping}>
          <LedgerMappingFields
            mapping={mapping}
            fields={["sheet", ...mapping.columns.map(({ name }) => name)]}
          />
        </Revealed>
      </div>
    </Section>
  );
}
