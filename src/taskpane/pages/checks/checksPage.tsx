import { Button } from "@fluentui/react-components";
import { CheckmarkCircle48Regular, ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { type ReactElement, useMemo } from "react";
import { checkedSentence, checksView, type ChecksView } from "../../../usecases/views/checks";
import { toldRows } from "../../../usecases/views/messages";
import type { BarText } from "../../../usecases/views/paneBar";
import type { Checks } from "../../../usecases/session/sessionState";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { EmptyState } from "../../parts/emptyState";
import { Section } from "../../parts/section";
import { checkTexts } from "../../texts/checkTexts";
import { CheckedPart } from "./checkedPart";
import { FindingList } from "./findingList";
import { IgnoredPart } from "./ignoredPart";
import { ReportPart } from "./reportPart";
import { StaleLine } from "./staleLine";
import { type FindingMoves, useFindingMoves } from "./useFindingMoves";
import { useDecisions } from "./useDecisions";

/** 核对: what a reviewer would catch, before he does. */
export function ChecksPage(): ReactElement {
  const { checks } = usePane().state;
  if (checks) return <Found checks={checks} />;
  return (
    <Page name="checks" title={checkTexts.title} titleIs="said" bar={{ line: checkTexts.checking }}>
      <p className="pane-paragraph">{checkTexts.checking}</p>
    </Page>
  );
}

function Found({ checks }: { readonly checks: Checks }): ReactElement {
  const { state } = usePane();
  const open = useOpenWorkbook();
  const view = useMemo(() => checksView(open, checks, state.outdated), [open, checks, state.outdated]);
  const decisions = useDecisions();
  const moves = useFindingMoves(view, decisions);
  return (
    <Page
      name="checks"
      title={checkTexts.title}
      titleIs="said"
      bar={barText(view, moves)}
      actions={<Actions view={view} moves={moves} />}
    >
      <StaleLine stale={view.stale} />
      {view.order.length === 0 ? (
        <None view={view} />
      ) : (
        <FindingList
          groups={view.groups}
          openKey={moves.openKey}
          onOpen={moves.choose}
          list={moves.list}
          onFix={moves.fix}
          onIgnore={moves.ignore}
        />
      )}
      <IgnoredPart rows={view.ignored} onTakeBack={moves.takeBack} />
      <ReportPart checks={checks} />
      <Record view={view} onMake={() => void decisions.record()} />
      <CheckedPart />
      <Told />
    </Page>
  );
}

function barText({ order, time }: ChecksView, { index }: FindingMoves): BarText {
  if (order.length === 0) return { line: time };
  return { line: checkTexts.position(index + 1, order.length), detail: time, isStrong: true };
}

function Actions({ view, moves }: { readonly view: ChecksView; readonly moves: FindingMoves }): ReactElement {
  const { session } = usePane();
  const { order } = view;
  if (order.length === 0)
    return (
      <Button appearance="primary" data-primary onClick={() => void session.checkAgain()}>
        {checkTexts.again}
      </Button>
    );
  return (
    <>
      <Button
        className="previous-finding"
        icon={<ChevronUp20Regular />}
        aria-label={checkTexts.previous}
        disabledFocusable={moves.index === 0}
        onClick={() => {
          moves.step(-1, "button");
        }}
      />
      <Button
        appearance="primary"
        data-primary
        icon={<ChevronDown20Regular />}
        iconPosition="after"
        disabledFocusable={moves.index >= order.length - 1}
        onClick={() => {
          moves.step(1, "button");
        }}
      >
        {checkTexts.next}
      </Button>
    </>
  );
}

function None({ view }: { readonly view: ChecksView }): ReactElement {
  const { length } = view.ignored;
  const sentence = length === 0 ? checkedSentence() : `${checkTexts.noneLeft(length)}${checkedSentence()}`;
  return (
    <EmptyState
      icon={<CheckmarkCircle48Regular className="tone-success" />}
      title={checkTexts.noneTitle}
      sentence={sentence}
    />
  );
}

interface RecordProps {
  readonly view: ChecksView;
  readonly onMake: () => void;
}

function Record({ view, onMake }: RecordProps): ReactElement {
  return (
    <Section title={checkTexts.record}>
      <p className="pane-caption">{checkTexts.recordNote}</p>
      <div className="button-row">
        <Button disabledFocusable={view.stale !== undefined} onClick={onMake}>
          {view.hasRecord ? checkTexts.renewRecord : checkTexts.makeRecord}
        </Button>
      </div>
    </Section>
  );
}

/** What reading and scoring already told. */
function Told(): ReactElement | null {
  const { state } = usePane();
  const { problems } = useOpenWorkbook();
  const rows = toldRows([...problems, ...state.told]);
  if (rows.length === 0) return null;
  return (
    <Section title={checkTexts.toldTitle}>
      <ul className="plain-list">
        {rows.map(({ text, at, label }) => (
          <li key={text} className="told">
            <span>{text}</span>
            {at && label !== undefined && <CellLink at={at}>{label}</CellLink>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
