import { CheckmarkCircle16Filled, ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { checkCounts } from "../../../usecases/views/checkCounts";
import { usePane } from "../../frame/paneContext";
import { SeverityIcon } from "../../parts/severityIcon";
import { findingCountTexts } from "../../texts/checkTexts";

/** How many findings 核对 holds, and the way there. */
export function ChecksBox(): ReactElement {
  const { state, go } = usePane();
  const counts = checkCounts(state);
  if (!counts) return <p className="pane-section pane-caption">{findingCountTexts.checking}</p>;
  return (
    <div className="pane-section">
      <button
        type="button"
        className="checks-box"
        onClick={() => {
          go({ kind: "tab", page: "checks" });
        }}
      >
        <span className="checks-box-title">
          {counts.count === 0 && <CheckmarkCircle16Filled className="tone-success" />}
          {counts.count === 0 ? findingCountTexts.none : findingCountTexts.title(counts.count)}
        </span>
        <span className="checks-box-counts">
          {counts.bySeverity.map(({ severity, label }) => (
            <span key={severity} className="checks-box-count">
              <SeverityIcon severity={severity} /> {label}
            </span>
          ))}
        </span>
        <ChevronRight16Regular className="checks-box-way" aria-hidden="true" />
      </button>
    </div>
  );
}
