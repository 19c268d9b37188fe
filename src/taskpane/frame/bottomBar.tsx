import { CheckmarkCircle16Filled, Clock16Filled, QuestionCircle16Filled } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { BarText } from "../../usecases/views/paneBar";
import { frameTexts } from "../texts/frameTexts";
import { useLongWork } from "./useLongWork";
import { WorkingBar } from "./workingBar";

interface BottomBarProps {
  readonly text: BarText;
  /** "/ 8" behind the first line. */
  readonly of?: string;
  readonly children?: ReactNode;
}

const icons = {
  written: <CheckmarkCircle16Filled className="tone-success" />,
  waiting: <Clock16Filled className="tone-warning" />,
  pending: <Clock16Filled className="tone-warning" />,
  unread: <QuestionCircle16Filled className="tone-unread" />,
} as const satisfies Record<NonNullable<BarText["icon"]>, ReactElement>;

/** What happens next; long work takes its place. */
export function BottomBar({ text, of, children }: BottomBarProps): ReactElement {
  const work = useLongWork();
  return (
    <footer id="pane-actions" className="pane-bottom" tabIndex={-1} aria-label={frameTexts.actions}>
      {work ? (
        <WorkingBar work={work} />
      ) : (
        <>
          <div className="pane-bar-text">
            <span className="pane-bar-line" data-strong={text.isStrong}>
              {text.icon && <span className="pane-bar-icon">{icons[text.icon]}</span>}
              <span>
                {text.line}
                {of !== undefined && of !== "" && <span className="pane-of"> {of}</span>}
              </span>
            </span>
            {text.detail !== undefined && <span className="pane-bar-detail">{text.detail}</span>}
          </div>
          <div className="pane-bar-actions">{children}</div>
        </>
      )}
    </footer>
  );
}
