import { type DragEvent, lazy, type ReactElement, Suspense, useRef, useState } from "react";
import type { RibbonCommand } from "../../commands/ribbonCommand";
import { sayProblem } from "../../core/problems/say";
import { fileTexts as texts } from "../texts/fileTexts";
import { Landing, type Told } from "./landing";
import { OpeningPage } from "./openingPage";
import type { FileOnDesk, OpenWorkbookFile } from "./openWorkbookFile";

const FileDesk = lazy(async () => ({ default: (await import("./fileDesk")).FileDesk }));

type Stage =
  | { readonly kind: "landing"; readonly told?: Told }
  | { readonly kind: "opening"; readonly name: string; readonly item: string }
  | { readonly kind: "open"; readonly desk: FileOnDesk };

interface FilePageProps {
  readonly command: RibbonCommand | undefined;
  readonly openFile: OpenWorkbookFile;
}

/** The browser version: a file is chosen, opened, worked on. */
export function FilePage({ command, openFile }: FilePageProps): ReactElement {
  const [stage, setStage] = useState<Stage>({ kind: "landing" });
  const isCancelled = useRef(false);

  const open = async (name: string, read: () => Promise<Uint8Array>): Promise<void> => {
    isCancelled.current = false;
    setStage({ kind: "opening", name, item: "" });
    setStage(
      await openedStage(name, read, openFile, isCancelled, (item) =>
        setStage({ kind: "opening", name, item }),
      ),
    );
  };
  const onFile = (file: File): void =>
    void open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  const onSample = (): void =>
    void open(texts.sampleName, async () => (await import("./sampleWorkbook")).sampleWorkbook());

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (stage.kind !== "landing") return;
    const { files } = event.dataTransfer;
    const [file] = files;
    if (files.length > 1) setStage({ kind: "landing", told: { title: texts.several, lines: [] } });
    else if (file) onFile(file);
  };
  return (
    // a file that misses the page would be opened by the browser in its place
    <div
      className="file-root"
      role="presentation"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <StageView
        stage={stage}
        command={command}
        onFile={onFile}
        onSample={onSample}
        onCancel={() => {
          isCancelled.current = true;
        }}
        onClose={() => setStage({ kind: "landing" })}
      />
    </div>
  );
}

interface StageViewProps {
  readonly stage: Stage;
  readonly command: RibbonCommand | undefined;
  readonly onFile: (file: File) => void;
  readonly onSample: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

function StageView({ stage, command, onFile, onSample, onCancel, onClose }: StageViewProps): ReactElement {
  switch (stage.kind) {
    case "landing":
      return <Landing told={stage.told} onFile={onFile} onSample={onSample} />;
    case "opening":
      return <OpeningPage name={stage.name} item={stage.item} onCancel={onCancel} />;
    case "open": {
      const { desk } = stage;
      const waiting = <OpeningPage name={desk.file.name} item="" onCancel={onClose} />;
      return (
        <Suspense fallback={waiting}>
          <FileDesk desk={desk} command={command} onClose={onClose} />
        </Suspense>
      );
    }
  }
}

async function openedStage(
  name: string,
  read: () => Promise<Uint8Array>,
  openFile: OpenWorkbookFile,
  isCancelled: { readonly current: boolean },
  progress: (item: string) => void,
): Promise<Stage> {
  let bytes: Uint8Array;
  try {
    bytes = await read();
  } catch {
    return { kind: "landing", told: { title: texts.notOpened(name), lines: [texts.notRead] } };
  }
  const opening = await openFile(bytes, name, { progress, isCancelled: () => isCancelled.current });
  switch (opening.kind) {
    case "open":
      return { kind: "open", desk: opening.desk };
    case "cancelled":
      return { kind: "landing", told: { title: texts.cancelled(name), lines: [] } };
    case "refused":
      return {
        kind: "landing",
        told: { title: texts.notOpened(name), lines: opening.problems.map(sayProblem) },
      };
  }
}
