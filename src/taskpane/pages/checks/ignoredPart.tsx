import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IgnoredRow } from "../../../usecases/views/checks";
import { checkTexts } from "../../texts/checkTexts";

interface IgnoredPartProps {
  readonly rows: readonly IgnoredRow[];
  readonly onTakeBack: (key: string) => void;
}

/** What was waved through, with its reason, and the way back. */
export function IgnoredPart({ rows, onTakeBack }: IgnoredPartProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <Accordion className="pane-section" collapsible>
      <AccordionItem value="ignored">
        <AccordionHeader as="h2">{checkTexts.ignored(rows.length)}</AccordionHeader>
        <AccordionPanel>
          <ul className="plain-list">
            {rows.map(({ key, title, reason }) => (
              <li key={key} className="ignored">
                <span className="ignored-text">
                  <span>{title}</span>
                  <span className="pane-caption">{reason}</span>
                </span>
                <Button
                  size="small"
                  aria-label={checkTexts.takeBackOne(title)}
                  onClick={() => {
                    onTakeBack(key);
                  }}
                >
                  {checkTexts.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
