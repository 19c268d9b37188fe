import { Button, Field, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { correctionWrite } from "../../../usecases/entries/mappingWrites";
import { roleWrite } from "../../../usecases/entries/settingWrite";
import { kindWords, type MappedQuestion, type SurveyMapping } from "../../../usecases/views/surveyMapping";
import { useOpenWorkbook } from "../../frame/paneContext";
import { useEntry } from "../../frame/useEntry";
import { NeedsPaper } from "../../parts/needsPaper";
import { satisfactionTexts } from "../../texts/satisfactionTexts";
import { ChoiceField } from "../settings/choiceField";

/** Which sheets hold the answers; a choice goes to 评价设置 at once. */
export function SurveySheetFields({ mapping }: { readonly mapping: SurveyMapping }): ReactElement {
  const { settings } = useOpenWorkbook().assessment.data;
  const { trouble, enter } = useEntry();
  if (!mapping.canKeep) return <NeedsPaper />;
  return (
    <>
      {mapping.sheets.map(({ role, value, options }) => (
        <ChoiceField
          key={role}
          title={satisfactionTexts.sheetOf(role)}
          value={value}
          options={options}
          shape="list"
          trouble=""
          onChoose={(sheet) => enter(satisfactionTexts.changeSheet, roleWrite(settings, role, sheet))}
        />
      ))}
      <p className="pane-caption">{satisfactionTexts.sheetHint}</p>
      <Trouble text={trouble} />
    </>
  );
}

/** 题型 and 选项 of a question as recognised: to be corrected, options that nobody chose to be added. */
export function QuestionFields({ mapping }: { readonly mapping: SurveyMapping }): ReactElement {
  const { questions } = mapping;
  const [chosen, setChosen] = useState("");
  const question = questions.find(({ key }) => key === chosen) ?? questions[0];
  if (!mapping.canKeep) return <NeedsPaper />;
  if (!question) return <p className="pane-caption">{satisfactionTexts.noQuestions}</p>;
  return (
    <>
      <ChoiceField
        title={satisfactionTexts.whichQuestion}
        value={question.key}
        options={questions.map(({ key, label }) => ({ value: key, label }))}
        shape="list"
        trouble=""
        onChoose={(key) => {
          setChosen(key);
          return Promise.resolve();
        }}
      />
      <QuestionForm key={`${question.key} ${JSON.stringify(question.given)}`} question={question} />
    </>
  );
}

const AUTO = "";

function QuestionForm({ question }: { readonly question: MappedQuestion }): ReactElement {
  const { settings } = useOpenWorkbook().assessment.data;
  const { trouble, enter } = useEntry();
  const { kind, options, given } = question;
  const [text, setText] = useState(options.join("\n"));
  const store = (correction: { readonly kind: string; readonly options: readonly string[] }): Promise<void> =>
    enter(
      satisfactionTexts.changeQuestionForm,
      correctionWrite(settings, {
        questionnaire: question.questionnaire,
        question: question.number,
        ...correction,
      }),
    );
  const typed = text
    .split("\n")
    .map((option) => option.trim())
    .filter((option) => option !== "");
  const auto = given.kind === AUTO ? satisfactionTexts.auto(kind) : satisfactionTexts.autoKind;
  return (
    <>
      <ChoiceField
        title={satisfactionTexts.kind}
        value={given.kind}
        options={[
          { value: AUTO, label: auto },
          ...Object.values(kindWords).map((word) => ({ value: word, label: word })),
        ]}
        shape="list"
        trouble=""
        onChoose={(word) => store({ kind: word, options: given.options })}
      />
      <Field label={satisfactionTexts.options} hint={satisfactionTexts.optionsHint}>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className="form-buttons">
        <Button onClick={() => void store({ kind: given.kind, options: typed })}>
          {satisfactionTexts.saveOptions}
        </Button>
        {(given.kind !== AUTO || given.options.length > 0) && (
          <Button appearance="transparent" onClick={() => void store({ kind: AUTO, options: [] })}>
            {satisfactionTexts.forget}
          </Button>
        )}
      </div>
      <Trouble text={trouble} />
    </>
  );
}

function Trouble({ text }: { readonly text: string }): ReactElement | null {
  if (text === "") return null;
  return (
    <p className="field-trouble" role="alert">
      {text}
    </p>
  );
}
