import { type ChangeEvent, type ReactElement, useRef } from "react";
import { fileTexts as texts } from "../texts/fileTexts";

export interface Told {
  readonly title: string;
  readonly lines: readonly string[];
}

interface LandingProps {
  /** Why the last file was not opened. */
  readonly told: Told | undefined;
  readonly onFile: (file: File) => void;
  readonly onSample: () => void;
}

/** Where the browser version begins. Drawn without Fluent: it is there before anything else has come. */
export function Landing({ told, onFile, onSample }: LandingProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    // The same file can be chosen again after it was put right.
    event.target.value = "";
    if (file) onFile(file);
  };
  return (
    <main className="file-landing">
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      {told && (
        <div className="file-told" role="alert">
          <strong>{told.title}</strong>
          {told.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <div className="file-drop">
        <button type="button" className="shell-primary" onClick={() => input.current?.click()}>
          {texts.choose}
        </button>
        <button type="button" className="file-button" onClick={onSample}>
          {texts.sample}
        </button>
        <p>{texts.drop}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={texts.choose}
          accept=".xlsx,.xlsm,.xls,.et,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={chosen}
        />
      </div>
      <p className="file-quiet">{texts.safe}</p>
      <p>
        <a href="help.html" target="_blank" rel="noreferrer">
          {texts.help}
        </a>
      </p>
    </main>
  );
}
