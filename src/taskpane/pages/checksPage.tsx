import type { ReactElement } from "react";
import { toldRows } from "../../usecases/views/messages";
import { Page } from "../frame/page";
import { useOpenWorkbook, usePane } from "../frame/paneContext";
import { CellLink } from "../parts/cellLink";
import { EmptyState } from "../parts/emptyState";
import { checkTexts } from "../texts/placeTexts";

/** 核对: what a reviewer would catch, as far as reading and scoring already tell. */
export function ChecksPage(): ReactElement {
  const { state } = usePane();
  const { problems } = useOpenWorkbook();
  const rows = toldRows([...problems, ...state.told]);
  return (
    <Page name="checks" title={checkTexts.title} titleIs="said" bar={{ line: checkTexts.bar }}>
      {rows.length === 0 ? (
        <EmptyState title={checkTexts.noneTitle} sentence={checkTexts.none} />
      ) : (
        <>
          <p className="pane-paragraph">{checkTexts.sentence}</p>
          <ul className="plain-list">
            {rows.map(({ text, at, label }) => (
              <li key={text} className="told">
                <span>{text}</span>
                {at && label !== undefined && <CellLink at={at}>{label}</CellLink>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
