import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { toldRows } from "../../../usecases/views/messages";
import { historyRows } from "../../../usecases/views/history";
import type { ReadSheet } from "../../../usecases/views/readSheets";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { overviewTexts } from "../../texts/overviewTexts";

/** What was read, what is worth a look, and what can be taken back: closed until somebody asks. */
export function MoreAbout({ sheets }: { readonly sheets: readonly ReadSheet[] }): ReactElement {
  const { state, session, go } = usePane();
  const { problems } = useOpenWorkbook();
  const told = toldRows([...state.told, ...problems]);
  const history = historyRows(state.history);
  return (
    <Accordion className="pane-section more-about" collapsible multiple>
      {told.length > 0 && (
        <AccordionItem value="told">
          <AccordionHeader as="h2">{overviewTexts.told(told.length)}</AccordionHeader>
          <AccordionPanel>
            <ul className="plain-list">
              {told.map(({ text, at, label }) => (
                <li key={text} className="told">
                  <span>{text}</span>
                  {at && label !== undefined && <CellLink at={at}>{label}</CellLink>}
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      )}
      {history.length > 0 && (
        <AccordionItem value="history">
          <AccordionHeader as="h2">{overviewTexts.history(history.length)}</AccordionHeader>
          <AccordionPanel>
            <ol className="plain-list">
              {history.map(({ key, title, detail }) => (
                <li key={key} className="told">
                  <span>{title}</span>
                  <span className="pane-caption">{detail}</span>
                </li>
              ))}
            </ol>
          </AccordionPanel>
        </AccordionItem>
      )}
      <AccordionItem value="sheets">
        <AccordionHeader as="h2">{overviewTexts.sheets(sheets.length)}</AccordionHeader>
        <AccordionPanel>
          <ul className="plain-list">
            {sheets.map(({ sheet, role, detail, at }) => (
              <li key={`${role} ${sheet}`} className="read-sheet">
                <CellLink at={at}>{sheet}</CellLink>
                <span className="read-sheet-role">{role}</span>
                <span className="pane-caption">{detail}</span>
              </li>
            ))}
          </ul>
          <div className="button-row">
            <Button size="small" onClick={() => go({ kind: "tab", page: "settings" })}>
              {overviewTexts.otherSheet}
            </Button>
            {state.live === "on" && (
              <Button size="small" onClick={() => void session.pause()}>
                {overviewTexts.pause}
              </Button>
            )}
          </div>
          <Link as="button" onClick={() => go({ kind: "tab", page: "coverage" })}>
            {overviewTexts.coverage}
          </Link>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
