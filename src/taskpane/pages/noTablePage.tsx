import { Button } from "@fluentui/react-components";
import { TableSearch20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Stage } from "../../usecases/session/sessionState";
import { type NoTableView, noTableView } from "../../usecases/views/noTable";
import { Page } from "../frame/page";
import { usePane } from "../frame/paneContext";
import { CellLink } from "../parts/cellLink";
import { WaysOn } from "./columns/waysOn";
import { noTableTexts } from "../texts/overviewTexts";

interface NoTablePageProps {
  readonly stage: Extract<Stage, { kind: "unusable" }>;
}

/** Nothing can be scored yet: why, and the ways on. */
export function NoTablePage({ stage }: NoTablePageProps): ReactElement {
  const { session } = usePane();
  const view = noTableView(stage);
  return (
    <Page
      name="noTable"
      title={view.title}
      titleIs="shown"
      top={<TableSearch20Regular className="no-table-icon" />}
      bar={{ line: view.seen }}
      actions={
        <Button appearance="primary" data-primary onClick={() => void session.resume()}>
          {noTableTexts.again}
        </Button>
      }
    >
      <Body view={view} stage={stage} />
    </Page>
  );
}

interface BodyProps extends NoTablePageProps {
  readonly view: NoTableView;
}

function Body({ view, stage }: BodyProps): ReactElement {
  const { session } = usePane();
  switch (view.kind) {
    case "none":
      return (
        <>
          <p className="pane-paragraph">{view.sentence}</p>
          <WaysOn near={view.near} snapshot={stage.snapshot} />
        </>
      );
    case "several":
      return (
        <>
          <p className="pane-paragraph">{view.sentence}</p>
          <ul className="plain-list">
            {view.tables.map(({ name, label, at }) => (
              <li key={name} className="found-sheet">
                <CellLink at={at}>{name}</CellLink>
                <Button size="small" onClick={() => void session.chooseTable(name)}>
                  {noTableTexts.choose(label)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      );
    case "failed":
      return (
        <>
          <div role="alert">
            {view.lines.map((line) => (
              <p key={line} className="pane-paragraph">
                {line}
              </p>
            ))}
          </div>
          {view.near && <WaysOn near={view.near} snapshot={stage.snapshot} />}
        </>
      );
  }
}
