import { useCallback, useEffect, useMemo, useState } from "react";
import type { RowMatch } from "../../../core/evidence/matchRows";
import { lineItem, lineKind, lineNeed } from "../../../core/evidence/paperLines";
import type { Write } from "../../../core/patch/patch";
import { sayProblem } from "../../../core/problems/say";
import type { Assessment } from "../../../usecases/assess";
import { draftAssessment } from "../../../usecases/entries/draftAssessment";
import { type EvidenceField, evidenceWrite } from "../../../usecases/entries/evidenceWrite";
import type { OpenWorkbook } from "../../../usecases/session/sessionState";

/** What somebody is typing beside one fact: known by its place among the facts asked for, and by its words. */
interface Draft {
  readonly fact: number;
  readonly words: string;
  readonly field: EvidenceField;
  readonly text: string;
}

export interface Drafts {
  /** What everything comes to with what is being typed. */
  readonly assessment: Assessment;
  readonly isTyping: boolean;
  readonly type: (fact: number, field: EvidenceField, text: string) => void;
  readonly drop: (fact: number, field: EvidenceField) => void;
  /** Why what is being typed cannot stand. */
  readonly trouble: (fact: number, field: EvidenceField) => string | undefined;
  /** The fact as it stands in the workbook, whatever is being typed beside it. */
  readonly standing: (fact: number) => RowMatch | undefined;
}

/** After the last stroke, before everything is computed anew (pane.md §4). */
const typingPause = 250;

/** What is typed and not stored yet, and what it would come to. Rows of 评价底稿 may move meanwhile. */
export function useDrafts({ assessment, snapshot }: OpenWorkbook, indicator: number): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const settled = useSettled(drafts);
  const find = useCallback(
    (fact: number, words: string): RowMatch | undefined => {
      const matches = matchesOf(assessment, indicator);
      const [here] = matches.slice(fact, fact + 1).filter((match) => wordsOf(match) === words);
      return here ?? matches.find((match) => wordsOf(match) === words);
    },
    [assessment, indicator],
  );
  const results = useMemo(
    () =>
      new Map(
        [...settled].flatMap(([key, { fact, words, field, text }]) => {
          const match = find(fact, words);
          return match ? [[key, evidenceWrite(match, field, text)] as const] : [];
        }),
      ),
    [settled, find],
  );
  const drafted = useMemo(() => {
    const edits = [...results.values()].flatMap((result): readonly Write[] =>
      result.ok ? result.value : [],
    );
    return draftAssessment(snapshot, assessment, edits);
  }, [results, snapshot, assessment]);
  const wordsAt = (fact: number): string => {
    const match = matchesOf(drafted, indicator)[fact];
    return match ? wordsOf(match) : "";
  };
  return {
    assessment: drafted,
    isTyping: drafts.size > 0,
    standing: (fact) => find(fact, wordsAt(fact)),
    type: (fact, field, text) => {
      const draft: Draft = { fact, words: wordsAt(fact), field, text };
      setDrafts((before) => new Map(before).set(keyOf(fact, field), draft));
    },
    drop: (fact, field) =>
      setDrafts((before) => {
        const after = new Map(before);
        after.delete(keyOf(fact, field));
        return after;
      }),
    trouble: (fact, field) => {
      const result = results.get(keyOf(fact, field));
      return result && !result.ok ? result.problems.map(sayProblem).join("") : undefined;
    },
  };
}

function matchesOf({ indicators }: Assessment, indicator: number): readonly RowMatch[] {
  return indicators[indicator]?.evidence.matches ?? [];
}

function wordsOf({ line }: RowMatch): string {
  return [lineKind(line), lineItem(line), lineNeed(line)].join("\n");
}

function keyOf(fact: number, field: EvidenceField): string {
  return `${String(fact)} ${field}`;
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
