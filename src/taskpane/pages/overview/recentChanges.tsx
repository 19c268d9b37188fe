import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RecentRow } from "../../../usecases/views/overview";
import { usePane } from "../../frame/paneContext";
import { HiddenText } from "../../parts/hiddenText";
import { overviewTexts } from "../../texts/overviewTexts";

/** 最近变化: which indicator, from what to what, why and when. */
export function RecentChanges({ rows }: { readonly rows: readonly RecentRow[] }): ReactElement {
  const { go } = usePane();
  if (rows.length === 0) return <p className="pane-quiet">{overviewTexts.noChanges}</p>;
  return (
    <ul className="plain-list">
      {rows.map((row, index) => (
        <li key={index} className="recent">
          <Link
            as="button"
            className="recent-name"
            onClick={() => go({ kind: "detail", indicator: row.indicator })}
          >
            {row.name}
          </Link>
          <span className="figure">
            <HiddenText>{`由 ${row.before} 改为 ${row.after}`}</HiddenText>
            <span aria-hidden="true">
              {row.before}
              <span className="tone-quiet">→</span>
              <strong>{row.after}</strong>
            </span>
          </span>
          <span className="recent-cause">
            <span>{row.cause}</span> <time>{row.time}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
