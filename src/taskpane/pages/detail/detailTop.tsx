import { Button, ToggleButton } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular, Pin20Filled, Pin20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePane } from "../../frame/paneContext";
import { BackButton } from "../../parts/backButton";
import { detailTexts } from "../../texts/indicatorTexts";

interface DetailTopProps {
  readonly position: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

/** The way back, the neighbours in the list, and whether the pane follows the sheet. */
export function DetailTop({ position, onPrevious, onNext }: DetailTopProps): ReactElement {
  const { go, preferences, prefer } = usePane();
  const { follows } = preferences;
  return (
    <div className="detail-top">
      <BackButton label={detailTexts.back} onClick={() => go({ kind: "leaveDetail" })} />
      <span className="pane-caption figure detail-position">{position}</span>
      <Button
        appearance="transparent"
        size="small"
        aria-label={detailTexts.previous}
        icon={<ChevronUp20Regular />}
        disabledFocusable={!onPrevious}
        onClick={onPrevious}
      />
      <Button
        appearance="transparent"
        size="small"
        aria-label={detailTexts.next}
        icon={<ChevronDown20Regular />}
        disabledFocusable={!onNext}
        onClick={onNext}
      />
      <ToggleButton
        appearance="transparent"
        size="small"
        className="detail-follow"
        checked={follows}
        title={detailTexts.followTip}
        icon={follows ? <Pin20Filled /> : <Pin20Regular />}
        onClick={() => prefer({ follows: !follows })}
      >
        {detailTexts.follow}
      </ToggleButton>
    </div>
  );
}
