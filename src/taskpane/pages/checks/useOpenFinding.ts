import { useEffect, useState } from "react";
import type { Session } from "../../../usecases/session/session";
import { usePane } from "../../frame/paneContext";

interface Chosen {
  readonly key: string;
  /** Where it stood: when it goes, the one that takes its place is open. */
  readonly index: number;
}

/** Kept while the pane is open, also when another page is looked at. */
const remembered = new WeakMap<Session, Chosen>();

export interface OpenFinding {
  /** undefined where there is none at all. */
  readonly key: string | undefined;
  /** From 0. */
  readonly index: number;
  readonly open: (key: string) => void;
}

/** The one finding that is open; the first one until another is chosen. */
export function useOpenFinding(order: readonly string[]): OpenFinding {
  const { session } = usePane();
  const [chosen, setChosen] = useState<Chosen>(() => remembered.get(session) ?? { key: "", index: 0 });
  const found = order.indexOf(chosen.key);
  const index = found >= 0 ? found : Math.max(0, Math.min(chosen.index, order.length - 1));
  useEffect(() => {
    remembered.set(session, chosen);
  }, [session, chosen]);
  return {
    key: order[index],
    index,
    open: (key) => {
      setChosen({ key, index: Math.max(0, order.indexOf(key)) });
    },
  };
}
