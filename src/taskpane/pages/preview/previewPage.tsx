import { Button } from "@fluentui/react-components";
import { type ReactElement, useId, useMemo, useState } from "react";
import type { Preview } from "../../../usecases/session/sessionState";
import {
  choicesOf,
  firstTicked,
  previewBar,
  previewView,
  type Ticked,
} from "../../../usecases/views/preview";
import { Page } from "../../frame/page";
import { usePane } from "../../frame/paneContext";
import { BackButton } from "../../parts/backButton";
import { previewTexts } from "../../texts/previewTexts";
import { PreviewBoxes } from "./previewBoxes";
import { useHeadingFocus } from "./useHeadingFocus";

/** 写入预览: nothing is written unseen. */
export function PreviewPage(): ReactElement | null {
  const { state } = usePane();
  return state.preview ? <Shown preview={state.preview} /> : null;
}

function Shown({ preview }: { readonly preview: Preview }): ReactElement {
  const { session } = usePane();
  const [ticked, setTicked] = useState<Ticked>(() => firstTicked(preview));
  const view = useMemo(() => previewView(preview), [preview]);
  const bar = previewBar(preview, ticked);
  const reason = useId();
  useHeadingFocus();
  const cancel = (): void => session.dismiss("preview");
  return (
    <Page
      name="preview"
      title={previewTexts.title}
      titleIs="shown"
      top={<BackButton label={previewTexts.back} onClick={cancel} />}
      subtitle={<p className="pane-paragraph">{view.sentence}</p>}
      bar={bar.text}
      actions={
        <>
          <Button onClick={cancel}>{previewTexts.cancel}</Button>
          {!bar.canWrite && (
            <span id={reason} className="hidden-text">
              {previewTexts.nothing}
            </span>
          )}
          <Button
            appearance="primary"
            data-primary
            disabledFocusable={!bar.canWrite}
            aria-describedby={bar.canWrite ? undefined : reason}
            onClick={() => void session.writePreviewed(choicesOf(preview, ticked))}
          >
            {bar.label}
          </Button>
        </>
      }
    >
      <PreviewBoxes view={view} ticked={ticked} onTick={setTicked} />
    </Page>
  );
}
