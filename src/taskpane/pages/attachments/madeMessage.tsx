import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AttachmentOutcome } from "../../../usecases/views/attachmentOutcome";
import { usePane } from "../../frame/paneContext";
import { attachmentTexts } from "../../texts/attachmentTexts";

interface MadeMessageProps {
  readonly outcome: AttachmentOutcome;
  readonly onUndo: () => void;
}

/** What was made, how to take it back, where to look at it. */
export function MadeMessage({ outcome, onUndo }: MadeMessageProps): ReactElement {
  const { session } = usePane();
  const { title, sentence, missing, first } = outcome;
  return (
    <MessageBar intent="success" layout="multiline" role="group" className="made-message">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {[sentence, ...missing].map((line) => (
          <span key={line} className="pane-message-line">
            {line}
          </span>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onUndo}>
          {attachmentTexts.undo}
        </Button>
        {first && (
          <Button size="small" onClick={() => void session.goTo(first.at)}>
            {attachmentTexts.open(first.sheet)}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
