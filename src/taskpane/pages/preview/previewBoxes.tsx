import { Checkbox } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type {
  CellContent,
  PreviewBox,
  PreviewCell,
  PreviewView,
  Ticked,
} from "../../../usecases/views/preview";
import { CellLink } from "../../parts/cellLink";
import { ChangedValue } from "../../parts/changedValue";
import { HiddenText } from "../../parts/hiddenText";
import { previewTexts } from "../../texts/previewTexts";

interface PreviewBoxesProps {
  readonly view: PreviewView;
  readonly ticked: Ticked;
  readonly onTick: (ticked: Ticked) => void;
}

/** One box an indicator, one line a cell; a box or a line that is not ticked stays as it is. */
export function PreviewBoxes({ view, ticked, onTick }: PreviewBoxesProps): ReactElement {
  const tick = (keys: readonly string[], state: "in" | "out"): void => {
    const next = new Set(ticked);
    for (const key of keys) {
      if (state === "in") next.add(key);
      else next.delete(key);
    }
    onTick(next);
  };
  return (
    <>
      {view.boxes.map((box) => (
        <Box key={box.key} box={box} ticked={ticked} onTick={tick} />
      ))}
      {view.total && (
        <section className="preview-box" aria-label={previewTexts.total}>
          <div className="preview-head">
            <h2>{previewTexts.total}</h2>
          </div>
          <Row cell={view.total} />
        </section>
      )}
      {view.others !== "" && <p className="pane-caption">{view.others}</p>}
    </>
  );
}

interface BoxProps {
  readonly box: PreviewBox;
  readonly ticked: Ticked;
  readonly onTick: (keys: readonly string[], state: "in" | "out") => void;
}

function Box({ box, ticked, onTick }: BoxProps): ReactElement {
  const { name, change, cells } = box;
  const keys = cells.map(({ key }) => key);
  const inside = keys.filter((key) => ticked.has(key)).length;
  const isManual = cells.every((cell) => cell.isManual);
  return (
    <section className="preview-box" data-out={inside === 0 || undefined} aria-label={name}>
      <div className="preview-head">
        <Checkbox
          checked={inside === keys.length ? true : inside === 0 ? false : "mixed"}
          aria-label={previewTexts.whole(name)}
          onChange={(_, { checked }) => onTick(keys, checked === true ? "in" : "out")}
        />
        <h2>{name}</h2>
        {isManual ? (
          <span className="preview-manual">
            <LockClosed16Regular />
            {previewTexts.manual}
          </span>
        ) : (
          <span className="figure">{change}</span>
        )}
      </div>
      {cells.map((cell) => (
        <Row
          key={cell.key}
          cell={cell}
          tick={
            cells.length > 1 && (
              <Checkbox
                checked={ticked.has(cell.key)}
                aria-label={previewTexts.cell(name, cell.label)}
                onChange={(_, { checked }) => onTick([cell.key], checked === true ? "in" : "out")}
              />
            )
          }
        />
      ))}
    </section>
  );
}

interface RowProps {
  readonly cell: PreviewCell;
  readonly tick?: ReactElement | false;
}

function Row({ cell, tick }: RowProps): ReactElement {
  return (
    <div className="preview-row">
      <div className="preview-place">
        {tick}
        <div>
          <span>{cell.label}</span>
          <CellLink at={cell.at} label={`转到 ${cell.place}`}>
            {cell.place}
          </CellLink>
        </div>
      </div>
      <div className="preview-content">
        <Content content={cell.content} />
        {cell.note !== "" && <span className="pane-caption">{cell.note}</span>}
      </div>
    </div>
  );
}

function Content({ content }: { readonly content: CellContent }): ReactElement {
  switch (content.kind) {
    case "points":
      return <ChangedValue before={content.before} after={content.after} />;
    case "words":
      return (
        <>
          {content.lead !== "" && <span className="pane-caption">{content.lead}</span>}
          <span className="written-text">
            {content.pieces.map(({ kind, text }, index) => (
              <Piece key={index} kind={kind} text={text} />
            ))}
          </span>
        </>
      );
  }
}

function Piece({
  kind,
  text,
}: {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}): ReactElement {
  switch (kind) {
    case "same":
      return <>{text}</>;
    case "old":
      return (
        <del>
          <HiddenText>{previewTexts.deleted}</HiddenText>
          {text}
        </del>
      );
    case "new":
      return (
        <ins>
          <HiddenText>{previewTexts.inserted}</HiddenText>
          {text}
        </ins>
      );
  }
}
