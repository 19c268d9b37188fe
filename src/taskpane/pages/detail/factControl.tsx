import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import type { KeyboardEvent, ReactElement } from "react";
import type { EvidenceField } from "../../../usecases/entries/evidenceWrite";
import { steppedCount } from "../../../usecases/entries/steppedCount";
import type { FactControl as Control } from "../../../usecases/views/detail/evidenceBox";
import { CellLink } from "../../parts/cellLink";
import { usePicked } from "../../parts/usePicked";
import { useTyping } from "../../parts/useTyping";
import { detailTexts } from "../../texts/indicatorTexts";
import { useEntering } from "./entering";
import { SurveyCounts } from "./surveyCounts";

interface FactControlProps {
  readonly control: Control;
  readonly labelledBy: string;
}

/** The one control that a kind of fact asks for. Nothing is chosen and no 0 stands there before somebody says so. */
export function FactControl({ control, labelledBy }: FactControlProps): ReactElement {
  switch (control.kind) {
    case "choice":
      return <Choice control={control} labelledBy={labelledBy} />;
    case "count":
      return <Count control={control} labelledBy={labelledBy} />;
    case "quantity":
      return <Quantity control={control} labelledBy={labelledBy} />;
    case "words":
      return <Words control={control} labelledBy={labelledBy} />;
    case "source":
      return (
        <div className="fact-source">
          <span className="figure">
            {control.value} {control.value.endsWith("%") ? "" : control.unit}
          </span>
          <CellLink at={control.at}>{control.from}</CellLink>
        </div>
      );
    case "survey":
      return <SurveyCounts survey={control.survey} />;
    case "noRow":
      return <NoRow />;
  }
}

interface ControlProps<Kind extends Control["kind"]> {
  readonly control: Extract<Control, { kind: Kind }>;
  readonly labelledBy: string;
}

function Choice({ control, labelledBy }: ControlProps<"choice">): ReactElement {
  const { chosen } = useEntering();
  const { options, value, match, layout } = control;
  const [shown, pick] = usePicked(value, (answer) => chosen(match, answer));
  return (
    <div className="fact-choice" data-layout={layout}>
      <RadioGroup
        aria-labelledby={labelledBy}
        layout={layout === "beside" ? "horizontal" : "vertical"}
        value={shown}
        onChange={(_, { value: answer }) => pick(answer)}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={
              option.detail === "" ? (
                option.label
              ) : (
                <span className="grade-option">
                  <span>{option.label}</span>
                  <span className="figure">{option.detail}</span>
                </span>
              )
            }
          />
        ))}
      </RadioGroup>
      {layout === "beside" && !options.some((option) => option.value === detailTexts.notApplicable) && (
        <Button
          appearance="transparent"
          size="small"
          className="not-applicable"
          onClick={() => pick(detailTexts.notApplicable)}
        >
          {detailTexts.notApplicable}
        </Button>
      )}
    </div>
  );
}

function useField(match: number, field: EvidenceField, standing: string): ReturnType<typeof useTyping> {
  const { typed, left } = useEntering();
  return useTyping({
    standing,
    onTyped: (text) => typed(match, field, text),
    onLeft: (text) => left(match, field, text),
  });
}

function Count({ control, labelledBy }: ControlProps<"count">): ReactElement {
  const { chosen, trouble } = useEntering();
  const { match, value, unit } = control;
  const typing = useField(match, "value", value);
  const wrong = trouble(match, "value");
  const by = (step: 1 | -1): void => {
    const next = steppedCount(typing.value, step);
    if (next !== undefined) void chosen(match, next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowUp") by(1);
    else if (event.key === "ArrowDown") by(-1);
    else return;
    event.preventDefault();
  };
  const number = /^\d+$/.test(typing.value) ? Number(typing.value) : undefined;
  return (
    <Field {...(wrong === undefined ? {} : { validationMessage: wrong })}>
      <Input
        {...typing}
        className="fact-count"
        inputMode="numeric"
        role="spinbutton"
        aria-labelledby={labelledBy}
        aria-valuemin={0}
        {...(number === undefined ? { "aria-valuetext": typing.value } : { "aria-valuenow": number })}
        onKeyDown={onKeyDown}
        contentAfter={
          <span className="count-steps">
            <span className="tone-quiet">{unit}</span>
            <Button
              appearance="transparent"
              size="small"
              tabIndex={-1}
              aria-label={detailTexts.more}
              icon={<ChevronUp16Regular />}
              onClick={() => by(1)}
            />
            <Button
              appearance="transparent"
              size="small"
              tabIndex={-1}
              aria-label={detailTexts.less}
              icon={<ChevronDown16Regular />}
              onClick={() => by(-1)}
            />
          </span>
        }
      />
    </Field>
  );
}

function Quantity({ control, labelledBy }: ControlProps<"quantity">): ReactElement {
  const { trouble } = useEntering();
  const { match, value, unit, example } = control;
  const typing = useField(match, "value", value);
  const wrong = trouble(match, "value");
  return (
    <Field
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
      {...(example === "" ? {} : { hint: example })}
    >
      <Input
        {...typing}
        inputMode="decimal"
        aria-labelledby={labelledBy}
        contentAfter={<span className="tone-quiet">{unit}</span>}
      />
    </Field>
  );
}

function Words({ control, labelledBy }: ControlProps<"words">): ReactElement {
  const { trouble } = useEntering();
  const { match, field, value } = control;
  const typing = useField(match, field, value);
  const wrong = trouble(match, field);
  return (
    <Field {...(wrong === undefined ? {} : { validationMessage: wrong })}>
      <Textarea
        {...typing}
        aria-labelledby={labelledBy}
        placeholder={detailTexts.words}
        resize="vertical"
        rows={2}
      />
    </Field>
  );
}

function NoRow(): ReactElement {
  const { renewPaper } = useEntering();
  return (
    <div className="fact-source">
      <span>{detailTexts.noRow}</span>
      <Button size="small" onClick={renewPaper}>
        {detailTexts.renewPaper}
      </Button>
    </div>
  );
}
