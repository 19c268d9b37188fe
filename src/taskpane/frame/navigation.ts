import type { ListFilter } from "../../usecases/views/overview";
import type { tabTexts } from "../texts/frameTexts";

export type TabId = keyof typeof tabTexts;

export type PageId = TabId | "settings" | "coverage";

/** Where the evaluator is, and what each page remembers. */
export interface Navigation {
  readonly page: PageId;
  readonly filter: ListFilter;
  readonly search: string;
  /** The indicator whose detail is open, by its place. */
  readonly detail: number | undefined;
  /** The indicator whose row gets the focus when the list comes back. */
  readonly leftDetail: number | undefined;
  /** The sheet led to the indicator that is open: its cell is chosen already, and not sent elsewhere. */
  readonly isFollowing: boolean;
  /** Grows with every move of the evaluator, and only then: the new page's heading gets the focus. */
  readonly moves: number;
}

export type Move =
  | { readonly kind: "tab"; readonly page: PageId }
  | { readonly kind: "list"; readonly filter: ListFilter }
  | { readonly kind: "search"; readonly search: string }
  | { readonly kind: "filter"; readonly filter: ListFilter }
  | { readonly kind: "detail"; readonly indicator: number }
  | { readonly kind: "leaveDetail" }
  /** The evaluator chose a cell in the sheet: the focus stays there. */
  | { readonly kind: "follow"; readonly indicator: number };

export const firstPlace: Navigation = {
  page: "overview",
  filter: "all",
  search: "",
  detail: undefined,
  leftDetail: undefined,
  isFollowing: false,
  moves: 0,
};

export function navigate(from: Navigation, move: Move): Navigation {
  const moves = from.moves + 1;
  switch (move.kind) {
    case "tab":
      return { ...from, page: move.page, leftDetail: undefined, isFollowing: false, moves };
    case "list":
      return {
        ...from,
        page: "indicators",
        filter: move.filter,
        search: "",
        detail: undefined,
        leftDetail: undefined,
        isFollowing: false,
        moves,
      };
    case "search":
      return { ...from, search: move.search };
    case "filter":
      return { ...from, filter: move.filter, search: "" };
    case "detail":
      return {
        ...from,
        page: "indicators",
        detail: move.indicator,
        leftDetail: undefined,
        isFollowing: false,
        moves,
      };
    case "leaveDetail":
      return { ...from, detail: undefined, leftDetail: from.detail, isFollowing: false, moves };
    case "follow":
      return { ...from, detail: move.indicator, isFollowing: true };
  }
}

/** The tab that is selected while a page without one of its own is open: none, or the one it came from. */
export function tabOf({ page }: Navigation): TabId | undefined {
  switch (page) {
    case "settings":
      return undefined;
    case "coverage":
      return "overview";
    case "overview":
    case "indicators":
    case "satisfaction":
    case "funds":
    case "attachments":
    case "checks":
      return page;
  }
}
