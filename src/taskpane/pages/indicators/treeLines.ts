import type { ListGroup, ListRow, ListSection } from "../../../usecases/views/indicatorList";

/** One line of the tree as it is drawn, from the top down; a closed group is its heading alone. */
export type TreeLine = TreeItem | SectionLine;

/** What can have the focus. */
export type TreeItem = GroupItem | RowItem;

/** Where an item stands among its siblings, whether they are drawn or not. */
interface Place {
  readonly key: string;
  readonly name: string;
  readonly level: 1 | 2;
  /** From 1. */
  readonly position: number;
  readonly of: number;
}

export interface GroupItem extends Place {
  readonly kind: "group";
  readonly group: ListGroup;
  readonly isOpen: boolean;
}

export interface RowItem extends Place {
  readonly kind: "row";
  readonly row: ListRow;
  /** Its 一级指标; "" where there is none. */
  readonly groupName: string;
}

interface SectionLine {
  readonly kind: "section";
  readonly key: string;
  readonly section: ListSection;
}

export function treeLines(groups: readonly ListGroup[], closed: ReadonlySet<string>): readonly TreeLine[] {
  const named = groups.filter(({ name }) => name !== "");
  const loose = groups.filter(({ name }) => name === "").flatMap(rowsOf);
  const top = named.length + loose.length;
  let position = 0;
  return groups.flatMap((group): readonly TreeLine[] => {
    if (group.name === "") {
      const first = position;
      position += rowsOf(group).length;
      return inside(group, { level: 1, first, of: top });
    }
    position += 1;
    const isOpen = !closed.has(group.name);
    const head: GroupItem = {
      kind: "group",
      key: groupKey(group.name),
      name: group.name,
      level: 1,
      position,
      of: top,
      group,
      isOpen,
    };
    return isOpen ? [head, ...inside(group, { level: 2, first: 0, of: rowsOf(group).length })] : [head];
  });
}

export function isItem(line: TreeLine): line is TreeItem {
  return line.kind !== "section";
}

export function groupKey(name: string): string {
  return `group ${name}`;
}

export function rowKey(indicator: number): string {
  return `row ${String(indicator)}`;
}

function inside(
  { name: groupName, sections }: ListGroup,
  { level, first, of }: { readonly level: 1 | 2; readonly first: number; readonly of: number },
): readonly TreeLine[] {
  let position = first;
  return sections.flatMap((section, index): readonly TreeLine[] => {
    const caption: readonly TreeLine[] =
      section.name === "" ? [] : [{ kind: "section", key: `section ${groupName} ${String(index)}`, section }];
    const rows = section.rows.map((row): RowItem => {
      position += 1;
      const key = rowKey(row.indicator);
      return { kind: "row", key, name: row.name, level, position, of, row, groupName };
    });
    return [...caption, ...rows];
  });
}

function rowsOf({ sections }: ListGroup): readonly ListRow[] {
  return sections.flatMap(({ rows }) => rows);
}
