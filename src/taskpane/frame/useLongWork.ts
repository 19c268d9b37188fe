import { useEffect, useState } from "react";
import { type WorkBar, workBar } from "../../usecases/views/paneBar";
import { usePane } from "./paneContext";

/** Work shorter than this shows nothing: a bar that flashes tells nobody anything (pane.md §2). */
export const longWork = 1000;

/** What is being done, once it has taken a second. */
export function useLongWork(): WorkBar | undefined {
  const { state } = usePane();
  const since = state.work?.since;
  const [longSince, setLongSince] = useState<number>();
  useEffect(() => {
    if (since === undefined) return undefined;
    const timer = setTimeout(() => setLongSince(since), longWork);
    return () => clearTimeout(timer);
  }, [since]);
  return since !== undefined && longSince === since ? workBar(state) : undefined;
}
