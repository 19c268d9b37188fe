import { ChevronDown16Regular, ChevronRight16Regular, Clock16Filled } from "@fluentui/react-icons";
import { Fragment, type ReactElement, useState } from "react";
import type { LevelRate, LevelRow } from "../../../usecases/views/overview";
import { overviewTexts } from "../../texts/overviewTexts";

interface LevelTableProps {
  readonly levels: readonly LevelRow[];
  readonly total: LevelRow;
}

/**
 * 得分情况: a row opens into its 二级 rows, one at a time. Roles are said, because a table whose rows take two lines at
 * 200 % is laid out anew, and then is none to a screen reader by itself.
 */
export function LevelTable({ levels, total }: LevelTableProps): ReactElement {
  const [openName, setOpenName] = useState<string>();
  return (
    <table className="levels" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {overviewTexts.level}
          </th>
          <th scope="col" role="columnheader">
            {overviewTexts.full}
          </th>
          <th scope="col" role="columnheader">
            {overviewTexts.points}
          </th>
          <th scope="col" role="columnheader">
            {overviewTexts.deducted}
          </th>
          <th scope="col" role="columnheader">
            {overviewTexts.rate}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {levels.map((level) => {
          const isOpen = level.name === openName;
          return (
            <Fragment key={level.name}>
              <tr role="row">
                <th scope="row" role="rowheader">
                  <LevelName
                    level={level}
                    isOpen={isOpen}
                    onToggle={() => setOpenName(isOpen ? undefined : level.name)}
                  />
                </th>
                <Figures row={level} />
              </tr>
              {isOpen &&
                level.inside.map((inner) => (
                  <tr key={inner.name} className="levels-inner" role="row">
                    <th scope="row" role="rowheader">
                      {inner.name}
                    </th>
                    <Figures row={inner} />
                  </tr>
                ))}
            </Fragment>
          );
        })}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">
            {total.name}
          </th>
          <Figures row={total} />
        </tr>
      </tfoot>
    </table>
  );
}

interface LevelNameProps {
  readonly level: LevelRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function LevelName({ level, isOpen, onToggle }: LevelNameProps): ReactElement {
  if (level.inside.length === 0) return <span className="levels-name">{level.name}</span>;
  return (
    <button type="button" className="levels-toggle" aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      <span>{level.name}</span>
    </button>
  );
}

function Figures({ row }: { readonly row: LevelRow }): ReactElement {
  return (
    <>
      <td role="cell" className="figure" data-label={overviewTexts.full}>
        {row.full}
      </td>
      <td role="cell" className="figure levels-points">
        {row.points}
      </td>
      <td
        role="cell"
        className="figure"
        data-label={overviewTexts.deducted}
        data-zero={row.hasNoDeduction || undefined}
      >
        {row.deducted}
      </td>
      <td role="cell" className="figure levels-rate" data-label={overviewTexts.rate}>
        <Rate rate={row.rate} />
      </td>
    </>
  );
}

function Rate({ rate }: { readonly rate: LevelRate }): ReactElement {
  switch (rate.state) {
    case "rate":
      return (
        <>
          <span className="levels-bar" aria-hidden="true">
            <span style={{ width: rate.width }} />
          </span>
          <span>{rate.text}</span>
        </>
      );
    case "open":
      return (
        <>
          <Clock16Filled className="tone-warning" />
          <span>{rate.text}</span>
        </>
      );
    case "none":
      return <span>{rate.text}</span>;
  }
}
