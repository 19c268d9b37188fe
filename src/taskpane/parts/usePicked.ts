import { useState } from "react";

/** What is picked is shown at once; what counts is what stands in its cell when it has been written, or has not. */
export function usePicked(
  standing: string,
  store: (value: string) => Promise<void>,
): readonly [shown: string, pick: (value: string) => void] {
  const [picked, setPicked] = useState<string>();
  const pick = (value: string): void => {
    setPicked(value);
    void store(value).finally(() => setPicked((last) => (last === value ? undefined : last)));
  };
  return [picked ?? standing, pick];
}
