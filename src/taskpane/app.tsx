import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";
import type { RibbonCommand } from "../commands/ribbonCommand";
import type { Session } from "../usecases/session/session";
import type { PaneHost } from "./boot";
import { keepPreferences, type Preferences, readPreferences } from "./frame/preferences";
import { ReadingPage } from "./frame/readingPage";
import { TopBar } from "./frame/topBar";
import { useOwnTab } from "./frame/useOwnTab";
import { frameTexts } from "./texts/frameTexts";
import { PaneTheme } from "./theme/paneTheme";

export interface AppProps {
  readonly host: PaneHost;
  /** The page a ribbon button asked for. */
  readonly command: RibbonCommand | undefined;
  /** The workbook to work on; asked for once, when the pane opens. */
  readonly openSession: (host: PaneHost) => Promise<Session>;
}

/** Everything that needs the scoring core comes after the first paint. */
const Workspace = lazy(async () => ({ default: (await import("./workspace")).Workspace }));

/** The pane: its frame at once, the workbook as soon as it is there. */
export function App({ host, command, openSession }: AppProps): ReactElement {
  const [session, setSession] = useState<Session>();
  const [hasFailed, setHasFailed] = useState(false);
  const [preferences, setPreferences] = useState<Preferences>(readPreferences);
  const prefer = (change: Partial<Preferences>): void => {
    const changed = { ...preferences, ...change };
    keepPreferences(changed);
    setPreferences(changed);
  };
  useEffect(() => {
    let isGone = false;
    openSession(host).then(
      (opened) => {
        if (!isGone) setSession(opened);
      },
      () => setHasFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [host, openSession]);
  useOwnTab(host);
  const waiting = hasFailed ? <Failed /> : <Waiting host={host} />;
  return (
    <PaneTheme look={preferences.look}>
      {session ? (
        <Suspense fallback={waiting}>
          <Workspace
            host={host}
            command={command}
            session={session}
            preferences={preferences}
            prefer={prefer}
          />
        </Suspense>
      ) : (
        waiting
      )}
    </PaneTheme>
  );
}

function Waiting({ host }: { readonly host: PaneHost }): ReactElement {
  return (
    <div className="pane-frame">
      <TopBar
        host={host}
        selected="overview"
        isInSettings={false}
        canOpen="nothing"
        onOpen={() => undefined}
      />
      <ReadingPage item="" />
    </div>
  );
}

function Failed(): ReactElement {
  return (
    <div className="pane-frame">
      <main className="pane-main" role="alert">
        <p className="pane-paragraph">{frameTexts.openFailed}</p>
      </main>
    </div>
  );
}
