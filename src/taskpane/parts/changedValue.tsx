import type { ReactElement } from "react";
import { HiddenText } from "./hiddenText";

interface ChangedValueProps {
  readonly before: string;
  readonly after: string;
}

/** Old → new, told to a screen reader in words: a line through it is not read. */
export function ChangedValue({ before, after }: ChangedValueProps): ReactElement {
  return (
    <span className="figure">
      <HiddenText>{before === "" ? `原为空，改为${after}` : `由${before}改为${after}`}</HiddenText>
      <span aria-hidden="true">
        {before !== "" && (
          <>
            <del>{before}</del>
            <span className="tone-quiet">→</span>
          </>
        )}
        <strong>{after}</strong>
      </span>
    </span>
  );
}
