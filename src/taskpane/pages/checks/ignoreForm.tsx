import { Button, Field, Textarea } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useState } from "react";
import { checkTexts } from "../../texts/checkTexts";

interface IgnoreFormProps {
  /** What was typed before the evaluator looked elsewhere. */
  readonly draft: string;
  /** The evaluator pressed 忽略… to write here; a draft that is come back to waits. */
  readonly takesFocus: boolean;
  readonly onDraft: (text: string) => void;
  readonly onIgnore: (reason: string) => void;
  readonly onCancel: () => void;
}

/** 忽略 asks for the reason: the reviewer reads it. */
export function IgnoreForm({
  draft,
  takesFocus,
  onDraft,
  onIgnore,
  onCancel,
}: IgnoreFormProps): ReactElement {
  const [isAsked, setIsAsked] = useState(false);
  const isBlank = draft.trim() === "";
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <div className="finding-form" onKeyDown={onKeyDown}>
      <Field
        label={checkTexts.ignoreReason}
        required
        hint={checkTexts.ignoreHint}
        {...(isAsked && isBlank ? { validationMessage: checkTexts.ignoreNeeds } : {})}
      >
        <Textarea
          autoFocus={takesFocus}
          value={draft}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => {
            onDraft(value);
          }}
        />
      </Field>
      <div className="button-row">
        <Button
          onClick={() => {
            setIsAsked(true);
            if (!isBlank) onIgnore(draft);
          }}
        >
          {checkTexts.ignoreThis}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {checkTexts.cancel}
        </Button>
      </div>
    </div>
  );
}
