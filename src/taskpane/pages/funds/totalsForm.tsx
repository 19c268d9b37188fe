import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { fundNames } from "../../../core/funds/fundArrangement";
import { sayProblem } from "../../../core/problems/say";
import {
  type TotalName,
  totalNames,
  totalsSheet,
  totalsTrouble,
  type TypedTotals,
} from "../../../usecases/entries/fundTotals";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { fundTexts } from "../../texts/fundTexts";

const nothing: TypedTotals = { carried: "", initial: "", adjustment: "", arrived: "", spent: "" };

/** 只填资金总数: a sheet 资金安排 is made of them, and everything that rests on money follows. */
export function TotalsForm(): ReactElement {
  const { session } = usePane();
  const { snapshot, assessment } = useOpenWorkbook();
  const [typed, setTyped] = useState(nothing);
  const [isTried, setIsTried] = useState(false);
  const trouble = isTried ? totalsTrouble(typed) : {};
  const about = {
    sheets: snapshot.sheets.map(({ name }) => name),
    font: assessment.settings.bodyFont,
  };
  const [refusal, setRefusal] = useState("");
  const write = async (): Promise<void> => {
    setIsTried(true);
    const planned = totalsSheet(typed, about);
    const isBesideField = Object.keys(totalsTrouble(typed)).length > 0;
    setRefusal(planned.ok || isBesideField ? "" : planned.problems.map(sayProblem).join(""));
    if (!planned.ok) return;
    await session.perform(fundTexts.writeTotals, () => ({
      ok: true,
      value: { patch: planned.value, problems: [] },
    }));
    // 评价底稿 takes the sums over in its own rows
    if (assessment.data.paper) await session.buildPaper();
  };
  return (
    <>
      <p className="pane-caption">{fundTexts.totalsHint}</p>
      {totalNames.map((name) => (
        <TotalField
          key={name}
          name={name}
          value={typed[name]}
          trouble={trouble[name] && sayProblem(trouble[name])}
          onChange={(text) => {
            setTyped({ ...typed, [name]: text });
          }}
        />
      ))}
      {refusal !== "" && (
        <p className="field-trouble" role="alert">
          {refusal}
        </p>
      )}
      <Button onClick={() => void write()}>{fundTexts.writeTotals}</Button>
    </>
  );
}

interface TotalFieldProps {
  readonly name: TotalName;
  readonly value: string;
  readonly trouble: string | undefined;
  readonly onChange: (text: string) => void;
}

function TotalField({ name, value, trouble, onChange }: TotalFieldProps): ReactElement {
  return (
    <Field label={fundNames[name]} {...(trouble === undefined ? {} : { validationMessage: trouble })}>
      <Input
        value={value}
        inputMode="decimal"
        contentAfter={<span className="tone-quiet">{fundTexts.yuan}</span>}
        onChange={(_, { value: text }) => {
          onChange(text);
        }}
      />
    </Field>
  );
}
