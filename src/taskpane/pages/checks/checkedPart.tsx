import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { checkedGroups, checkedSentence } from "../../../usecases/views/checks";
import { checkTexts } from "../../texts/checkTexts";

/** 看核对了哪些: every check by its name, so that "nothing found" says what of. */
export function CheckedPart(): ReactElement {
  return (
    <Accordion className="pane-section" collapsible>
      <AccordionItem value="checked">
        <AccordionHeader as="h2">{checkTexts.which}</AccordionHeader>
        <AccordionPanel>
          <p className="pane-caption">{checkedSentence()}</p>
          {checkedGroups().map(({ name, checks }) => (
            <section key={name} className="checked-group" aria-label={name}>
              <h3>{name}</h3>
              <ul>
                {checks.map((check) => (
                  <li key={check}>{check}</li>
                ))}
              </ul>
            </section>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
