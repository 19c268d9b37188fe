import { type ReactElement, useEffect, useRef, useState } from "react";
import { fileTexts as texts } from "../texts/fileTexts";

interface FileBarProps {
  readonly name: string;
  readonly isUnsaved: boolean;
  /** What became of the last 保存. */
  readonly told: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Which file is open, whether it is saved, and what can be done with it. */
export function FileBar({ name, isUnsaved, told, onSave, onClose }: FileBarProps): ReactElement {
  const [isLeaving, setLeaving] = useState(false);
  return (
    <header className="file-bar">
      <div className="file-name">
        <strong>{name}</strong>
        <span className="file-state" role="status">
          {told === "" ? (isUnsaved ? texts.unsaved : texts.saved) : told}
        </span>
      </div>
      {isLeaving ? (
        <LeaveQuestion onLeave={onClose} onStay={() => setLeaving(false)} />
      ) : (
        <div className="file-actions">
          <button type="button" className="file-button" title={texts.saveHint} onClick={onSave}>
            {texts.save}
          </button>
          <button
            type="button"
            className="file-button"
            onClick={() => (isUnsaved ? setLeaving(true) : onClose())}
          >
            {texts.other}
          </button>
        </div>
      )}
    </header>
  );
}

interface LeaveQuestionProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

function LeaveQuestion({ onLeave, onStay }: LeaveQuestionProps): ReactElement {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div className="file-actions" role="alertdialog" aria-label={texts.leave}>
      <span>{texts.leave}</span>
      <button ref={stay} type="button" className="file-button" onClick={onStay}>
        {texts.stay}
      </button>
      <button type="button" className="file-button" onClick={onLeave}>
        {texts.leaveAnyway}
      </button>
    </div>
  );
}
