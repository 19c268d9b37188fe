import type { ListGroup } from "../../../usecases/views/indicatorList";

/** What can have the focus in the tree, in order. */
export type TreeItem =
  | { readonly kind: "group"; readonly key: string; readonly name: string; readonly isOpen: boolean }
  | {
      readonly kind: "row";
      readonly key: string;
      readonly name: string;
      readonly group: string;
      readonly indicator: number;
    };

export function treeItems(groups: readonly ListGroup[], closed: ReadonlySet<string>): readonly TreeItem[] {
  return groups.flatMap(({ name, sections }): readonly TreeItem[] => {
    const isOpen = !closed.has(name);
    const rows = sections.flatMap((section) =>
      section.rows.map((row): TreeItem => ({
        kind: "row",
        key: `row ${String(row.indicator)}`,
        name: row.name,
        group: name,
        indicator: row.indicator,
      })),
    );
    const head: readonly TreeItem[] =
      name === "" ? [] : [{ kind: "group", key: `group ${name}`, name, isOpen }];
    return isOpen ? [...head, ...rows] : head;
  });
}
