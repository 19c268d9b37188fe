import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Tooltip,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TraceRow } from "../../../usecases/views/detail/indicatorDetail";
import { usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { detailTexts } from "../../texts/indicatorTexts";

/** 为什么是这个分: one row a step, each with the cell it comes from. */
export function TracePart({ trace }: { readonly trace: readonly TraceRow[] }): ReactElement {
  const { preferences, prefer } = usePane();
  return (
    <Accordion
      className="pane-section"
      collapsible
      openItems={preferences.showsTrace ? ["trace"] : []}
      onToggle={() => prefer({ showsTrace: !preferences.showsTrace })}
    >
      <AccordionItem value="trace">
        <AccordionHeader as="h2">{detailTexts.why}</AccordionHeader>
        <AccordionPanel>
          {trace.length === 0 && <p className="pane-quiet">{detailTexts.noTrace}</p>}
          <ol className="plain-list trace">
            {trace.map((row, index) => (
              <li key={index} className="trace-row">
                <Step row={row} />
                <span className="figure">{row.figure}</span>
              </li>
            ))}
          </ol>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Step({ row: { text, cells } }: { readonly row: TraceRow }): ReactElement {
  const [first] = cells;
  if (!first) return <span>{text}</span>;
  const places = cells.map(({ label }) => label).join("、");
  return (
    <Tooltip content={places} relationship="description">
      <span className="trace-step">
        <CellLink at={first.at}>{text}</CellLink>
      </span>
    </Tooltip>
  );
}
