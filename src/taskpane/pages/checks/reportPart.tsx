import { Button, Field, Textarea } from "@fluentui/react-components";
import { type ChangeEvent, type ReactElement, useRef, useState } from "react";
import { reportOfText } from "../../../core/checks/report/pastedText";
import type { Report } from "../../../core/checks/report/report";
import { sayProblem } from "../../../core/problems/say";
import type { Result } from "../../../core/problems/problem";
import { reportOfFile } from "../../../reportFile/reportOfFile";
import type { Checks } from "../../../usecases/session/sessionState";
import { usePane } from "../../frame/paneContext";
import { Section } from "../../parts/section";
import { reportTexts } from "../../texts/checkTexts";
import { ComparisonPart } from "./comparisonPart";

/** 报告里的数: a report opened or pasted, each of its figures beside the workbook's. */
export function ReportPart({ checks }: { readonly checks: Checks }): ReactElement {
  const { session, state } = usePane();
  const [trouble, setTrouble] = useState("");
  const [isPasting, setIsPasting] = useState(false);
  const { report } = state;
  const hold = (name: string, read: Result<Report>): void => {
    setTrouble(read.ok ? "" : read.problems.map(sayProblem).join(""));
    if (!read.ok) return;
    setIsPasting(false);
    session.holdReport({ name, report: read.value });
  };
  return (
    <Section title={reportTexts.title}>
      <p className="pane-caption">{report ? reportTexts.standing(report.name) : reportTexts.sentence}</p>
      {trouble !== "" && (
        <p role="alert" className="field-trouble">
          {trouble}
        </p>
      )}
      {isPasting ? (
        <Pasting
          onPasted={(text) => {
            hold(reportTexts.pastedName, { ok: true, value: reportOfText(text) });
          }}
          onCancel={() => {
            setIsPasting(false);
          }}
        />
      ) : (
        <div className="button-row">
          <OpenButton label={report ? reportTexts.another : reportTexts.open} onOpened={hold} />
          <Button
            onClick={() => {
              setIsPasting(true);
            }}
          >
            {reportTexts.paste}
          </Button>
        </div>
      )}
      {report && !checks.isStale && <ComparisonPart comparisons={checks.comparisons} />}
      {report && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            session.holdReport(undefined);
          }}
        >
          {reportTexts.close}
        </Button>
      )}
    </Section>
  );
}

interface OpenButtonProps {
  readonly label: string;
  readonly onOpened: (name: string, read: Result<Report>) => void;
}

function OpenButton({ label, onOpened }: OpenButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    void file
      .arrayBuffer()
      .then((bytes) => reportOfFile(file.name, new Uint8Array(bytes)))
      .then((read) => {
        onOpened(file.name, read);
      });
    // the same file chosen again is read again
    event.target.value = "";
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".docx,.txt,.md"
        className="hidden-text"
        tabIndex={-1}
        aria-label={label}
        onChange={onChange}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}

interface PastingProps {
  readonly onPasted: (text: string) => void;
  readonly onCancel: () => void;
}

function Pasting({ onPasted, onCancel }: PastingProps): ReactElement {
  const [text, setText] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isBlank = text.trim() === "";
  return (
    <>
      <Field
        label={reportTexts.pasteLabel}
        hint={reportTexts.pasteHint}
        {...(isAsked && isBlank ? { validationMessage: reportTexts.pasteEmpty } : {})}
      >
        <Textarea
          autoFocus
          rows={6}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className="button-row">
        <Button
          onClick={() => {
            setIsAsked(true);
            if (!isBlank) onPasted(text);
          }}
        >
          {reportTexts.check}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {reportTexts.cancel}
        </Button>
      </div>
    </>
  );
}
