import { Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SurveyRow, SurveyTable } from "../../../usecases/views/detail/evidenceBox";
import { CellLink } from "../../parts/cellLink";
import { useTyping } from "../../parts/useTyping";
import { detailTexts } from "../../texts/indicatorTexts";
import { useEntering } from "./entering";

/** Counts by option: read where the answers are in the workbook, typed where they are not. */
export function SurveyCounts({ survey }: { readonly survey: SurveyTable }): ReactElement {
  const { caption, rows, sum, at } = survey;
  return (
    <div className="survey">
      <div className="survey-head">
        <span className="pane-caption">{caption}</span>
        {at && <CellLink at={at}>{detailTexts.rawData}</CellLink>}
      </div>
      <dl className="survey-rows">
        {rows.map((row) => (
          <div key={row.label} className="survey-row">
            <dt>{row.label}</dt>
            <dd className="figure">
              {row.match === undefined ? row.value : <CountField row={row} match={row.match} />}
            </dd>
          </div>
        ))}
        {sum && (
          <div className="survey-row survey-sum">
            <dt>{sum.label}</dt>
            <dd className="figure">{sum.value}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function CountField({ row, match }: { readonly row: SurveyRow; readonly match: number }): ReactElement {
  const { typed, left, trouble } = useEntering();
  const typing = useTyping({
    standing: row.value,
    onTyped: (text) => typed(match, "value", text),
    onLeft: (text) => left(match, "value", text),
  });
  const wrong = trouble(match, "value");
  return (
    <>
      <Input
        {...typing}
        className="survey-field"
        inputMode="numeric"
        aria-label={row.label}
        aria-invalid={wrong !== undefined}
        contentAfter={<span className="tone-quiet">{row.unit}</span>}
      />
      {wrong !== undefined && (
        <span className="field-trouble" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
