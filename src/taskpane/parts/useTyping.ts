import { type ChangeEvent, type CompositionEvent, type FocusEvent, useState } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Typing {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Field>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<Field>) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<Field>) => void;
}

interface TypingWish {
  /** What stands in the workbook. */
  readonly standing: string;
  /** Every finished stroke; nothing while an input method composes. */
  readonly onTyped: (text: string) => void;
  /** The field is left. */
  readonly onLeft: (text: string) => void;
}

/**
 * A field of text that shows what stands in the workbook until somebody types, and what was typed as long as it
 * differs: a change in the sheet never takes away what is being written.
 */
export function useTyping({ standing, onTyped, onLeft }: TypingWish): Typing {
  const [typed, setTyped] = useState<string>();
  const [basis, setBasis] = useState(standing);
  const [isFocused, setIsFocused] = useState(false);
  if (!isFocused && basis !== standing) {
    // stored meanwhile, or changed in the sheet: what stands there now is shown
    setBasis(standing);
    setTyped(undefined);
  }
  return {
    value: typed ?? standing,
    onChange: (event) => {
      setTyped(event.target.value);
      const { isComposing } = event.nativeEvent as InputEvent;
      if (!isComposing) onTyped(event.target.value);
    },
    onCompositionEnd: (event) => onTyped(event.currentTarget.value),
    onFocus: () => {
      setIsFocused(true);
      setBasis(standing);
    },
    onBlur: (event) => {
      setIsFocused(false);
      if (typed !== undefined) onLeft(event.target.value);
    },
  };
}
