import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SettingsView } from "../../../usecases/views/settingsView";
import { useTyping } from "../../parts/useTyping";
import { settingsTexts } from "../../texts/settingsTexts";

interface GradeFieldsProps {
  readonly grades: SettingsView["grades"];
  readonly lowest: SettingsView["lowest"];
  readonly trouble: Readonly<Record<string, string>>;
  readonly onLeft: (grade: string, text: string) => void;
}

/** The lower bounds of the grades, side by side. */
export function GradeFields({ grades, lowest, trouble, onLeft }: GradeFieldsProps): ReactElement {
  const said = grades.map(({ grade }) => trouble[grade] ?? "").filter((text) => text !== "");
  return (
    <>
      <div className="grade-fields">
        {grades.map(({ grade, from }) => (
          <GradeField key={grade} grade={grade} from={from} onLeft={onLeft} />
        ))}
        <div className="grade-lowest">
          <span>{lowest.grade}</span>
          <span className="figure">{lowest.below}</span>
        </div>
      </div>
      {said.map((text) => (
        <p key={text} className="field-trouble" role="alert">
          {text}
        </p>
      ))}
    </>
  );
}

interface GradeFieldProps {
  readonly grade: string;
  readonly from: string;
  readonly onLeft: (grade: string, text: string) => void;
}

function GradeField({ grade, from, onLeft }: GradeFieldProps): ReactElement {
  const typing = useTyping({
    standing: from,
    onTyped: () => undefined,
    onLeft: (text) => {
      if (text !== from) onLeft(grade, text);
    },
  });
  return (
    <Field label={settingsTexts.atLeast(grade)}>
      <Input {...typing} className="grade-field" inputMode="decimal" />
    </Field>
  );
}
