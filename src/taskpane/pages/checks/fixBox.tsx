import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import type { FixView } from "../../../usecases/views/checks";
import { CellLink } from "../../parts/cellLink";
import { ChangedValue } from "../../parts/changedValue";
import { checkTexts } from "../../texts/checkTexts";

interface FixBoxProps {
  readonly fix: FixView;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** Old → new in place, before anything is written. The focus is on the box: a second Enter writes nothing. */
export function FixBox({ fix, onWrite, onCancel }: FixBoxProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <div
      ref={box}
      className="finding-form"
      role="group"
      aria-label={fix.label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p className="pane-caption">{checkTexts.fixTitle}</p>
      <ul className="plain-list">
        {fix.cells.map(({ place, before, after }) => (
          <li key={place.label} className="fix-cell">
            <CellLink at={place.at} label={checkTexts.goTo(place.label)}>
              {place.label}
            </CellLink>
            <ChangedValue before={before} after={after} />
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button onClick={onWrite}>{checkTexts.fixWrite(fix.cells.length)}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {checkTexts.cancel}
        </Button>
      </div>
    </div>
  );
}
