import type { ReactElement } from "react";
import type { StandingCount } from "../../../usecases/views/overview";
import { usePane } from "../../frame/paneContext";
import { StandingIcon } from "../../parts/standingIcon";
import { overviewTexts } from "../../texts/overviewTexts";

/** Four counts that open 指标 with that filter; a zero loses weight and icon. */
export function Counts({ counts }: { readonly counts: readonly StandingCount[] }): ReactElement {
  const { go } = usePane();
  return (
    <div className="counts" role="group" aria-label={overviewTexts.counts}>
      {counts.map(({ standing, filter, label, count }) => (
        <button
          key={standing}
          type="button"
          className="count"
          data-zero={count === 0 || undefined}
          onClick={() => go({ kind: "list", filter })}
        >
          <span className="count-number figure">{count}</span>{" "}
          <span className="count-label">
            {count > 0 && <StandingIcon standing={standing} />}
            {label}
          </span>
        </button>
      ))}
    </div>
  );
}
