import { Button, Link } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  Clock16Filled,
  TableSearch20Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import { type ReactElement, useMemo } from "react";
import { type SatisfactionView, satisfactionView } from "../../../usecases/views/satisfaction";
import { surveyMapping } from "../../../usecases/views/surveyMapping";
import { typedSurveys } from "../../../usecases/views/typedSurveys";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { EmptyState } from "../../parts/emptyState";
import { Revealed } from "../../parts/revealed";
import { Section } from "../../parts/section";
import { satisfactionTexts } from "../../texts/satisfactionTexts";
import { MakeMessage } from "../attachments/makeMessage";
import { useOneAttachment } from "../attachments/useOneAttachment";
import { CalculationTable } from "./calculationTable";
import { MethodPart } from "./methodPart";
import { QuestionnairesPart } from "./questionnairesPart";
import { QuestionFields, SurveySheetFields } from "./surveyMappingFields";
import { TypedCounts } from "./typedCounts";
import { useSurveyEntry } from "./useSurveyEntry";

/** 满意度: is the figure right. */
export function SatisfactionPage(): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const view = useMemo(() => satisfactionView(assessment), [assessment]);
  const mapping = useMemo(() => surveyMapping(assessment), [assessment]);
  const one = useOneAttachment("附件5");
  const entry = useSurveyEntry();
  const isEmpty = view.questionnaires.length === 0;
  return (
    <Page
      name="satisfaction"
      title={satisfactionTexts.title}
      titleIs="said"
      bar={isEmpty ? { line: satisfactionTexts.bar, detail: view.looked } : one.bar}
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
        <>
          <EmptyState
            icon={<TableSearch20Regular />}
            title={satisfactionTexts.noneTitle}
            sentence={satisfactionTexts.noneSentence}
          />
          <Head view={view} />
          <Users view={view} title={satisfactionTexts.waiting} />
          <Section title={satisfactionTexts.otherWays}>
            <div className="revealed-row">
              <Revealed label={satisfactionTexts.nameSheet}>
                <SurveySheetFields mapping={mapping} />
              </Revealed>
              <Revealed label={satisfactionTexts.typeCounts}>
                <TypedCounts surveys={typedSurveys(assessment)} />
              </Revealed>
            </div>
          </Section>
          <Checks view={view} />
        </>
      ) : (
        <>
          <Head view={view} />
          <QuestionnairesPart groups={view.questionnaires} onChoose={entry.chooseQuestion}>
            <div className="revealed-row">
              <Revealed label={satisfactionTexts.otherSheets}>
                <SurveySheetFields mapping={mapping} />
              </Revealed>
              <Revealed label={satisfactionTexts.questionForms}>
                <QuestionFields mapping={mapping} />
              </Revealed>
            </div>
          </QuestionnairesPart>
          {view.table && <CalculationTable table={view.table} entry={entry} />}
          <MethodPart onChoose={entry.chooseMethod} />
          <Checks view={view} />
          <Users view={view} title={satisfactionTexts.users} />
        </>
      )}
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
      {lines.map((line, index) => (
        <p key={index} className="pane-paragraph tone-quiet">
          {line}
        </p>
      ))}
    </section>
  );
}

function Checks({ view: { checks } }: { readonly view: SatisfactionView }): ReactElement | null {
  if (checks.length === 0) return null;
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

interface UsersProps {
  readonly view: SatisfactionView;
  readonly title: string;
}

function Users({ view: { users }, title }: UsersProps): ReactElement | null {
  const { go } = usePane();
  if (users.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="plain-list">
        {users.map(({ indicator, name, result, isWaiting }) => (
          <li key={indicator} className="figure-row">
            {isWaiting && <Clock16Filled className="tone-warning" />}
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
