import type { TreeItem } from "./treeLines";

/** What a key does in the tree; undefined for a key that is not the tree's. */
export type TreeMove =
  | { readonly kind: "focus"; readonly key: string }
  | { readonly kind: "toggle"; readonly name: string }
  | { readonly kind: "open"; readonly indicator: number };

/** The keys of a tree as the ARIA practices have them, with letters and digits jumping to a name. */
export function treeMove(
  items: readonly TreeItem[],
  current: string | undefined,
  key: string,
): TreeMove | undefined {
  const place = Math.max(
    0,
    items.findIndex((item) => item.key === current),
  );
  const item = items[place];
  if (!item) return undefined;
  const to = (index: number): TreeMove | undefined => {
    const found = items[index];
    return found && { kind: "focus", key: found.key };
  };
  switch (key) {
    case "ArrowDown":
      return to(Math.min(place + 1, items.length - 1));
    case "ArrowUp":
      return to(Math.max(place - 1, 0));
    case "Home":
      return to(0);
    case "End":
      return to(items.length - 1);
    case "ArrowRight":
      if (item.kind === "row") return undefined;
      return item.isOpen ? to(place + 1) : { kind: "toggle", name: item.name };
    case "ArrowLeft":
      if (item.kind === "group") return item.isOpen ? { kind: "toggle", name: item.name } : undefined;
      return to(items.findIndex((each) => each.kind === "group" && each.name === item.groupName));
    case "Enter":
    case " ":
      return item.kind === "group"
        ? { kind: "toggle", name: item.name }
        : { kind: "open", indicator: item.row.indicator };
    default:
      return /^.$/u.test(key) ? to(nextNamed(items, place, key)) : undefined;
  }
}

/** The next item whose name begins so, quotation marks passed over. */
function nextNamed(items: readonly TreeItem[], place: number, letter: string): number {
  const begins = ({ name }: TreeItem): boolean =>
    name
      .replace(/^[“‘"']+/, "")
      .toLowerCase()
      .startsWith(letter.toLowerCase());
  const after = items.findIndex((item, index) => index > place && begins(item));
  return after >= 0 ? after : items.findIndex(begins);
}
