import { Button, Checkbox } from "@fluentui/react-components";
import { type ReactElement, type RefObject, useEffect, useId, useRef } from "react";
import { attachmentBar, type AttachmentRow, canMake, isDue } from "../../../usecases/views/attachmentList";
import { Page } from "../../frame/page";
import { attachmentTexts } from "../../texts/attachmentTexts";
import { AttachmentItem } from "./attachmentItem";
import { MakeMessage } from "./makeMessage";
import type { Ticks } from "./ticks";
import { useAttachmentRows } from "./useAttachmentRows";
import type { Making } from "./useMaking";

interface AttachmentListPageProps {
  readonly making: Making;
  readonly ticks: Ticks;
  readonly onTick: (ticks: Ticks) => void;
  /** The table whose preview was just left: its row gets the focus. */
  readonly left: string | undefined;
  readonly onPreview: (name: string) => void;
}

/** Every table, which of them to make, and the making. */
export function AttachmentListPage(props: AttachmentListPageProps): ReactElement {
  const { making, ticks, onTick, left, onPreview } = props;
  const rows = useAttachmentRows();
  const list = useFocusedRow(left);
  const reason = useId();
  const possible = rows.filter(canMake);
  const chosen = possible.filter((row) => isChosen(row, ticks));
  const tickAll = (wish: "in" | "out"): void => {
    onTick(new Map(possible.map(({ name }) => [name, wish] as const)));
  };
  const make = (): void => {
    if (chosen.length === 0) return;
    void making.make(chosen.map(({ name }) => name)).then((isMade) => {
      if (isMade) tickAll("out");
    });
  };
  return (
    <Page
      name="attachments"
      title={attachmentTexts.title}
      titleIs="said"
      bar={attachmentBar(rows, chosen)}
      actions={
        <>
          {chosen.length === 0 && (
            <span id={reason} className="hidden-text">
              {attachmentTexts.nothingChosen}
            </span>
          )}
          <Button
            appearance="primary"
            data-primary
            disabledFocusable={chosen.length === 0}
            aria-describedby={chosen.length === 0 ? reason : undefined}
            onClick={make}
          >
            {attachmentTexts.make(chosen.length)}
          </Button>
        </>
      }
    >
      <MakeMessage making={making} />
      <Checkbox
        className="attachment-all"
        label={attachmentTexts.all}
        checked={chosen.length === 0 ? false : chosen.length === possible.length ? true : "mixed"}
        onChange={() => {
          tickAll(chosen.length === possible.length ? "out" : "in");
        }}
      />
      <ul ref={list} className="plain-list">
        {rows.map((row) => (
          <AttachmentItem
            key={row.name}
            row={row}
            isChosen={isChosen(row, ticks)}
            onTick={(wish) => {
              onTick(new Map(ticks).set(row.name, wish));
            }}
            onPreview={() => {
              onPreview(row.name);
            }}
          />
        ))}
      </ul>
      <p className="pane-caption attachment-note">{attachmentTexts.note}</p>
    </Page>
  );
}

function isChosen(row: AttachmentRow, ticks: Ticks): boolean {
  if (!canMake(row)) return false;
  const wish = ticks.get(row.name);
  return wish === undefined ? isDue(row) : wish === "in";
}

/** Back from a preview, the focus is where it was left. */
function useFocusedRow(name: string | undefined): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (name === undefined) return;
    const row = [...(list.current?.children ?? [])].find((each) => each.textContent.startsWith(name));
    row?.querySelector<HTMLElement>(".attachment-preview")?.focus();
  }, [name]);
  return list;
}
