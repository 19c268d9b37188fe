import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import {
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ListGroup, ListRow } from "../../../usecases/views/indicatorList";
import { HiddenText } from "../../parts/hiddenText";
import { StandingIcon } from "../../parts/standingIcon";
import { listTexts } from "../../texts/indicatorTexts";
import { treeMove } from "./treeMove";
import { type TreeItem, treeItems } from "./treeItems";

interface IndicatorTreeProps {
  readonly groups: readonly ListGroup[];
  /** The indicator of the cell chosen in the sheet. */
  readonly followed: number | undefined;
  /** Whose row gets the focus when the list comes back. */
  readonly focused: number | undefined;
  readonly onOpen: (indicator: number) => void;
}

/** The indicators under their 一级指标; one tab stop, arrows move. */
export function IndicatorTree({ groups, followed, focused, onOpen }: IndicatorTreeProps): ReactElement {
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | undefined>(
    focused === undefined ? undefined : `row ${String(focused)}`,
  );
  const items = useMemo(() => treeItems(groups, closed), [groups, closed]);
  const stop = items.some(({ key }) => key === current) ? current : items[0]?.key;

  const element = (key: string): HTMLElement | undefined =>
    [...(tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])].find(
      (each) => each.dataset["key"] === key,
    );
  const toggle = (name: string): void => {
    const next = new Set(closed);
    if (!next.delete(name)) next.add(name);
    setClosed(next);
  };

  useLayoutEffect(() => {
    if (focused !== undefined) element(`row ${String(focused)}`)?.focus();
    // only when the list comes back, not at every change of it
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (followed === undefined) return;
    const row = element(`row ${String(followed)}`);
    if (typeof row?.scrollIntoView === "function") row.scrollIntoView({ block: "nearest" });
  }, [followed]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const move = treeMove(items, stop, event.key);
    if (!move) return;
    event.preventDefault();
    switch (move.kind) {
      case "focus":
        setCurrent(move.key);
        element(move.key)?.focus();
        return;
      case "toggle":
        toggle(move.name);
        return;
      case "open":
        onOpen(move.indicator);
        return;
    }
  };

  return (
    <div ref={tree} role="tree" className="tree" aria-label={listTexts.tree} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <Group
          key={group.name}
          group={group}
          isOpen={!closed.has(group.name)}
          stop={stop}
          followed={followed}
          items={items}
          onToggle={() => {
            setCurrent(`group ${group.name}`);
            toggle(group.name);
          }}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: ListGroup;
  readonly isOpen: boolean;
  readonly stop: string | undefined;
  readonly followed: number | undefined;
  readonly items: readonly TreeItem[];
  readonly onToggle: () => void;
  readonly onOpen: (indicator: number) => void;
}

function Group(props: GroupProps): ReactElement {
  const { group, isOpen, stop, followed, items, onToggle, onOpen } = props;
  const key = `group ${group.name}`;
  return (
    <>
      {group.name !== "" && (
        <div
          role="treeitem"
          className="tree-group"
          data-key={key}
          tabIndex={stop === key ? 0 : -1}
          aria-level={1}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          <span className="tree-group-name">{group.name}</span>
          <Points result={group.points} full={group.full} spoken={group.spoken} />
        </div>
      )}
      {isOpen &&
        group.sections.map((section) => (
          <div key={section.name} role="none">
            {section.name !== "" && (
              <div role="none" className="tree-section">
                <span>{section.name}</span>
                <span className="figure">
                  {section.points} / {section.full}
                </span>
              </div>
            )}
            {section.rows.map((row) => (
              <Row
                key={row.indicator}
                row={row}
                item={items.find((each) => each.key === `row ${String(row.indicator)}`)}
                isStop={stop === `row ${String(row.indicator)}`}
                isFollowed={followed === row.indicator}
                onOpen={onOpen}
              />
            ))}
          </div>
        ))}
    </>
  );
}

interface RowProps {
  readonly row: ListRow;
  readonly item: TreeItem | undefined;
  readonly isStop: boolean;
  readonly isFollowed: boolean;
  readonly onOpen: (indicator: number) => void;
}

function Row({ row, item, isStop, isFollowed, onOpen }: RowProps): ReactElement {
  return (
    <div
      role="treeitem"
      className="tree-row"
      data-key={`row ${String(row.indicator)}`}
      data-standing={row.standing}
      data-followed={isFollowed || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-level={item?.kind === "row" && item.group === "" ? 1 : 2}
      aria-current={isFollowed || undefined}
      title={row.name}
      onClick={() => onOpen(row.indicator)}
    >
      <StandingIcon standing={row.standing} />
      <span className="tree-row-name">{row.name}</span>
      <Points result={row.result} full={row.full} spoken={row.spoken} />
      {row.note !== "" && (
        <span className="tree-row-note">
          <HiddenText>，</HiddenText>
          {row.note}
        </span>
      )}
    </div>
  );
}

interface PointsProps {
  readonly result: string;
  readonly full: string;
  readonly spoken: string;
}

function Points({ result, full, spoken }: PointsProps): ReactElement {
  return (
    <span className="tree-points figure">
      <HiddenText>{`，${spoken}`}</HiddenText>
      <span aria-hidden="true">
        <strong>{result}</strong> / {full}
      </span>
    </span>
  );
}
