import type { ReactElement, ReactNode } from "react";
import { frameTexts } from "../texts/frameTexts";

interface ReadingPageProps {
  readonly item: string;
  /** What the bar holds once reading has taken a while. */
  readonly children?: ReactNode;
}

/** The bones of 总览 while a workbook is read (picture 00). */
export function ReadingPage({ item, children }: ReadingPageProps): ReactElement {
  return (
    <>
      <main className="pane-main" aria-busy="true">
        <div className="pane-bones" role="status">
          <span className="hidden-text">{item === "" ? frameTexts.reading : item}</span>
          {["short", "hero", "line", "boxes", "short", "line", "line", "line", "line"].map((bone, index) => (
            <span key={index} className="pane-bone" data-bone={bone} />
          ))}
        </div>
      </main>
      <footer className="pane-bottom" aria-label={frameTexts.actions}>
        {children ?? (
          <div className="pane-bar-text">
            <span className="pane-bar-line">{frameTexts.reading}</span>
            {item !== "" && <span className="pane-bar-detail">{item}</span>}
          </div>
        )}
      </footer>
    </>
  );
}
