import { canMake } from "../../../usecases/views/attachmentList";
import type { BarText } from "../../../usecases/views/paneBar";
import { useAttachmentRows } from "./useAttachmentRows";
import { type Making, useMaking } from "./useMaking";

/** The one table that a page is about: how it stands, and the making of it. */
export interface OneAttachment {
  readonly bar: BarText;
  readonly canMake: boolean;
  readonly make: () => void;
  readonly making: Making;
}

export function useOneAttachment(name: string): OneAttachment {
  const making = useMaking();
  const row = useAttachmentRows().find((each) => each.name === name);
  return {
    bar: row ? { line: name, detail: row.state } : { line: name },
    canMake: row !== undefined && canMake(row),
    make: () => {
      void making.make([name]);
    },
    making,
  };
}
