import { Link } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { useOpenWorkbook } from "../../frame/paneContext";
import { columnTexts } from "../../texts/columnTexts";
import { ColumnForm } from "../columns/columnForm";

/** Which columns of the table are read and written: closed until somebody wants another. */
export function ColumnsPart(): ReactElement | null {
  const { assessment, snapshot } = useOpenWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  const { table } = assessment.reading;
  const grid = snapshot.grids.get(table.sheet);
  if (!grid) return null;
  return (
    <div className="setting">
      <Link as="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {columnTexts.settings}
      </Link>
      <p className="pane-caption">{columnTexts.settingsNote}</p>
      {isOpen && (
        <ColumnForm
          grid={grid}
          row={table.headerRows.first}
          named={assessment.named}
          onDone={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
