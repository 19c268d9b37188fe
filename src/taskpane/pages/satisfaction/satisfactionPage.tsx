import { Button, Link } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { type ReactElement, useMemo } from "react";
import { type SatisfactionView, satisfactionView } from "../../../usecases/views/satisfaction";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { EmptyState } from "../../parts/emptyState";
import { Section } from "../../parts/section";
import { satisfactionTexts } from "../../texts/satisfactionTexts";
import { MakeMessage } from "../attachments/makeMessage";
import { useOneAttachment } from "../attachments/useOneAttachment";
import { CalculationTable } from "./calculationTable";
import { MethodPart } from "./methodPart";
import { QuestionnairesPart } from "./questionnairesPart";
import { useSurveyEntry } from "./useSurveyEntry";

/** 满意度: is the figure right. */
export function SatisfactionPage(): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const view = useMemo(() => satisfactionView(assessment), [assessment]);
  const one = useOneAttachment("附件5");
  const entry = useSurveyEntry();
  const isEmpty = view.questionnaires.length === 0;
  return (
    <Page
      name="satisfaction"
      title={satisfactionTexts.title}
      titleIs="said"
      bar={isEmpty ? { line: satisfactionTexts.bar } : one.bar}
      actions={
        isEmpty ? (
          <Button appearance="primary" data-primary onClick={() => void session.resume()}>
            {satisfactionTexts.again}
          </Button>
        ) : (
          <Button appearance="primary" data-primary disabledFocusable={!one.canMake} onClick={one.make}>
            {satisfactionTexts.make}
          </Button>
        )
      }
    >
      <MakeMessage making={one.making} />
      {isEmpty ? (
        <EmptyState title={satisfactionTexts.noneTitle} sentence={satisfactionTexts.noneSentence} />
      ) : (
        <>
          <Head view={view} />
          <QuestionnairesPart groups={view.questionnaires} onChoose={entry.chooseQuestion} />
          {view.table && <CalculationTable table={view.table} entry={entry} />}
          <MethodPart onChoose={entry.chooseMethod} />
          <Checks view={view} />
        </>
      )}
      <Users view={view} />
    </Page>
  );
}

function Head({ view: { headline } }: { readonly view: SatisfactionView }): ReactElement | null {
  const { go } = usePane();
  if (!headline) return null;
  const { indicator, name, figure, points, full, lines } = headline;
  return (
    <section className="figure-head" aria-label={name}>
      <Link
        as="button"
        className="cell-link"
        onClick={() => {
          go({ kind: "detail", indicator });
        }}
      >
        {name}
      </Link>
      <div className="figure-line">
        <strong className="figure figure-large">{figure}</strong>
        <span className="figure">
          <strong>{points}</strong>
          {satisfactionTexts.full(full)}
        </span>
      </div>
      {lines.map((line) => (
        <p key={line} className="pane-paragraph tone-quiet">
          {line}
        </p>
      ))}
    </section>
  );
}

function Checks({ view: { checks } }: { readonly view: SatisfactionView }): ReactElement {
  return (
    <section className="pane-section" aria-label={satisfactionTexts.checks}>
      <ul className="plain-list">
        {checks.map(({ text, isGood, at, label }) => (
          <li key={text} className="check-line">
            {isGood ? (
              <CheckmarkCircle16Filled className="tone-success" />
            ) : (
              <Warning16Filled className="tone-warning" />
            )}
            <span>{text}</span>
            {at && label !== undefined && <CellLink at={at}>{label}</CellLink>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Users({ view: { users } }: { readonly view: SatisfactionView }): ReactElement | null {
  const { go } = usePane();
  if (users.length === 0) return null;
  return (
    <Section title={satisfactionTexts.users}>
      <ul className="plain-list">
        {users.map(({ indicator, name, result }) => (
          <li key={indicator} className="figure-row">
            <Link
              as="button"
              className="cell-link"
              onClick={() => {
                go({ kind: "detail", indicator });
              }}
            >
              {name}
            </Link>
            <span className="figure">{result}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
