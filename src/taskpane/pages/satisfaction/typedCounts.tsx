import { type ReactElement, useState } from "react";
import { evidenceWrite } from "../../../usecases/entries/evidenceWrite";
import type { TypedSurvey } from "../../../usecases/views/typedSurveys";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { sayProblem } from "../../../core/problems/say";
import { NeedsPaper } from "../../parts/needsPaper";
import { satisfactionTexts } from "../../texts/satisfactionTexts";
import { type Entering, EnteringContext } from "../detail/entering";
import { SurveyCounts } from "../detail/surveyCounts";

/** 直接填各选项人数: the counts that standards ask for, each in its row of 评价底稿. */
export function TypedCounts({ surveys }: { readonly surveys: readonly TypedSurvey[] }): ReactElement {
  const { assessment } = useOpenWorkbook();
  if (!assessment.paper) return <NeedsPaper />;
  if (surveys.length === 0) return <p className="pane-caption">{satisfactionTexts.nothingToType}</p>;
  return (
    <>
      <p className="pane-caption">{satisfactionTexts.typeHint}</p>
      {surveys.map((each) => (
        <IndicatorCounts key={each.indicator} asked={each} />
      ))}
    </>
  );
}

function IndicatorCounts({
  asked: { indicator, name, asked },
}: {
  readonly asked: TypedSurvey;
}): ReactElement {
  const entering = useCountEntering(indicator, name);
  return (
    <EnteringContext value={entering}>
      <div role="group" aria-label={name} className="typed-counts">
        <strong>{name}</strong>
        {asked.map(({ key, title, survey }) => (
          <div key={key} role="group" aria-label={title}>
            <p className="pane-paragraph">{title}</p>
            <SurveyCounts survey={survey} />
          </div>
        ))}
      </div>
    </EnteringContext>
  );
}

function useCountEntering(indicator: number, name: string): Entering {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const [trouble, setTrouble] = useState<Readonly<Record<number, string>>>({});
  const matches = assessment.indicators[indicator]?.evidence.matches ?? [];
  const store = async (index: number, text: string): Promise<void> => {
    const match = matches[index];
    if (!match) return;
    const result = evidenceWrite(match, "value", text);
    setTrouble({ ...trouble, [index]: result.ok ? "" : result.problems.map(sayProblem).join("") });
    if (result.ok && result.value.length > 0)
      await session.enter(satisfactionTexts.enterCounts(name), result.value);
  };
  return {
    typed: () => undefined,
    left: (index, _field, text) => void store(index, text),
    chosen: (index, text) => store(index, text),
    trouble: (index) => trouble[index] || undefined,
    renewPaper: () => void session.buildPaper(),
  };
}
