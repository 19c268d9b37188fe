import type { ReactElement } from "react";
import { cellName } from "../../core/grid/address";
import type { NotShown, OpenFile } from "../../workbook/openFile";
import { fileTexts as texts } from "../texts/fileTexts";
import { SheetGrid } from "./sheetGrid";
import { SheetTabs } from "./sheetTabs";
import { type FileView, useFileView } from "./useFileView";

/** The workbook as it looks, to be read only: what is changed is changed in the pane. */
export function SheetArea({ file }: { readonly file: OpenFile }): ReactElement {
  const view = useFileView(file);
  const { sheets, shown, look, selected, reveal, showSheet, choose } = view;
  const info = sheets.find(({ name }) => name === shown);
  return (
    <section className="file-sheets" aria-label={texts.workbook}>
      <CellLine view={view} />
      <div
        className="sheet-panel"
        role="tabpanel"
        id="sheet-panel"
        aria-label={shown}
        aria-busy={info?.hasCells === true && !look}
      >
        {look && <SheetGrid key={shown} look={look} selected={selected} reveal={reveal} onChoose={choose} />}
        {!look && info && (
          <p className="sheet-note" role="status">
            {info.hasCells ? texts.readingSheet : texts.chartSheet}
          </p>
        )}
      </div>
      {look?.notShown.map((part) => (
        <p key={part} className="sheet-note">
          {notShown[part]}
        </p>
      ))}
      <SheetTabs sheets={sheets} shown={shown} onShow={showSheet} />
    </section>
  );
}

const notShown: Readonly<Record<NotShown, string>> = { drawings: texts.drawings, formats: texts.formats };

/** The selected cell and all that stands in it, however narrow its column. */
function CellLine({ view: { look, selected } }: { readonly view: FileView }): ReactElement {
  const cell = look && selected && look.cell(selected.row, selected.column);
  return (
    <div className="sheet-line" role="group" aria-label={texts.selectedCell}>
      <span className="sheet-address">
        {selected ? cellName(selected.row, selected.column) : texts.noSelection}
      </span>
      <span className="sheet-content" data-stale={cell?.isStale || undefined}>
        {cell?.content}
        {cell?.isStale === true && <em> {texts.stale}</em>}
      </span>
    </div>
  );
}
