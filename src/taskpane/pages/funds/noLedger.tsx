import { TableSearch20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { LedgerMapping } from "../../../usecases/views/ledgerMapping";
import type { FundsView } from "../../../usecases/views/funds";
import { EmptyState } from "../../parts/emptyState";
import { Revealed } from "../../parts/revealed";
import { Section } from "../../parts/section";
import { fundTexts } from "../../texts/fundTexts";
import { FundProblems } from "./fundProblems";
import { LedgerMappingFields } from "./ledgerMappingFields";
import { SpentForm } from "./spentForm";
import { TotalsForm } from "./totalsForm";

interface NoLedgerProps {
  readonly view: FundsView;
  readonly mapping: LedgerMapping;
}

/** No ledger was found: what one looks like, why not, and the ways on. */
export function NoLedger({ view, mapping }: NoLedgerProps): ReactElement {
  const names = mapping.columns.map(({ name }) => name);
  return (
    <>
      <EmptyState icon={<TableSearch20Regular />} title={fundTexts.noneTitle} sentence={fundTexts.none} />
      <FundProblems problems={view.problems} />
      <Section title={fundTexts.otherWays}>
        <div className="revealed-row">
          <Revealed label={fundTexts.otherSheet}>
            <LedgerMappingFields mapping={mapping} fields={["sheet", ...names]} />
          </Revealed>
          {view.isEmpty && (
            <Revealed label={fundTexts.onlyTotals}>
              <TotalsForm />
            </Revealed>
          )}
          {view.spentPlace && (
            <Revealed label={fundTexts.onlySpent}>
              <SpentForm {...view.spentPlace} />
            </Revealed>
          )}
        </div>
      </Section>
    </>
  );
}
