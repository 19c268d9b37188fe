import { type ReactElement, useCallback, useEffect, useState } from "react";
import type { RibbonCommand } from "../../commands/ribbonCommand";
import { App } from "../app";
import type { PaneHost } from "../boot";
import { fileTexts as texts } from "../texts/fileTexts";
import { downloadFile } from "./downloadFile";
import { FileBar } from "./fileBar";
import type { FileOnDesk } from "./openWorkbookFile";
import { savedName } from "./savedName";
import { SheetArea } from "./sheetArea";

const host: PaneHost = { kind: "browser" };

interface FileDeskProps {
  readonly desk: FileOnDesk;
  readonly command: RibbonCommand | undefined;
  readonly onClose: () => void;
}

/** The workbook as it looks, and the pane beside it. */
export function FileDesk({ desk, command, onClose }: FileDeskProps): ReactElement {
  const { file, session, keepUndo } = desk;
  const [isUnsaved, setUnsaved] = useState(file.isUnsaved());
  const [told, setTold] = useState("");
  useEffect(() => {
    const stop = file.watchContent(() => {
      setUnsaved(true);
      setTold("");
    });
    return () => void stop();
  }, [file]);
  useLeaveWarning(isUnsaved);

  const save = useCallback(async (): Promise<void> => {
    const bytes = file.save();
    const name = savedName(file.name);
    downloadFile(bytes, name);
    file.saved();
    setUnsaved(false);
    setTold(
      await keepUndo(bytes, name).then(
        () => texts.savedAs(name),
        () => texts.savedWithoutUndo(name),
      ),
    );
  }, [file, keepUndo]);
  useSaveKey(save);

  const openSession = useCallback(() => Promise.resolve(session), [session]);
  return (
    <div className="file-desk">
      <a className="pane-skip" href="#file-pane">
        {texts.toPane}
      </a>
      <FileBar
        name={file.name}
        isUnsaved={isUnsaved}
        told={told}
        onSave={() => void save()}
        onClose={onClose}
      />
      <div className="file-areas">
        <SheetArea file={file} />
        <section id="file-pane" className="file-pane" tabIndex={-1} aria-label={texts.pane}>
          <App host={host} command={command} openSession={openSession} />
        </section>
      </div>
    </div>
  );
}

/** The browser asks before the page is left; the words are its own. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}

/** Ctrl+S would otherwise save the page. */
function useSaveKey(save: () => Promise<void>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void save();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [save]);
}
