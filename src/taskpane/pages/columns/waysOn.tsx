import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { CellAddress } from "../../../core/grid/address";
import type { NearMiss } from "../../../usecases/views/noTable";
import type { WorkbookSnapshot } from "../../../workbook/workbook";
import { usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { Section } from "../../parts/section";
import { columnTexts } from "../../texts/columnTexts";
import { noTableTexts } from "../../texts/overviewTexts";
import { ColumnForm } from "./columnForm";
import { SampleButton } from "./sampleButton";

interface WaysOnProps {
  readonly near: NearMiss | undefined;
  readonly snapshot: WorkbookSnapshot | undefined;
}

/** Where the headers say too little: columns named by hand, or the sample to see how it is meant. */
export function WaysOn({ near, snapshot }: WaysOnProps): ReactElement {
  const { state } = usePane();
  const [row, setRow] = useState<CellAddress>();
  const [isHint, setIsHint] = useState(false);
  const form = (place: CellAddress): ReactElement | null => {
    const grid = snapshot?.grids.get(place.sheet);
    return grid ? <ColumnForm grid={grid} row={place.row} named={[]} /> : null;
  };
  const isNear = row !== undefined && row === near?.at;
  return (
    <>
      {near && (
        <Section title={noTableTexts.nearest}>
          <div className="pane-box">
            <CellLink at={near.at}>{near.place}</CellLink>
            <p className="pane-paragraph">{near.sentence}</p>
            <Button size="small" aria-expanded={isNear} onClick={() => setRow(isNear ? undefined : near.at)}>
              {near.lacksStandard ? columnTexts.standard : columnTexts.others}
            </Button>
          </div>
          {isNear && form(row)}
        </Section>
      )}
      <Section title={noTableTexts.also}>
        <div className="button-row">
          <Button
            onClick={() => {
              setIsHint(state.selected === undefined);
              setRow(state.selected);
            }}
          >
            {columnTexts.fromSelection}
          </Button>
          <SampleButton />
        </div>
        {isHint && (
          <p className="pane-paragraph" role="status">
            {columnTexts.selectFirst}
          </p>
        )}
        {row !== undefined && !isNear && form(row)}
        <p className="pane-paragraph">{noTableTexts.howTo}</p>
        <a className="cell-link" href="help.html" target="_blank" rel="noreferrer">
          {noTableTexts.help}
        </a>
      </Section>
    </>
  );
}
