import { useCallback, useEffect, useMemo, useState } from "react";
import type { RowMatch } from "../../../core/evidence/matchRows";
import type { Write } from "../../../core/patch/patch";
import { sayProblem } from "../../../core/problems/say";
import type { Assessment } from "../../../usecases/assess";
import { draftAssessment } from "../../../usecases/entries/draftAssessment";
import { type EvidenceField, evidenceWrite } from "../../../usecases/entries/evidenceWrite";
import type { OpenWorkbook } from "../../../usecases/session/sessionState";

/** What somebody is typing beside one fact. */
interface Draft {
  readonly match: RowMatch;
  readonly field: EvidenceField;
  readonly text: string;
}

export interface Drafts {
  /** What everything comes to with what is being typed. */
  readonly assessment: Assessment;
  readonly isTyping: boolean;
  readonly type: (match: RowMatch, field: EvidenceField, text: string) => void;
  readonly drop: (match: RowMatch, field: EvidenceField) => void;
  /** Why what is being typed cannot stand. */
  readonly trouble: (match: RowMatch | undefined, field: EvidenceField) => string | undefined;
  /** The row as it stands in the workbook, whatever is being typed into it. */
  readonly standing: (match: RowMatch) => RowMatch;
}

/** After the last stroke, before everything is computed anew (pane.md §4). */
const typingPause = 250;

/** What is typed and not stored yet, and what it would come to. */
export function useDrafts({ assessment, snapshot }: OpenWorkbook): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const settled = useSettled(drafts);
  const standing = useCallback(
    (match: RowMatch): RowMatch => {
      const row = assessment.paper?.rows.find((each) => each.row === match.row?.row);
      return row ? { ...match, row } : match;
    },
    [assessment],
  );
  const results = useMemo(
    () =>
      new Map(
        [...settled].map(([key, { match, field, text }]) => [
          key,
          evidenceWrite(standing(match), field, text),
        ]),
      ),
    [settled, standing],
  );
  const drafted = useMemo(() => {
    const edits = [...results.values()].flatMap((result): readonly Write[] =>
      result.ok ? result.value : [],
    );
    return draftAssessment(snapshot, assessment, edits);
  }, [results, snapshot, assessment]);
  return {
    assessment: drafted,
    isTyping: drafts.size > 0,
    standing,
    type: (match, field, text) =>
      setDrafts((before) => new Map(before).set(keyOf(match, field), { match, field, text })),
    drop: (match, field) =>
      setDrafts((before) => {
        const after = new Map(before);
        after.delete(keyOf(match, field));
        return after;
      }),
    trouble: (match, field) => {
      const result = match && results.get(keyOf(match, field));
      return result && !result.ok ? result.problems.map(sayProblem).join("") : undefined;
    },
  };
}

function keyOf({ row }: RowMatch, field: EvidenceField): string {
  return `${String(row?.row)} ${field}`;
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
