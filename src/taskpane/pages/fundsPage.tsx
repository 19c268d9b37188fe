import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fundsView } from "../../usecases/views/funds";
import { Page } from "../frame/page";
import { useOpenWorkbook, usePane } from "../frame/paneContext";
import { CellLink } from "../parts/cellLink";
import { EmptyState } from "../parts/emptyState";
import { Section } from "../parts/section";
import { fundTexts } from "../texts/placeTexts";

/** 资金: the figures that were recognised, each with its cell. */
export function FundsPage(): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const { figures, ledger } = fundsView(assessment);
  const isEmpty = figures.length === 0 && ledger === undefined;
  return (
    <Page
      name="funds"
      title={fundTexts.title}
      titleIs="said"
      bar={{ line: fundTexts.bar }}
      actions={
        isEmpty && (
          <Button appearance="primary" data-primary onClick={() => void session.resume()}>
            {fundTexts.again}
          </Button>
        )
      }
    >
      {isEmpty && <EmptyState title={fundTexts.noneTitle} sentence={fundTexts.none} />}
      {figures.length > 0 && (
        <Section title={fundTexts.figures}>
          <dl className="survey-rows">
            {figures.map(({ label, amount, at, isSum }) => (
              <div key={label} className="survey-row" data-sum={isSum || undefined}>
                <dt>
                  <CellLink at={at}>{label}</CellLink>
                </dt>
                <dd className="figure">{amount === "" ? fundTexts.blank : amount}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {ledger && (
        <Section title={fundTexts.ledger} aside={<CellLink at={ledger.at}>{ledger.place}</CellLink>}>
          <p className="pane-paragraph">{ledger.sentence}</p>
          <p className="pane-caption">{ledger.columns}</p>
        </Section>
      )}
    </Page>
  );
}
