import { Button } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { fundsView } from "../../../usecases/views/funds";
import { ledgerMapping } from "../../../usecases/views/ledgerMapping";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { fundTexts } from "../../texts/fundTexts";
import { MakeMessage } from "../attachments/makeMessage";
import { useOneAttachment } from "../attachments/useOneAttachment";
import { FundFiguresPart } from "./fundFiguresPart";
import { LedgerPart } from "./ledgerPart";
import { NoLedger } from "./noLedger";
import { ProgressPart } from "./progressPart";

/** 资金: are the figures right. */
export function FundsPage(): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const view = useMemo(() => fundsView(assessment), [assessment]);
  const mapping = useMemo(() => ledgerMapping(assessment), [assessment]);
  const one = useOneAttachment("附件4");
  const { isEmpty, ledger, progress } = view;
  return (
    <Page
      name="funds"
      title={fundTexts.title}
      titleIs="said"
      bar={isEmpty ? { line: fundTexts.bar, detail: view.looked } : one.bar}
      actions={
        isEmpty ? (
          <Button appearance="primary" data-primary onClick={() => void session.resume()}>
            {fundTexts.again}
          </Button>
        ) : (
          <Button appearance="primary" data-primary disabledFocusable={!one.canMake} onClick={one.make}>
            {fundTexts.make}
          </Button>
        )
      }
    >
      <MakeMessage making={one.making} />
      {!isEmpty && <FundFiguresPart view={view} />}
      {ledger ? (
        <LedgerPart ledger={ledger} view={view} mapping={mapping} />
      ) : (
        <NoLedger view={view} mapping={mapping} />
      )}
      {progress && <ProgressPart progress={progress} mapping={mapping} />}
    </Page>
  );
}
