import type { SheetArea } from "../formulas/sheetArea";
import type { CellAddress } from "../grid/address";
import type { ProblemCode } from "../problems/sentences";
import { problem } from "../problems/problem";
import { sayProblem } from "../problems/say";
import type { CheckContext } from "./context";
import type { CheckId, Finding, Fix, Quote, Severity } from "./finding";
import { findingKey } from "./findingKey";

/** What is known of a check before it has looked at anything. */
export interface CheckHead {
  readonly id: CheckId;
  readonly severity: Severity;
  /** What is held against what: 分值合计与上级分值、100分. */
  readonly name: string;
}

/**
 * One thing a reviewer would hold against another. `find` gives findings, and `undefined` wherever it may be
 * interrupted: long work is done in slices, so that the pane stays responsive.
 */
export interface Check extends CheckHead {
  readonly find: (context: CheckContext) => Iterable<Finding | undefined>;
}

/** The codes of findings among all sentences. */
export type FindingCode = Extract<ProblemCode, `check-${string}`>;

export interface FindingParts {
  /** What the sentence quotes, by the placeholder's name. */
  readonly about: Readonly<Record<string, string>>;
  readonly places?: readonly SheetArea[];
  readonly quotes?: readonly Quote[];
  readonly fix?: Fix | undefined;
  readonly severity?: Severity;
  /** What tells this finding from another of the same check: its subject and figures, never a row number. */
  readonly subject: readonly string[];
}

/** Title and sentence stand in one entry of sentences/, the title first, a line break between them. */
export function finding(head: CheckHead, code: FindingCode, parts: FindingParts): Finding {
  const { about, places = [], quotes = [], fix, severity = head.severity, subject } = parts;
  const [title = "", ...rest] = sayProblem(problem(code, undefined, about)).split("\n");
  return {
    check: head.id,
    severity,
    title,
    sentence: rest.join(""),
    places,
    quotes,
    ...(fix ? { fix } : {}),
    key: findingKey(head.id, [code, ...subject]),
  };
}

export function cellPlace({ sheet, row, column }: CellAddress): SheetArea {
  return { sheet, area: { top: row, bottom: row, left: column, right: column } };
}
