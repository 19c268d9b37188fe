import { useCallback, useEffect, useRef, useState } from "react";
import type { CellAddress } from "../../core/grid/address";
import type { OpenFile, SheetLook } from "../../workbook/openFile";
import type { SheetInfo } from "../../workbook/workbook";

export interface FileView {
  readonly sheets: readonly SheetInfo[];
  /** The sheet whose tab is chosen. */
  readonly shown: string;
  /** undefined while it is read, and for a sheet without cells. */
  readonly look: SheetLook | undefined;
  readonly selected: CellAddress | undefined;
  /** Grows whenever the selected cell is to come into view, wherever the sheet was scrolled. */
  readonly reveal: number;
  readonly showSheet: (name: string) => void;
  readonly choose: (at: CellAddress) => void;
}

/** What of the file is in view; the pane's 转到 moves it too. */
export function useFileView(file: OpenFile): FileView {
  const [sheets, setSheets] = useState<readonly SheetInfo[]>([]);
  const [shown, setShown] = useState("");
  const [look, setLook] = useState<SheetLook>();
  const [selected, setSelected] = useState<CellAddress>();
  const [reveal, setReveal] = useState(0);
  const [edits, setEdits] = useState(0);
  const latest = useRef(0);

  useEffect(() => {
    void file.sheets().then((found) => {
      setSheets(found);
      const first = found.find(({ visibility, hasCells }) => visibility === "visible" && hasCells);
      // 撤销 may take away the sheet that is shown
      setShown((name) => (found.some((each) => each.name === name) ? name : (first?.name ?? "")));
    });
  }, [file, edits]);

  useEffect(() => {
    const stopContent = file.watchContent(() => setEdits((count) => count + 1));
    const stopShown = file.watchShown((at) => {
      setShown(at.sheet);
      setSelected(at);
      setReveal((count) => count + 1);
    });
    return () => {
      void stopContent();
      void stopShown();
    };
  }, [file]);

  const hasCells = sheets.some((sheet) => sheet.name === shown && sheet.hasCells);
  useEffect(() => {
    latest.current += 1;
    const asked = latest.current;
    if (!hasCells) return;
    void file.look(shown).then((found) => {
      if (latest.current === asked) setLook(found);
    });
  }, [file, shown, hasCells, edits]);

  const choose = useCallback(
    (at: CellAddress) => {
      setSelected(at);
      setReveal((count) => count + 1);
      file.choose(at);
    },
    [file],
  );
  return {
    sheets,
    shown,
    look: hasCells && look?.sheet === shown ? look : undefined,
    selected: selected?.sheet === shown ? selected : undefined,
    reveal,
    showSheet: setShown,
    choose,
  };
}
