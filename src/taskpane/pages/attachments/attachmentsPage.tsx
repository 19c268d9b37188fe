import { type ReactElement, useState } from "react";
import { AttachmentListPage } from "./attachmentListPage";
import { AttachmentPreviewPage } from "./attachmentPreviewPage";
import type { Ticks } from "./ticks";
import { useMaking } from "./useMaking";

/** 附件: what can be handed over; a look at one table, or all of them to choose from. */
export function AttachmentsPage(): ReactElement {
  const making = useMaking();
  const [previewed, setPreviewed] = useState<string>();
  const [left, setLeft] = useState<string>();
  const [ticks, setTicks] = useState<Ticks>(new Map());
  if (previewed !== undefined)
    return (
      <AttachmentPreviewPage
        name={previewed}
        making={making}
        onBack={() => {
          setLeft(previewed);
          setPreviewed(undefined);
        }}
        onMade={() => {
          setTicks(new Map(ticks).set(previewed, "out"));
          setPreviewed(undefined);
        }}
      />
    );
  return (
    <AttachmentListPage
      making={making}
      ticks={ticks}
      onTick={setTicks}
      left={left}
      onPreview={setPreviewed}
    />
  );
}
