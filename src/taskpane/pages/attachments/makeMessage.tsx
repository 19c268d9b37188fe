import type { ReactElement } from "react";
import { MadeMessage } from "./madeMessage";
import type { Making } from "./useMaking";

/** What was just made, where something was. */
export function MakeMessage({ making }: { readonly making: Making }): ReactElement | null {
  return making.outcome ? <MadeMessage outcome={making.outcome} onUndo={making.undo} /> : null;
}
