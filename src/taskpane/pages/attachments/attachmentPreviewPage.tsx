import { Button } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo } from "react";
import { sayProblem } from "../../../core/problems/say";
import type { Problem, Result } from "../../../core/problems/problem";
import type { AttachmentPlan } from "../../../usecases/attachments/planAttachments";
import { type AttachmentPreview, attachmentPreview } from "../../../usecases/views/attachmentPreview";
import { Page } from "../../frame/page";
import { BackButton } from "../../parts/backButton";
import { attachmentTexts } from "../../texts/attachmentTexts";
import { useHeadingFocus } from "../preview/useHeadingFocus";
import { EditsPart } from "./editsPart";
import { SheetPart } from "./sheetPart";
import { useAttachmentPlan } from "./useAttachmentPlan";
import type { Making } from "./useMaking";

interface AttachmentPreviewPageProps {
  readonly name: string;
  readonly making: Making;
  readonly onBack: () => void;
  readonly onMade: () => void;
}

/** One table before it is made: how it will look, what changes, what a person changed. */
export function AttachmentPreviewPage(props: AttachmentPreviewPageProps): ReactElement {
  const { name, making, onBack, onMade } = props;
  const names = useMemo(() => [name], [name]);
  const plan = useAttachmentPlan(names);
  const preview = useMemo(
    () => (plan?.ok === true ? attachmentPreview(plan.value, name) : undefined),
    [plan, name],
  );
  useEscape(onBack);
  useHeadingFocus();
  const make = (): void => {
    void making.make([name]).then((isMade) => {
      if (isMade) onMade();
    });
  };
  return (
    <Page
      key={name}
      name={`attachment ${name}`}
      title={preview?.label ?? name}
      titleIs="shown"
      top={<BackButton label={attachmentTexts.back} onClick={onBack} />}
      bar={{ line: preview?.bar ?? "" }}
      actions={
        <>
          <Button onClick={onBack}>{attachmentTexts.goBack}</Button>
          <Button appearance="primary" data-primary disabledFocusable={!preview} onClick={make}>
            {attachmentTexts.makeThis}
          </Button>
        </>
      }
    >
      {preview ? <Shown preview={preview} making={making} /> : <NotShown plan={plan} />}
    </Page>
  );
}

interface ShownProps {
  readonly preview: AttachmentPreview;
  readonly making: Making;
}

function Shown({ preview, making }: ShownProps): ReactElement {
  return (
    <>
      {preview.edits.length > 0 && (
        <EditsPart edits={preview.edits} renewed={making.renewed} onRenew={making.renew} />
      )}
      {preview.sheets.map((sheet) => (
        <SheetPart key={sheet.sheet} sheet={sheet} />
      ))}
    </>
  );
}

/** Not worked out yet, or it cannot be made. */
function NotShown({ plan }: { readonly plan: Result<AttachmentPlan> | undefined }): ReactElement {
  if (!plan) return <p className="pane-paragraph">{attachmentTexts.reading}</p>;
  const problems: readonly Problem[] = plan.ok
    ? plan.value.missing.map(({ problem }) => problem)
    : plan.problems;
  return (
    <>
      <p className="pane-paragraph">{attachmentTexts.cannot}</p>
      {problems.map((each) => (
        <p key={each.code} className="pane-caption">
          {sayProblem(each)}
        </p>
      ))}
    </>
  );
}

/** Esc leads back; while an input method composes it is the method's own. */
function useEscape(onBack: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) onBack();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [onBack]);
}
