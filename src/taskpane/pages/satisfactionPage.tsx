import { Button, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { satisfactionView } from "../../usecases/views/satisfaction";
import { Page } from "../frame/page";
import { useOpenWorkbook, usePane } from "../frame/paneContext";
import { CellLink } from "../parts/cellLink";
import { EmptyState } from "../parts/emptyState";
import { Section } from "../parts/section";
import { satisfactionTexts } from "../texts/placeTexts";

/** 满意度: which questionnaires there are, and what the indicators make of them. */
export function SatisfactionPage(): ReactElement {
  const { session, go } = usePane();
  const { assessment } = useOpenWorkbook();
  const { questionnaires, users, method } = satisfactionView(assessment);
  const isEmpty = questionnaires.length === 0;
  return (
    <Page
      name="satisfaction"
      title={satisfactionTexts.title}
      titleIs="said"
      bar={{ line: satisfactionTexts.bar }}
      actions={
        isEmpty && (
          <Button appearance="primary" data-primary onClick={() => void session.resume()}>
            {satisfactionTexts.again}
          </Button>
        )
      }
    >
      {isEmpty ? (
        <EmptyState title={satisfactionTexts.noneTitle} sentence={satisfactionTexts.none} />
      ) : (
        <Section title={satisfactionTexts.questionnaires}>
          <ul className="plain-list">
            {questionnaires.map(({ sheet, detail, at }) => (
              <li key={sheet} className="told">
                <CellLink at={at}>{sheet}</CellLink>
                <span className="pane-caption">{detail}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={satisfactionTexts.users}>
        {users.length === 0 && <p className="pane-quiet">{satisfactionTexts.noUsers}</p>}
        {users.map(({ indicator, name, result, lines }) => (
          <div key={indicator} className="pane-box">
            <p className="told-head">
              <Link as="button" onClick={() => go({ kind: "detail", indicator })}>
                {name}
              </Link>
              <strong className="figure">{result}</strong>
            </p>
            <ul className="plain-list trace">
              {lines.map(({ text, figure }) => (
                <li key={text} className="trace-row">
                  <span>{text}</span>
                  <span className="figure">{figure}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <Section title={satisfactionTexts.method}>
        <p className="pane-paragraph">
          {satisfactionTexts.methodLead}
          {method}
          {satisfactionTexts.methodTail}
        </p>
      </Section>
    </Page>
  );
}
