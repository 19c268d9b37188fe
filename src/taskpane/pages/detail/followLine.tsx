import { Button } from "@fluentui/react-components";
import { Info16Filled } from "@fluentui/react-icons";
import { type ReactElement, useEffect, useEffectEvent, useState } from "react";
import { indicatorAt } from "../../../usecases/views/detail/indicatorDetail";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { detailTexts } from "../../texts/indicatorTexts";

interface FollowLineProps {
  readonly indicator: number;
  readonly isTyping: boolean;
}

/**
 * Another indicator was chosen in the sheet: it is shown at once while nobody is at work here, and offered otherwise.
 * The focus stays where it is either way.
 */
export function FollowLine({ indicator, isTyping }: FollowLineProps): ReactElement | null {
  const { state, preferences, go } = usePane();
  const { assessment } = useOpenWorkbook();
  const { selected } = state;
  const [atOpening] = useState(selected);
  // what was chosen before this indicator was opened is no news
  const isNews = selected !== atOpening;
  const found = isNews && preferences.follows && selected ? indicatorAt(assessment, selected) : undefined;
  const other = found === indicator ? undefined : found;
  // at every choice of a cell, not whenever the focus leaves the pane
  const follow = useEffectEvent(() => {
    if (other !== undefined && !isTyping && !hasFocus()) go({ kind: "follow", indicator: other });
  });
  useEffect(() => follow(), [selected]);
  if (other === undefined) return null;
  const name = assessment.indicators[other]?.indicator.name ?? "";
  return (
    <div className="follow-line" role="status">
      <Info16Filled />
      <span>{detailTexts.selected(name)}</span>
      <Button size="small" onClick={() => go({ kind: "detail", indicator: other })}>
        {detailTexts.goTo}
      </Button>
    </div>
  );
}

/** Something in the pane has the focus: a heading that was given it does not count. */
function hasFocus(): boolean {
  const { activeElement } = document;
  return (
    document.hasFocus() &&
    activeElement instanceof HTMLElement &&
    activeElement.closest(".pane-frame") !== null &&
    activeElement.tabIndex >= 0
  );
}
