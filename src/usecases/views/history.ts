import type { StoredCommand } from "../session/restoreStore";
import { timeText } from "./figures";

/** A command that can be taken back; 撤销 takes the first, then the next. */
export interface HistoryRow {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
}

export function historyRows(history: readonly StoredCommand[]): readonly HistoryRow[] {
  return history.map(({ id, at, title, content, cells }) => ({
    key: String(id),
    title,
    detail: `${timeText(at)}　${content === "" ? `${String(cells)} 格` : content}`,
  }));
}
