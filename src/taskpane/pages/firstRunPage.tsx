import { Button, Link } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { readSheets } from "../../usecases/views/readSheets";
import { Page } from "../frame/page";
import { useOpenWorkbook, usePane } from "../frame/paneContext";
import { CellLink } from "../parts/cellLink";
import { Section } from "../parts/section";
import { firstRunTexts } from "../texts/overviewTexts";

/** What was found, before anything is changed: value, not a tour. */
export function FirstRunPage(): ReactElement {
  const { session, go } = usePane();
  const { assessment } = useOpenWorkbook();
  const sheets = readSheets(assessment);
  return (
    <Page
      name="firstRun"
      title={firstRunTexts.title(sheets.length)}
      titleIs="shown"
      subtitle={<p className="pane-paragraph">{firstRunTexts.sentence}</p>}
      bar={{ line: firstRunTexts.local }}
      actions={
        <Button appearance="primary" data-primary onClick={() => void session.buildPaper()}>
          {firstRunTexts.begin}
        </Button>
      }
    >
      <ul className="plain-list found-sheets">
        {sheets.map(({ sheet, role, detail, at }) => (
          <li key={`${role} ${sheet}`} className="found-sheet">
            <DocumentTable20Regular className="found-sheet-icon" />
            <CellLink at={at}>{sheet}</CellLink>
            <span className="read-sheet-role">{role}</span>
            <span className="pane-caption">{detail}</span>
          </li>
        ))}
      </ul>
      <Link as="button" onClick={() => go({ kind: "tab", page: "settings" })}>
        {firstRunTexts.other}
      </Link>
      <Section title={firstRunTexts.next}>
        <ol className="steps">
          {firstRunTexts.steps(assessment.indicators.length).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
