import { Radio, RadioGroup } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { satisfactionWords } from "../../../core/standards/kinds/surveyIndex";
import type { OpenWorkbook } from "../../../usecases/session/sessionState";
import { methodLabels, type MethodResult, methodResults } from "../../../usecases/views/satisfactionMethods";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { Section } from "../../parts/section";
import { satisfactionTexts } from "../../texts/satisfactionTexts";

/** 算法: what each way to count comes to, and which is in force. */
export function MethodPart({ onChoose }: { readonly onChoose: (value: string) => void }): ReactElement {
  const { settings } = useOpenWorkbook().assessment;
  const results = useMethodResults();
  const standing = satisfactionWords[settings.scoring.satisfaction];
  return (
    <Section title={satisfactionTexts.method}>
      <p className="pane-caption">{satisfactionTexts.methodNote}</p>
      <RadioGroup
        className="methods"
        aria-label={satisfactionTexts.method}
        value={standing}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        {results.map(({ value, label, rate, points }) => (
          <Radio
            key={value}
            value={value}
            label={
              <span className="method">
                <span>{label}</span>
                <span className="figure">{rate}</span>
                <strong className="figure">{points}</strong>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Section>
  );
}

interface Worked {
  readonly open: OpenWorkbook;
  readonly results: readonly MethodResult[];
}

/** The methods, with their figures as soon as they are worked out. */
function useMethodResults(): readonly MethodResult[] {
  const { session } = usePane();
  const open = useOpenWorkbook();
  const [worked, setWorked] = useState<Worked>();
  useEffect(() => {
    let isGone = false;
    void session.workOut(methodResults(open.snapshot, open.assessment)).then((results) => {
      if (!isGone) setWorked({ open, results });
    });
    return () => {
      isGone = true;
    };
  }, [session, open]);
  return worked?.open === open ? worked.results : methodLabels();
}
