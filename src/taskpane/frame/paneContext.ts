import { createContext, type Dispatch, useContext } from "react";
import type { Session } from "../../usecases/session/session";
import type { OpenWorkbook, SessionState } from "../../usecases/session/sessionState";
import type { PaneHost } from "../boot";
import type { Move, Navigation } from "./navigation";
import type { Preferences } from "./preferences";

/** What every page works with. */
export interface Pane {
  readonly session: Session;
  readonly state: SessionState;
  readonly host: PaneHost;
  readonly place: Navigation;
  readonly go: Dispatch<Move>;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  /** Tells a screen reader, politely. */
  readonly announce: (text: string) => void;
  /** How far each page was scrolled. */
  readonly scrolled: Map<string, number>;
  /** The evaluator's last move whose page has come. */
  readonly shownMove: { current: number };
  /** What had the focus last in the pane, whether it is still there or not. */
  readonly focused: { readonly current: Element | null };
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A page stands outside the pane");
  return pane;
}

/** The open workbook; pages that need one are shown only while there is one. */
export function useOpenWorkbook(): OpenWorkbook {
  const { stage } = usePane().state;
  if (stage.kind !== "open") throw new Error(`The workbook is ${stage.kind}`);
  return stage.open;
}
