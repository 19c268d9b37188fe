import type { ReactElement } from "react";
import { fileTexts as texts } from "../texts/fileTexts";

interface OpeningPageProps {
  readonly name: string;
  readonly item: string;
  readonly onCancel: () => void;
}

/** While a file is opened: what is being done, and the way out. */
export function OpeningPage({ name, item, onCancel }: OpeningPageProps): ReactElement {
  return (
    <main className="file-landing" aria-busy="true">
      <h1>{texts.opening(name)}</h1>
      <p role="status">{item}</p>
      <progress className="file-progress" aria-label={texts.opening(name)} />
      <p>
        <button type="button" className="file-button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </p>
    </main>
  );
}
