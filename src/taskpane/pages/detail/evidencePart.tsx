import { Clock16Filled } from "@fluentui/react-icons";
import { type ReactElement, useState } from "react";
import type { EvidenceBox } from "../../../usecases/views/detail/evidenceBox";
import type { IndicatorDetailView } from "../../../usecases/views/detail/indicatorDetail";
import { Section } from "../../parts/section";
import { detailTexts } from "../../texts/indicatorTexts";
import { FactBox } from "./factBox";

/** One box a fact, what is open first; a box that was answered stays where it is until the page is left. */
export function EvidencePart({ view }: { readonly view: IndicatorDetailView }): ReactElement {
  const { boxes, evidenceState, standardCell } = view;
  const [first] = useState(() => new Set(boxes.filter(({ isOpen }) => isOpen).map(({ key }) => key)));
  const isFirst = ({ key }: EvidenceBox): boolean => first.has(key);
  const ordered = [...boxes.filter(isFirst), ...boxes.filter((box) => !isFirst(box))];
  return (
    <Section
      title={detailTexts.evidence}
      aside={
        <span className="evidence-state" data-open={evidenceState.isOpen || undefined}>
          {evidenceState.isOpen && <Clock16Filled />}
          {evidenceState.text}
        </span>
      }
    >
      {ordered.map((box) => (
        <FactBox key={box.key} box={box} standardCell={standardCell} />
      ))}
    </Section>
  );
}
