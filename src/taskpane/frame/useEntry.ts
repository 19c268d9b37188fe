import { useState } from "react";
import type { Write } from "../../core/patch/patch";
import type { Result } from "../../core/problems/problem";
import { sayProblem } from "../../core/problems/say";
import { usePane } from "./paneContext";

export interface Entry {
  /** Why what was entered last was not kept; "" where it was. */
  readonly trouble: string;
  readonly enter: (title: string, writes: Result<readonly Write[]>) => Promise<void>;
}

/** What an evaluator chooses or types goes to its cells at once, or is told why not. */
export function useEntry(): Entry {
  const { session } = usePane();
  const [trouble, setTrouble] = useState("");
  return {
    trouble,
    enter: async (title, writes) => {
      setTrouble(writes.ok ? "" : writes.problems.map(sayProblem).join(""));
      if (writes.ok && writes.value.length > 0) await session.enter(title, writes.value);
    },
  };
}
