import type { Problem } from "../../core/problems/problem";
import type { Session } from "../../usecases/session/session";
import type { OpenFile } from "../../workbook/openFile";

/** A file that is open, and the session on it. */
export interface FileOnDesk {
  readonly file: OpenFile;
  readonly session: Session;
  /** Lets what can be taken back be found again when the saved file is opened; rejects where nothing can be kept. */
  readonly keepUndo: (saved: Uint8Array, name: string) => Promise<void>;
}

export type Opening =
  | { readonly kind: "open"; readonly desk: FileOnDesk }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "cancelled" };

export interface OpeningWish {
  /** What is being done now. */
  readonly progress: (item: string) => void;
  readonly isCancelled: () => boolean;
}

/** Opens the bytes of a file. Only main.tsx knows how. */
export type OpenWorkbookFile = (bytes: Uint8Array, name: string, wish: OpeningWish) => Promise<Opening>;
