import {
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { RibbonCommand } from "../commands/ribbonCommand";
import type { Session } from "../usecases/session/session";
import type { SessionState } from "../usecases/session/sessionState";
import { checkCounts } from "../usecases/views/checkCounts";
import type { PaneHost } from "./boot";
import { firstPlace, navigate, type PageId, tabOf } from "./frame/navigation";
import { type Pane, PaneContext } from "./frame/paneContext";
import { handleKey } from "./frame/paneKeys";
import type { Preferences } from "./frame/preferences";
import { TopBar } from "./frame/topBar";
import { CurrentPage } from "./pages/currentPage";
import { frameTexts } from "./texts/frameTexts";

interface WorkspaceProps {
  readonly host: PaneHost;
  readonly command: RibbonCommand | undefined;
  readonly session: Session;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

/** The pane on one workbook: its frame, one page, and what a screen reader is told. */
export function Workspace(props: WorkspaceProps): ReactElement {
  const { host, command, session, preferences, prefer } = props;
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => session.subscribe(listener), [session]),
    () => session.state,
  );
  const [place, go] = useReducer(navigate, firstPlace);
  const [spoken, announce] = useState("");
  const scrolled = useRef(new Map<string, number>());
  const shownMove = useRef(firstPlace.moves);
  const focused = useRef<Element>(null);
  useOpened(session, command);
  const pane = useMemo<Pane>(
    () => ({
      session,
      state,
      host,
      place,
      go,
      preferences,
      prefer,
      announce,
      scrolled: scrolled.current,
      shownMove,
      focused,
    }),
    [session, state, host, place, preferences, prefer],
  );
  const findings = useMemo(() => checkCounts(state), [state]);
  const open = (page: PageId): void => {
    if (state.preview) session.dismiss("preview");
    go({ kind: "tab", page });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => handleKey(event, pane);
  return (
    <PaneContext value={pane}>
      {/* keys that act wherever the focus is; every one has a control of its own too */}
      <div
        className="pane-frame"
        role="presentation"
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          focused.current = target;
        }}
      >
        <a className="pane-skip" href="#pane-actions">
          {frameTexts.skip}
        </a>
        <TopBar
          host={host}
          selected={tabOf(place)}
          isInSettings={place.page === "settings"}
          canOpen={openable(state)}
          {...(findings ? { findings } : {})}
          onOpen={open}
        />
        <CurrentPage />
        <div className="hidden-text" role="status" aria-live="polite">
          {spoken}
        </div>
      </div>
    </PaneContext>
  );
}

/** Tabs lead somewhere once a table is found and 评价底稿 is there. */
function openable({ stage }: SessionState): "overview" | "all" {
  return stage.kind === "open" && stage.open.assessment.paper !== undefined ? "all" : "overview";
}

function useOpened(session: Session, command: RibbonCommand | undefined): void {
  const opened = useRef<Session>(undefined);
  useEffect(() => {
    if (opened.current === session) return;
    opened.current = session;
    void session.open().then(() => run(session, command));
  }, [session, command]);
}

/** A ribbon button opens the pane at what it is about. */
function run(session: Session, command: RibbonCommand | undefined): Promise<void> | undefined {
  switch (command) {
    case "paper":
      return session.buildPaper();
    case "score":
      return session.rescore();
    case "undo":
      return session.undo();
    case undefined:
      return undefined;
  }
}
