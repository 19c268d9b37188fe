import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkBar } from "../../usecases/views/paneBar";
import { frameTexts } from "../texts/frameTexts";
import { usePane } from "./paneContext";

/** Long work in the place of the bar: what is done, how far it is, and 取消. */
export function WorkingBar({ work }: { readonly work: WorkBar }): ReactElement {
  const { session, state } = usePane();
  const { share } = work;
  return (
    <>
      <ProgressBar
        className="pane-progress"
        thickness="medium"
        aria-label={work.line}
        {...(share === undefined ? {} : { value: share })}
      />
      <div className="pane-bar-text">
        <span className="pane-bar-line">{work.line}</span>
        {work.item !== "" && <span className="pane-bar-detail">{work.item}</span>}
      </div>
      <div className="pane-bar-actions">
        <Button onClick={() => session.cancel()} disabled={state.work?.isCancelling ?? false}>
          {frameTexts.cancel}
        </Button>
      </div>
    </>
  );
}
