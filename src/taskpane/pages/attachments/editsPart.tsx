import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AttachmentEdit } from "../../../usecases/views/attachmentEdits";
import { CellLink } from "../../parts/cellLink";
import { Section } from "../../parts/section";
import { attachmentTexts } from "../../texts/attachmentTexts";

interface EditsPartProps {
  readonly edits: readonly AttachmentEdit[];
  readonly renewed: ReadonlySet<string>;
  readonly onRenew: (key: string, wish: "renew" | "keep") => void;
}

/** What a person wrote over in a table of ours, beside what would stand there now: he decides. */
export function EditsPart({ edits, renewed, onRenew }: EditsPartProps): ReactElement {
  return (
    <Section title={attachmentTexts.edits}>
      <p className="pane-caption">{attachmentTexts.editsNote}</p>
      <ul className="plain-list">
        {edits.map(({ key, at, standing, planned }) => (
          <li key={key} className="attachment-edit">
            <CellLink at={at}>{key}</CellLink>
            <dl className="attachment-texts">
              <dt>{attachmentTexts.standing}</dt>
              <dd>{standing === "" ? attachmentTexts.blank : standing}</dd>
              <dt>{attachmentTexts.planned}</dt>
              <dd>{planned === "" ? attachmentTexts.blank : planned}</dd>
            </dl>
            <Checkbox
              label={attachmentTexts.renew(key)}
              checked={renewed.has(key)}
              onChange={(_, { checked }) => {
                onRenew(key, checked === true ? "renew" : "keep");
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
