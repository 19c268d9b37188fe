import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowClockwise20Regular, ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import { type ReactElement, useMemo } from "react";
import { overviewView } from "../../../usecases/views/overview";
import { type OverviewBar, overviewBar } from "../../../usecases/views/paneBar";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { Section } from "../../parts/section";
import { frameTexts } from "../../texts/frameTexts";
import { overviewTexts } from "../../texts/overviewTexts";
import { ChecksBox } from "./checksBox";
import { Counts } from "./counts";
import { LevelTable } from "./levelTable";
import { MoreAbout } from "./moreAbout";
import { RecentChanges } from "./recentChanges";
import { ScoreHead } from "./scoreHead";

/** 总览: where do I stand. */
export function OverviewPage(): ReactElement {
  const { state } = usePane();
  const open = useOpenWorkbook();
  const view = useMemo(() => overviewView(open, state.recent), [open, state.recent]);
  const bar = overviewBar(state);
  return (
    <Page
      name="overview"
      title={overviewTexts.title}
      titleIs="said"
      bar={bar.text}
      actions={<Actions undo={bar.undo} />}
    >
      <ScoreHead project={view.project} score={view.score} />
      <Counts counts={view.counts} />
      <Section title={overviewTexts.scores}>
        <LevelTable levels={view.levels} total={view.total} />
      </Section>
      <ChecksBox />
      <Section
        title={overviewTexts.changes}
        aside={
          view.changeLog && (
            <CellLink at={view.changeLog} label={overviewTexts.openChangeLog}>
              {overviewTexts.changeLog}
            </CellLink>
          )
        }
      >
        <RecentChanges rows={view.recent} />
      </Section>
      <MoreAbout sheets={view.sheets} />
    </Page>
  );
}

function Actions({ undo }: { readonly undo: OverviewBar["undo"] | undefined }): ReactElement {
  const { session } = usePane();
  return (
    <>
      {undo && (
        <Tooltip content={undo.tip} relationship="description">
          <Button
            icon={undo.kind === "undo" ? <ArrowUndo20Regular /> : <ArrowRedo20Regular />}
            onClick={() => void (undo.kind === "undo" ? session.undo() : session.redo())}
          >
            {undo.label}
          </Button>
        </Tooltip>
      )}
      <Button
        appearance="primary"
        data-primary
        icon={<ArrowClockwise20Regular />}
        onClick={() => void session.rescore()}
      >
        {frameTexts.rescore}
      </Button>
    </>
  );
}
