import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { Add16Regular, Warning16Filled } from "@fluentui/react-icons";
import { type ReactElement, useId, useState } from "react";
import type { EvidenceBox, NoteField, TextField } from "../../../usecases/views/detail/evidenceBox";
import type { IndicatorDetailView } from "../../../usecases/views/detail/indicatorDetail";
import { noteHint } from "../../../usecases/views/detail/noteHint";
import { CellLink } from "../../parts/cellLink";
import { useTyping } from "../../parts/useTyping";
import { detailTexts } from "../../texts/indicatorTexts";
import { FactControl } from "./factControl";
import { useEntering } from "./entering";
import { matchesOf } from "./useFollowedFact";

interface FactBoxProps {
  readonly box: EvidenceBox;
  readonly standardCell: IndicatorDetailView["standardCell"];
}

/** One thing to answer, with its 事实描述 and 依据. */
export function FactBox({ box, standardCell }: FactBoxProps): ReactElement {
  const title = useId();
  const [wantsBasis, setWantsBasis] = useState(false);
  const [isChanging, setIsChanging] = useState(box.isOpen);
  const { chosen } = useEntering();
  const { item, hint, question, isOpen, result, control, note, basis, takesBack } = box;
  if (question !== undefined && !isOpen && !isChanging && control.kind === "choice") {
    return (
      <div className="pane-box decided" data-match={matchesOf(control)}>
        <span>
          {item}
          {detailTexts.decided(control.value)}
        </span>
        {takesBack === undefined ? (
          <Button size="small" appearance="transparent" onClick={() => setIsChanging(true)}>
            {detailTexts.change}
          </Button>
        ) : (
          <Button size="small" appearance="transparent" onClick={() => void chosen(takesBack, "")}>
            {detailTexts.takeBack}
          </Button>
        )}
      </div>
    );
  }
  const showsBasis = basis && (basis.value !== "" || wantsBasis || note !== undefined);
  return (
    <div
      className="pane-box fact"
      role="group"
      aria-labelledby={title}
      data-match={matchesOf(control)}
      data-open={isOpen || undefined}
      data-lost={result.startsWith("扣") || undefined}
    >
      <p id={title} className="fact-title">
        {item !== "" && <span className="fact-item">{item}</span>}
        <span>{box.title === "" ? question : box.title}</span>
      </p>
      {question !== undefined && box.title !== "" && (
        <p className="fact-question" data-open={isOpen || undefined}>
          {isOpen && <Warning16Filled className="tone-warning" />}
          <span>{question}</span>
        </p>
      )}
      <div className="fact-answer">
        <FactControl control={control} labelledBy={title} />
        <div className="fact-result">
          {basis && !showsBasis && (
            <Button
              appearance="transparent"
              size="small"
              icon={<Add16Regular />}
              onClick={() => setWantsBasis(true)}
            >
              {detailTexts.addBasis}
            </Button>
          )}
          {result !== "" && <strong className="figure">{result}</strong>}
        </div>
      </div>
      {hint !== "" && <p className="pane-caption">{hint}</p>}
      {question !== undefined && box.title === "" && (
        <CellLink at={standardCell.at}>{detailTexts.changeStandard(standardCell.label)}</CellLink>
      )}
      {note && <Note note={note} />}
      {basis && showsBasis && <Basis basis={basis} isNew={wantsBasis} />}
    </div>
  );
}

function Note({ note }: { readonly note: NoteField }): ReactElement {
  const { typed, left } = useEntering();
  const typing = useTyping({
    standing: note.value,
    onTyped: (text) => typed(note.match, "note", text),
    onLeft: (text) => left(note.match, "note", text),
  });
  const hint = noteHint(note, typing.value);
  return (
    <Field
      label={detailTexts.note}
      required={note.isRequired}
      {...(hint === undefined ? {} : { validationMessage: hint, validationState: "warning" as const })}
    >
      <Textarea {...typing} resize="vertical" rows={3} />
    </Field>
  );
}

interface BasisProps {
  readonly basis: TextField;
  readonly isNew: boolean;
}

function Basis({ basis, isNew }: BasisProps): ReactElement {
  const { typed, left } = useEntering();
  const typing = useTyping({
    standing: basis.value,
    onTyped: (text) => typed(basis.match, "basis", text),
    onLeft: (text) => left(basis.match, "basis", text),
  });
  return (
    <Input
      {...typing}
      className="basis"
      aria-label={detailTexts.basis}
      placeholder={detailTexts.basisHint}
      contentBefore={
        <span aria-hidden="true" className="tone-quiet">
          {detailTexts.basis}
        </span>
      }
      autoFocus={isNew}
    />
  );
}
