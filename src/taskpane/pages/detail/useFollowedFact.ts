import { useEffect } from "react";
import type { RowMatch } from "../../../core/evidence/matchRows";
import type { FactControl } from "../../../usecases/views/detail/evidenceBox";
import { usePane } from "../../frame/paneContext";

/** A row of 评价底稿 was chosen: its fact comes into view, and the focus stays where it is. */
export function useFollowedFact(matches: readonly RowMatch[], paper: string | undefined): void {
  const { state, preferences } = usePane();
  const { selected } = state;
  const place =
    preferences.follows && selected?.sheet === paper
      ? matches.findIndex(({ row }) => row?.row === selected?.row)
      : -1;
  useEffect(() => {
    if (place < 0) return;
    const box = document.querySelector(`[data-match~="${String(place)}"]`);
    if (typeof box?.scrollIntoView === "function") box.scrollIntoView({ block: "nearest" });
  }, [place, selected]);
}

/** The facts that a control fills in, by their places, as `data-match` holds them. */
export function matchesOf(control: FactControl): string {
  switch (control.kind) {
    case "choice":
    case "count":
    case "quantity":
    case "words":
      return String(control.match);
    case "survey":
      return control.survey.rows
        .flatMap(({ match }) => (match === undefined ? [] : [String(match)]))
        .join(" ");
    case "source":
    case "noRow":
      return "";
  }
}
