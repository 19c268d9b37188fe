import type { ReactElement } from "react";
import type { GradeRuler } from "../../../usecases/views/gradeRuler";
import type { ScoreHead as ScoreHeadView } from "../../../usecases/views/overview";

interface ScoreHeadProps {
  readonly project: string;
  readonly score: ScoreHeadView;
}

/** The score, and its grade once nothing is missing. */
export function ScoreHead({ project, score }: ScoreHeadProps): ReactElement {
  return (
    <div className="score-head">
      <p className="score-project">{project}</p>
      <div className="score-line">
        <p className="score-points">
          <strong className="figure">{score.points}</strong> <span className="figure">{score.of}</span>
        </p>
        <p className="score-grade" data-state={score.state}>
          {score.grade}
        </p>
      </div>
      {score.state === "complete" ? (
        <Ruler ruler={score.ruler} />
      ) : (
        <p className="pane-paragraph">{score.sentence}</p>
      )}
    </div>
  );
}

function Ruler({ ruler }: { readonly ruler: GradeRuler }): ReactElement {
  return (
    <div className="ruler" role="img" aria-label={ruler.spoken}>
      <div className="ruler-track">
        {ruler.bands.map(({ grade, width, isCurrent }) => (
          <span key={grade} className="ruler-band" data-current={isCurrent || undefined} style={{ width }} />
        ))}
        <span className="ruler-marker" style={{ insetInlineStart: ruler.marker }} />
      </div>
      <div className="ruler-labels">
        {ruler.bands.map(({ grade, range, width, isCurrent }) => (
          <span key={grade} className="ruler-label" data-current={isCurrent || undefined} style={{ width }}>
            {grade} {range}
          </span>
        ))}
      </div>
    </div>
  );
}
