import { Checkbox, Link } from "@fluentui/react-components";
import { ArrowSyncCircle16Filled, CheckmarkCircle16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { type AttachmentRow, type AttachmentStanding, canMake } from "../../../usecases/views/attachmentList";
import { attachmentTexts } from "../../texts/attachmentTexts";

const changed = <ArrowSyncCircle16Filled className="tone-warning" />;

const icons = {
  missing: null,
  new: null,
  made: null,
  latest: <CheckmarkCircle16Filled className="tone-success" />,
  outdated: changed,
  edited: changed,
} as const satisfies Record<AttachmentStanding, ReactElement | null>;

interface AttachmentItemProps {
  readonly row: AttachmentRow;
  readonly isChosen: boolean;
  readonly onTick: (wish: "in" | "out") => void;
  readonly onPreview: () => void;
}

/** One table: whether it is to be made, how it stands, and a look at it. */
export function AttachmentItem({ row, isChosen, onTick, onPreview }: AttachmentItemProps): ReactElement {
  const { label, standing, state, edits } = row;
  return (
    <li className="attachment" data-missing={canMake(row) ? undefined : true}>
      <Checkbox
        label={label}
        checked={isChosen}
        disabled={!canMake(row)}
        onChange={(_, { checked }) => {
          onTick(checked === true ? "in" : "out");
        }}
      />
      {canMake(row) && (
        <Link
          as="button"
          className="attachment-preview"
          aria-label={attachmentTexts.previewOf(label)}
          onClick={onPreview}
        >
          {attachmentTexts.preview}
        </Link>
      )}
      <span className="pane-caption attachment-state">
        {icons[standing]}
        <span>{state}</span>
        {edits > 0 && (
          <Link
            as="button"
            className="cell-link"
            aria-label={attachmentTexts.seeEditsOf(label)}
            onClick={onPreview}
          >
            {attachmentTexts.seeEdits}
          </Link>
        )}
      </span>
    </li>
  );
}
