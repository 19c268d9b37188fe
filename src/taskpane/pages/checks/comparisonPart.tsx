import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import type { Comparison } from "../../../core/checks/report/comparisons";
import { type ComparedRow, verdictGroups } from "../../../usecases/views/reportChecks";
import { CellLink } from "../../parts/cellLink";
import { checkTexts, reportTexts } from "../../texts/checkTexts";

/** Sentence and cell side by side: 不一致 stands open, the rest when it is asked for. */
export function ComparisonPart({
  comparisons,
}: {
  readonly comparisons: readonly Comparison[];
}): ReactElement {
  const groups = useMemo(() => verdictGroups(comparisons), [comparisons]);
  if (comparisons.length === 0) return <p className="pane-paragraph">{reportTexts.none}</p>;
  return (
    <Accordion collapsible multiple defaultOpenItems={["differs"]}>
      {groups.map(({ verdict, label, rows }) => (
        <AccordionItem key={verdict} value={verdict} disabled={rows.length === 0}>
          <AccordionHeader as="h3">{label}</AccordionHeader>
          <AccordionPanel>
            <ul className="plain-list">
              {rows.map((row) => (
                <Compared key={row.key} row={row} />
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function Compared({ row }: { readonly row: ComparedRow }): ReactElement {
  const { name, shown, sentence, block, found, place } = row;
  return (
    <li className="compared">
      <h4 className="compared-name">{name}</h4>
      <dl className="compared-sides">
        <div>
          <dt>{reportTexts.said}</dt>
          <dd className="compared-figure">{shown}</dd>
          <dd className="compared-sentence">
            {sentence.before}
            {sentence.figure !== "" && <mark>{sentence.figure}</mark>}
            {sentence.after}
          </dd>
          <dd className="pane-caption">{block}</dd>
        </div>
        <div>
          <dt>{reportTexts.has}</dt>
          <dd className="compared-figure">{found === "" ? reportTexts.missing : found}</dd>
          {place && (
            <dd>
              <CellLink at={place.at} label={checkTexts.goTo(place.label)}>
                {place.label}
              </CellLink>
            </dd>
          )}
        </div>
      </dl>
    </li>
  );
}
