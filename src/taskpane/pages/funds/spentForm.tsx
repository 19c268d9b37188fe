import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { fundNames } from "../../../core/funds/fundArrangement";
import type { SpentPlace } from "../../../core/funds/spentPlace";
import { sayProblem } from "../../../core/problems/say";
import { spentWrites } from "../../../usecases/entries/spentEntry";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { fundTexts } from "../../texts/fundTexts";

interface SpentFormProps {
  readonly place: SpentPlace;
  /** "资金安排!F2" */
  readonly shown: string;
}

/** 只填支出数: 资金安排 stands, and there is no ledger to add up. */
export function SpentForm({ place, shown }: SpentFormProps): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const [typed, setTyped] = useState("");
  const [trouble, setTrouble] = useState("");
  const write = async (): Promise<void> => {
    const planned = spentWrites(typed, place);
    setTrouble(planned.ok ? "" : planned.problems.map(sayProblem).join(""));
    if (!planned.ok) return;
    await session.perform(fundTexts.writeSpent, () => ({
      ok: true,
      value: { patch: planned.value, problems: [] },
    }));
    // 评价底稿 takes the sum over in its own rows
    if (assessment.data.paper) await session.buildPaper();
  };
  return (
    <>
      <p className="pane-caption">{fundTexts.spentHint(shown)}</p>
      <Field label={fundNames.spent} {...(trouble === "" ? {} : { validationMessage: trouble })}>
        <Input
          value={typed}
          inputMode="decimal"
          contentAfter={<span className="tone-quiet">{fundTexts.yuan}</span>}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Button onClick={() => void write()}>{fundTexts.writeSpent}</Button>
    </>
  );
}
