import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type MessageAction, type PaneMessage, paneMessages } from "../../usecases/views/messages";
import { type Pane, usePane } from "./paneContext";

/** What happened, what became of the data, the way out: on top of the page, until it is dealt with. */
export function MessageList(): ReactElement | null {
  const pane = usePane();
  const messages = paneMessages(pane.state);
  if (messages.length === 0) return null;
  return (
    <div className="pane-messages">
      {messages.map((message) => (
        <Message key={message.key} message={message} />
      ))}
    </div>
  );
}

const intents = { error: "error", warning: "warning", info: "info" } as const;

function Message({ message }: { readonly message: PaneMessage }): ReactElement {
  const pane = usePane();
  const { tone, title, lines, actions } = message;
  return (
    <MessageBar intent={intents[tone]} layout="multiline" role={tone === "error" ? "alert" : "group"}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {lines.map((line) => (
          <span key={line} className="pane-message-line">
            {line}
          </span>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        {actions.map((action) => (
          <Button key={action.label} size="small" onClick={() => act(action, message, pane)}>
            {action.label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}

function act(action: MessageAction, { copy }: PaneMessage, { session, announce, go }: Pane): void {
  switch (action.kind) {
    case "goTo":
      void session.goTo(action.at);
      return;
    case "rescore":
      void session.rescore();
      return;
    case "readAgain":
      session.dismiss("failure");
      void session.resume();
      return;
    case "nameColumns":
      session.dismiss("failure");
      go({ kind: "tab", page: "settings" });
      return;
    case "again":
      void session.again();
      return;
    case "resume":
      void session.resume();
      return;
    case "putBack":
      void session.putBack();
      return;
    case "dismissFailure":
      session.dismiss("failure");
      return;
    case "copy":
      navigator.clipboard.writeText(copy).then(
        () => announce("说明已复制"),
        () => announce("没有复制成：浏览器不许写剪贴板"),
      );
      return;
    case "undo":
      void session.undo(action.wish);
      return;
    case "keepAll":
      session.dismiss("undoQuestion");
      return;
  }
}
