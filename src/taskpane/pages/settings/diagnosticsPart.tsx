import { Button } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { diagnosticsText } from "../../../usecases/views/diagnostics";
import { downloadFile } from "../../browser/downloadFile";
import { usePane } from "../../frame/paneContext";
import { settingsTexts } from "../../texts/settingsTexts";
import { surroundingsOf } from "./surroundings";

/** 导出诊断信息: shown first, so that everybody sees what is in it; then copied or saved. */
export function DiagnosticsPart(): ReactElement {
  const { session, state, host } = usePane();
  const [text] = useState(() => diagnosticsText(state, session.timings, surroundingsOf(host), Date.now()));
  const [told, setTold] = useState("");
  const label = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(settingsTexts.diagnosticsCopied);
    } catch {
      setTold(settingsTexts.diagnosticsNotCopied);
    }
  };
  return (
    <div className="diagnostics">
      <p id={label} className="pane-paragraph">
        {settingsTexts.diagnosticsNote}
      </p>
      <textarea className="diagnostics-text" readOnly rows={12} value={text} aria-labelledby={label} />
      <div className="button-row">
        <Button size="small" onClick={() => void copy()}>
          {settingsTexts.diagnosticsCopy}
        </Button>
        <Button
          size="small"
          onClick={() => {
            downloadFile(text, settingsTexts.diagnosticsFile, "text/plain;charset=utf-8");
            setTold(settingsTexts.diagnosticsSaved);
          }}
        >
          {settingsTexts.diagnosticsSave}
        </Button>
      </div>
      <p className="pane-caption" role="status">
        {told}
      </p>
    </div>
  );
}
