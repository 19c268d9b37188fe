import type { ReactElement } from "react";
import type { AttachmentChange } from "../../../usecases/views/attachmentChanges";
import type { PreviewRow, SheetPreview } from "../../../usecases/views/attachmentPreview";
import { CellLink } from "../../parts/cellLink";
import { ChangedValue } from "../../parts/changedValue";
import { Section } from "../../parts/section";
import { attachmentTexts } from "../../texts/attachmentTexts";

/** One sheet of a table: its facts, its first rows, and what differs from the one that stands. */
export function SheetPart({ sheet }: { readonly sheet: SheetPreview }): ReactElement {
  const { compared } = sheet;
  return (
    <>
      <section className="pane-section" aria-label={sheet.sheet}>
        <p className="pane-caption">{sheet.facts}</p>
        <div
          className="sheet-view"
          role="region"
          aria-label={attachmentTexts.tableOf(sheet.sheet)}
          tabIndex={0}
        >
          <table>
            <tbody>
              {sheet.rows.map((row) => (
                <Row key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        </div>
        {sheet.rest !== "" && <p className="pane-caption">{sheet.rest}</p>}
        {sheet.formulas !== "" && <p className="pane-caption">{sheet.formulas}</p>}
      </section>
      {compared && (
        <Section title={compared.title}>
          <ul className="plain-list">
            {compared.changes.map((change) => (
              <Change key={change.place} change={change} />
            ))}
          </ul>
          {compared.note !== "" && <p className="pane-caption">{compared.note}</p>}
        </Section>
      )}
    </>
  );
}

function Row({ row }: { readonly row: PreviewRow }): ReactElement {
  return (
    <tr>
      {row.cells.map(({ column, text, isFigure, columns, rows }) => {
        const spans = { colSpan: columns, rowSpan: rows };
        return row.isHeader ? (
          <th key={column} scope="col" {...spans}>
            {text}
          </th>
        ) : (
          <td key={column} className={isFigure ? "figure" : undefined} {...spans}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

function Change({ change }: { readonly change: AttachmentChange }): ReactElement {
  return (
    <li className="sheet-change">
      <span>{change.label}</span>
      <ChangedValue before={change.before} after={change.after} />
      <CellLink at={change.at}>{change.place}</CellLink>
    </li>
  );
}
