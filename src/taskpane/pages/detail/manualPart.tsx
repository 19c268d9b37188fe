import { Button, Dropdown, Field, Input, Option, Textarea } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Patch } from "../../../core/patch/patch";
import { sayProblem } from "../../../core/problems/say";
import {
  type ManualEntry,
  manualRemoval,
  manualTrouble,
  manualWrites,
} from "../../../usecases/entries/manualWrites";
import type { IndicatorDetailView } from "../../../usecases/views/detail/indicatorDetail";
import type { ManualBox } from "../../../usecases/views/detail/manualBoxes";
import { manualHint } from "../../../usecases/views/detail/manualHint";
import { fullText } from "../../../usecases/views/figures";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { detailTexts } from "../../texts/indicatorTexts";

interface ManualPartProps {
  readonly indicator: number;
  readonly view: IndicatorDetailView;
}

/** 人工认定: deductions that the standard does not foresee, written into 评价底稿 when they are complete. */
export function ManualPart({ indicator, view }: ManualPartProps): ReactElement {
  const [isAdding, setIsAdding] = useState(false);
  const [done, setDone] = useState(0);
  const part = useRef<HTMLDivElement>(null);
  // the control that was pressed goes with its form: this one comes after all of them
  useEffect(() => {
    if (done > 0) part.current?.querySelector<HTMLElement>(":scope > button")?.focus();
  }, [done]);
  const onDone = (): void => {
    setIsAdding(false);
    setDone(done + 1);
  };
  return (
    <div ref={part} className="manual">
      {view.manual.map((box) => (
        <ManualForm
          key={box.row}
          indicator={indicator}
          items={view.items}
          standing={box}
          onDone={() => setDone(done + 1)}
        />
      ))}
      {isAdding ? (
        <ManualForm indicator={indicator} items={view.items} onDone={onDone} />
      ) : (
        <Button appearance="transparent" icon={<Add16Regular />} onClick={() => setIsAdding(true)}>
          {detailTexts.manual}
        </Button>
      )}
    </div>
  );
}

interface ManualFormProps {
  readonly indicator: number;
  readonly items: readonly string[];
  readonly standing?: ManualBox;
  /** It stands in 评价底稿, is taken away from there, or nothing is to come of it. */
  readonly onDone: () => void;
}

const blank: ManualEntry = { item: "", points: "", reason: "", basis: "" };

function ManualForm({ indicator, items, standing, onDone }: ManualFormProps): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const [entry, setEntry] = useState<ManualEntry>(standing ?? blank);
  const [isTried, setIsTried] = useState(false);
  const [refusal, setRefusal] = useState("");
  const assessed = assessment.indicators[indicator];
  if (!assessed) return <></>;
  const { indicator: about } = assessed;
  const trouble = isTried ? manualTrouble(about, entry) : {};
  const change = (part: Partial<ManualEntry>): void => setEntry({ ...entry, ...part });
  const title = detailTexts.enterManual(about.name);
  const save = (): void => {
    setIsTried(true);
    if (!assessment.paper) return;
    const result = manualWrites(assessment.paper, about, entry, standing?.row);
    const isBesideField = Object.keys(manualTrouble(about, entry)).length > 0;
    setRefusal(result.ok || isBesideField ? "" : result.problems.map(sayProblem).join(""));
    if (result.ok) void enter(result.value);
  };
  const remove = (): void => {
    if (standing && assessment.paper) void enter(manualRemoval(assessment.paper, standing.row));
  };
  /** What could not be written stays where it was typed. */
  const enter = async (writes: Patch): Promise<void> => {
    await session.enter(title, writes);
    if (!session.state.failure) onDone();
  };
  const isSame =
    standing?.points === entry.points &&
    standing.reason === entry.reason &&
    standing.item === entry.item &&
    standing.basis === entry.basis;
  const full = about.full ? fullText(about.full) : "";
  const beyond = manualHint(assessed.evidence.reading, entry);
  return (
    <div className="pane-box manual-form" role="group" aria-label={detailTexts.manual}>
      <div className="manual-row">
        <Field
          label={detailTexts.manualPoints}
          hint={detailTexts.manualRange(full)}
          {...(trouble.points
            ? { validationMessage: sayProblem(trouble.points) }
            : beyond !== undefined && { validationMessage: beyond, validationState: "warning" as const })}
        >
          <Input
            value={entry.points}
            inputMode="decimal"
            contentAfter={<span className="tone-quiet">分</span>}
            onChange={(_, { value }) => change({ points: value })}
          />
        </Field>
        {items.length > 0 && (
          <Field label={detailTexts.manualItem}>
            <Dropdown
              className="manual-item"
              value={entry.item === "" ? detailTexts.manualWhole : entry.item}
              selectedOptions={[entry.item]}
              onOptionSelect={(_, { optionValue = "" }) => change({ item: optionValue })}
            >
              <Option value="">{detailTexts.manualWhole}</Option>
              {items.map((item) => (
                <Option key={item} value={item}>
                  {item}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
      </div>
      <Field
        label={detailTexts.manualReason}
        required
        {...(trouble.reason ? { validationMessage: sayProblem(trouble.reason) } : {})}
      >
        <Textarea
          value={entry.reason}
          placeholder={detailTexts.manualReasonHint}
          resize="vertical"
          rows={2}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
      {refusal !== "" && (
        <p className="field-trouble" role="alert">
          {refusal}
        </p>
      )}
      <div className="button-row">
        {standing ? (
          <Button size="small" onClick={remove}>
            {detailTexts.manualRemove}
          </Button>
        ) : (
          <Button size="small" onClick={onDone}>
            {detailTexts.cancel}
          </Button>
        )}
        {!isSame && (
          <Button size="small" onClick={save}>
            {detailTexts.manualSave}
          </Button>
        )}
      </div>
    </div>
  );
}
