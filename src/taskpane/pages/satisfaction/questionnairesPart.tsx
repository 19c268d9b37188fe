import { Dropdown, Option } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { AskedQuestion, SurveyedGroup } from "../../../usecases/views/satisfaction";
import { CellLink } from "../../parts/cellLink";
import { Section } from "../../parts/section";
import { satisfactionTexts } from "../../texts/satisfactionTexts";

interface QuestionnairesPartProps {
  readonly groups: readonly SurveyedGroup[];
  readonly onChoose: (sheet: string, asked: AskedQuestion, column: number) => void;
  /** What was recognised, to be corrected. */
  readonly children: ReactNode;
}

/** 问卷: who was asked, on which sheet, and which question says how satisfied they are. */
export function QuestionnairesPart({ groups, onChoose, children }: QuestionnairesPartProps): ReactElement {
  return (
    <Section title={satisfactionTexts.questionnaires}>
      {groups.map(({ sheet, group, detail, at, asked }) => (
        <div key={sheet} className="surveyed">
          <p className="surveyed-head">
            <strong>{group}</strong>
            <CellLink at={at}>{sheet}</CellLink>
            <span className="pane-caption">{detail}</span>
          </p>
          {asked ? (
            <Question
              group={group}
              asked={asked}
              onChoose={(column) => {
                onChoose(sheet, asked, column);
              }}
            />
          ) : (
            <p className="pane-caption">{satisfactionTexts.noQuestion}</p>
          )}
        </div>
      ))}
      {children}
    </Section>
  );
}

interface QuestionProps {
  readonly group: string;
  readonly asked: AskedQuestion;
  readonly onChoose: (column: number) => void;
}

function Question({ group, asked, onChoose }: QuestionProps): ReactElement {
  const chosen = asked.options.find(({ column }) => column === asked.chosen)?.label ?? "";
  if (!asked.named)
    return (
      <>
        <p className="pane-paragraph">{chosen}</p>
        <p className="pane-caption">{satisfactionTexts.fixedQuestion}</p>
      </>
    );
  return (
    <Dropdown
      className="setting-list surveyed-list"
      aria-label={satisfactionTexts.question(group)}
      value={chosen}
      selectedOptions={[String(asked.chosen)]}
      button={{ children: <span className="one-line">{chosen}</span> }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined && optionValue !== String(asked.chosen)) onChoose(Number(optionValue));
      }}
    >
      {asked.options.map(({ column, label }) => (
        <Option key={column} value={String(column)} text={label}>
          {label}
        </Option>
      ))}
    </Dropdown>
  );
}
