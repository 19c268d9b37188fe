import { createContext, useContext } from "react";
import type { EvidenceField } from "../../../usecases/entries/evidenceWrite";

/** What the fields of one indicator do with what is typed: `match` is the fact's place among those asked for. */
export interface Entering {
  readonly typed: (match: number, field: EvidenceField, text: string) => void;
  /** The field is left: what was typed goes to its cell of 评价底稿. */
  readonly left: (match: number, field: EvidenceField, text: string) => void;
  /** An answer was picked: it goes to its cell at once; ends when it stands there, or did not come to. */
  readonly chosen: (match: number, text: string) => Promise<void>;
  readonly trouble: (match: number, field: EvidenceField) => string | undefined;
  readonly renewPaper: () => void;
}

export const EnteringContext = createContext<Entering | undefined>(undefined);

export function useEntering(): Entering {
  const entering = useContext(EnteringContext);
  if (!entering) throw new Error("A field stands outside a detail");
  return entering;
}
