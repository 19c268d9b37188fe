import { type RefObject, useEffect, useRef } from "react";
import type { ChecksView, FindingRow } from "../../../usecases/views/checks";
import { usePane } from "../../frame/paneContext";
import { useNeighbourKeys } from "../../frame/useNeighbourKeys";
import { checkTexts } from "../../texts/checkTexts";
import type { Decisions } from "./useDecisions";
import { useOpenFinding } from "./useOpenFinding";

export interface FindingMoves {
  readonly openKey: string | undefined;
  /** From 0. */
  readonly index: number;
  readonly list: RefObject<HTMLDivElement | null>;
  /** Opens one and goes to its cell. */
  readonly choose: (row: FindingRow) => void;
  /** To the one before or after, and to its cell. By button the focus stays on the button: it is pressed again. */
  readonly step: (by: 1 | -1, how: "key" | "button") => void;
  readonly fix: (key: string) => void;
  readonly ignore: (key: string, reason: string) => void;
  readonly takeBack: (key: string) => void;
}

/** How the evaluator goes through the findings, and where the focus is after each step (pane.md 4 and 5). */
export function useFindingMoves(view: ChecksView, decisions: Decisions): FindingMoves {
  const { session, announce } = usePane();
  const { order, groups } = view;
  const { key: openKey, index, open } = useOpenFinding(order);
  const list = useRef<HTMLDivElement>(null);
  const wished = useRef<string>(undefined);

  useEffect(() => {
    if (wished.current === undefined) return;
    const title = list.current?.querySelector<HTMLElement>(
      `[data-finding="${wished.current}"][data-open] .finding-title`,
    );
    if (!title) return;
    wished.current = undefined;
    title.focus();
  });

  const opened = useRef(openKey);
  useEffect(() => {
    if (opened.current === openKey) return;
    opened.current = openKey;
    if (openKey === undefined) return;
    const row = list.current?.querySelector(`[data-finding="${openKey}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [openKey]);

  const choose = (row: FindingRow): void => {
    open(row.key);
    const [first] = row.goTo;
    if (first) void session.goTo(first.at);
  };
  const step = (by: 1 | -1, how: "key" | "button"): void => {
    const row = groups.flatMap(({ rows }) => rows).find(({ key }) => key === order[index + by]);
    if (!row) return;
    if (how === "key") wished.current = row.key;
    else announce(`${checkTexts.position(index + by + 1, order.length)}：${row.title}`);
    choose(row);
  };
  useNeighbourKeys({ previous: () => step(-1, "key"), next: () => step(1, "key") });

  /** The next one opens and gets the focus; after the last one there is the heading of the page. */
  const goOn = (key: string, done: string): void => {
    const at = order.indexOf(key);
    const next = order[at + 1] ?? order[at - 1];
    announce(`${done}，${checkTexts.left(order.length - 1)}`);
    if (next === undefined) {
      list.current?.closest("main")?.querySelector<HTMLElement>("h1")?.focus();
      return;
    }
    wished.current = next;
    open(next);
  };
  return {
    openKey,
    index,
    list,
    choose,
    step,
    fix: (key) => {
      void decisions.fix(key).then((outcome) => {
        if (outcome === "done") goOn(key, checkTexts.done.fixed);
      });
    },
    ignore: (key, reason) => {
      void decisions.ignore(key, reason).then((outcome) => {
        if (outcome === "done") goOn(key, checkTexts.done.ignored);
      });
    },
    takeBack: (key) => {
      void decisions.takeBack(key).then((outcome) => {
        if (outcome !== "done") return;
        announce(checkTexts.done.takenBack);
        wished.current = key;
        open(key);
      });
    },
  };
}
