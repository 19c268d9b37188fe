import { LockClosed16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { WrittenCell, WrittenView } from "../../../usecases/views/detail/writtenCells";
import { CellLink } from "../../parts/cellLink";
import { ChangedValue } from "../../parts/changedValue";
import { Section } from "../../parts/section";

/** 将写入 / 已写入: both cells as they stand and as they will. */
export function WrittenPart({ written }: { readonly written: WrittenView }): ReactElement {
  return (
    <Section title={written.title}>
      <dl className="pane-box written">
        {written.cells.map((cell) => (
          <div key={cell.label} className="written-row">
            <dt>
              {cell.label}
              <CellLink at={cell.at} label={`转到 ${cell.place}`}>
                {cell.place}
              </CellLink>
            </dt>
            <dd>
              <Content cell={cell} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Content({ cell }: { readonly cell: WrittenCell }): ReactElement {
  const { label, before, after, state, note } = cell;
  switch (state) {
    case "waits":
      return (
        <>
          {before !== "" && <span className="written-text">{before}</span>}
          <span className="pane-caption">{note}</span>
        </>
      );
    case "same":
      return after === "" ? (
        <span className="tone-quiet">{note}</span>
      ) : (
        <span className="written-text" data-score={label === "评分" || undefined}>
          {after}
        </span>
      );
    case "kept":
      return (
        <>
          <span className="written-text">{before}</span>
          <span className="pane-caption">
            <LockClosed16Regular /> {note}
          </span>
        </>
      );
    case "changes":
      if (label === "评分") return <ChangedValue before={before} after={after} />;
      return (
        <>
          {note !== "" && <span className="pane-caption">{note}</span>}
          {before !== "" && <del className="written-text">{before}</del>}
          {after !== "" && <ins className="written-text">{after}</ins>}
        </>
      );
  }
}
