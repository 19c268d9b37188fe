import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { BottomBar } from "./bottomBar";
import { MessageList } from "./messageList";
import { usePane } from "./paneContext";
import { useKeptFocus } from "./useKeptFocus";
import { useLongWork } from "./useLongWork";
import type { BarText } from "../../usecases/views/paneBar";

interface PageProps {
  /** Tells pages apart for how far they were scrolled. */
  readonly name: string;
  readonly title: string;
  /** The tab above already says it: the heading is for screen readers. */
  readonly titleIs: "shown" | "said";
  readonly bar: BarText;
  readonly of?: string;
  readonly actions?: ReactNode;
  /** Above the heading: the way back. */
  readonly top?: ReactNode;
  /** Beneath the heading. */
  readonly subtitle?: ReactNode;
  /** Something else gets the focus when the page comes: the row that was left. */
  readonly focus?: "heading" | "elsewhere";
  readonly children: ReactNode;
}

/** One page: a heading, what it holds, and the bar at the bottom. */
export function Page(props: PageProps): ReactElement {
  const { name, title, titleIs, bar, of, actions, top, subtitle, children, focus = "heading" } = props;
  const { place, scrolled, shownMove, announce } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const work = useLongWork();
  const isBusy = work !== undefined;
  useKeptFocus(isBusy, heading);

  useLayoutEffect(() => {
    const { current } = main;
    if (current) current.scrollTop = scrolled.get(name) ?? 0;
    return () => {
      if (current) scrolled.set(name, current.scrollTop);
    };
  }, [name, scrolled]);

  useEffect(() => {
    // a page that comes by itself is no reason to take the focus from the sheet
    if (place.moves === shownMove.current) return;
    shownMove.current = place.moves;
    if (focus === "heading") heading.current?.focus({ preventScroll: true });
  }, [place.moves, focus, shownMove]);

  const spoken = work?.spoken;
  useEffect(() => {
    if (spoken !== undefined) announce(spoken);
  }, [spoken, announce]);

  return (
    <>
      <main ref={main} className="pane-main">
        <fieldset className="pane-fieldset" disabled={isBusy}>
          {top}
          <h1 ref={heading} tabIndex={-1} className={titleIs === "shown" ? "pane-title" : "hidden-text"}>
            {title}
          </h1>
          {subtitle}
          <MessageList />
          {children}
        </fieldset>
      </main>
      <BottomBar text={bar} {...(of === undefined ? {} : { of })}>
        {actions}
      </BottomBar>
    </>
  );
}
