import { Button, Checkbox } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { attachmentRows } from "../../usecases/views/attachmentList";
import { planAttachments } from "../../usecases/attachments/planAttachments";
import { tableName } from "../../usecases/chooseTable";
import { Page } from "../frame/page";
import { useOpenWorkbook, usePane } from "../frame/paneContext";
import { attachmentTexts } from "../texts/placeTexts";

/** 附件: what can be handed over, and making it. */
export function AttachmentsPage(): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const rows = attachmentRows(assessment);
  const ready = rows.filter(({ canMake }) => canMake).map(({ name }) => name);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(ready));
  const wished = ready.filter((name) => chosen.has(name));
  const make = (): void => {
    void session.perform(attachmentTexts.command, (snapshot) =>
      planAttachments(snapshot, { names: wished, table: tableName(assessment.reading.table) }),
    );
  };
  const tick = (name: string, isChosen: "in" | "out"): void => {
    const next = new Set(chosen);
    if (isChosen === "in") next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <Page
      name="attachments"
      title={attachmentTexts.title}
      titleIs="said"
      bar={{ line: attachmentTexts.chosen(wished.length) }}
      actions={
        <Button appearance="primary" data-primary disabledFocusable={wished.length === 0} onClick={make}>
          {attachmentTexts.make(wished.length)}
        </Button>
      }
    >
      <Checkbox
        label={attachmentTexts.all}
        checked={wished.length === ready.length ? true : wished.length === 0 ? false : "mixed"}
        onChange={(_, { checked }) => setChosen(new Set(checked === true ? ready : []))}
      />
      <ul className="plain-list">
        {rows.map(({ name, label, state, canMake }) => (
          <li key={name} className="attachment">
            <Checkbox
              label={label}
              checked={canMake && chosen.has(name)}
              disabled={!canMake}
              onChange={(_, { checked }) => tick(name, checked === true ? "in" : "out")}
            />
            <span className="pane-caption attachment-state">{state}</span>
          </li>
        ))}
      </ul>
      <p className="pane-caption">{attachmentTexts.note}</p>
    </Page>
  );
}
