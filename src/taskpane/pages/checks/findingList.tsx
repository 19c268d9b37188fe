import { type ReactElement, type RefObject, useRef } from "react";
import type { FindingGroup, FindingRow } from "../../../usecases/views/checks";
import { SeverityIcon } from "../../parts/severityIcon";
import { severityNames } from "../../texts/checkTexts";
import { type FindingActions, FindingItem } from "./findingItem";

interface FindingListProps extends FindingActions {
  readonly groups: readonly FindingGroup[];
  readonly openKey: string | undefined;
  readonly onOpen: (row: FindingRow) => void;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** 错误, 警告, 提示: flat, one finding open at a time. */
export function FindingList({ groups, openKey, onOpen, list, ...actions }: FindingListProps): ReactElement {
  // what was typed as a reason stays while another finding is looked at
  const drafts = useRef(new Map<string, string>());
  return (
    <div ref={list}>
      {groups.map(({ severity, rows }) => (
        <section key={severity} className="findings" aria-labelledby={`findings-${severity}`}>
          <h2 id={`findings-${severity}`} className="findings-head" title={severityNames[severity]}>
            <SeverityIcon severity={severity} />
            {severity} <span className="findings-count figure">{rows.length}</span>
          </h2>
          <ul className="plain-list">
            {rows.map((row) => (
              <FindingItem
                key={row.key}
                row={row}
                isOpen={row.key === openKey}
                onOpen={() => {
                  onOpen(row);
                }}
                drafts={drafts.current}
                {...actions}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
