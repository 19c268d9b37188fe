import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import { type ReactElement, useId } from "react";
import type { DetailBar } from "../../../usecases/views/detail/indicatorDetail";
import { usePane } from "../../frame/paneContext";

interface DetailActionsProps {
  readonly bar: DetailBar;
  readonly indicator: number;
}

/** 写入, 已写入, or why it cannot be written yet. */
export function DetailActions({ bar, indicator }: DetailActionsProps): ReactElement {
  const { session } = usePane();
  const reason = useId();
  switch (bar.action) {
    case "write":
      return (
        <Button appearance="primary" data-primary onClick={() => void session.writeIndicator(indicator)}>
          {bar.label}
        </Button>
      );
    case "written":
      return (
        <span className="detail-written">
          <CheckmarkCircle16Filled className="tone-success" />
          {bar.label}
        </span>
      );
    case "blocked":
      return (
        <>
          <span id={reason} className="hidden-text">
            {bar.text.detail}
          </span>
          <Button appearance="primary" data-primary disabledFocusable aria-describedby={reason}>
            {bar.label}
          </Button>
        </>
      );
  }
}
