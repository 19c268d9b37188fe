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
import type { ListGroup, ListSection } from "../../../usecases/views/indicatorList";
import { HiddenText } from "../../parts/hiddenText";
import { StandingIcon } from "../../parts/standingIcon";
import { listTexts } from "../../texts/indicatorTexts";
import { type GroupItem, groupKey, isItem, type RowItem, rowKey, treeLines } from "./treeLines";
import { treeMove } from "./treeMove";
import { useLineWindow } from "./useLineWindow";

interface IndicatorTreeProps {
  readonly groups: readonly ListGroup[];
  /** The indicator of the cell chosen in the sheet. */
  readonly followed: number | undefined;
  /** Whose row gets the focus when the list comes back. */
  readonly focused: number | undefined;
  readonly onOpen: (indicator: number) => void;
}

/**
 * The indicators under their 一级指标; one tab stop, arrows move. Of a long list only what is in view is drawn: the
 * tab stop, the followed row and the headings, which stay on top, are always.
 */
export function IndicatorTree({ groups, followed, focused, onOpen }: IndicatorTreeProps): ReactElement {
  const tree = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | undefined>(
    focused === undefined ? undefined : rowKey(focused),
  );
  const [wished, setWished] = useState(current);
  const lines = useMemo(() => treeLines(groups, closed), [groups, closed]);
  const items = useMemo(() => lines.filter(isItem), [lines]);
  const stop = items.some(({ key }) => key === current) ? current : items[0]?.key;
  const kept = useMemo(
    () =>
      new Set([
        ...(stop === undefined ? [] : [stop]),
        ...(followed === undefined ? [] : [rowKey(followed)]),
        ...groups.map(({ name }) => groupKey(name)),
      ]),
    [stop, followed, groups],
  );
  const drawn = useLineWindow(tree, lines, kept);

  const element = (key: string): HTMLElement | undefined =>
    [...(tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])].find(
      (each) => each.dataset["key"] === key,
    );
  const toggle = (name: string): void => {
    const next = new Set(closed);
    if (!next.delete(name)) next.add(name);
    setClosed(next);
  };

  // a row that was not drawn is there once it has become the tab stop
  useLayoutEffect(() => {
    if (wished === undefined) return;
    element(wished)?.focus();
    setWished(undefined);
  }, [wished]);

  useEffect(() => {
    if (followed === undefined) return;
    const row = element(rowKey(followed));
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
        setWished(move.key);
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
      {drawn.map((each, place) => {
        if (each.kind === "gap")
          return <div key={`gap ${String(place)}`} role="none" style={{ height: each.height }} />;
        const line = lines[each.index];
        switch (line?.kind) {
          case "group":
            return (
              <Group
                key={line.key}
                item={line}
                isStop={stop === line.key}
                onToggle={() => {
                  setCurrent(line.key);
                  toggle(line.name);
                }}
              />
            );
          case "section":
            return <Section key={line.key} name={line.key} section={line.section} />;
          case "row":
            return (
              <Row
                key={line.key}
                item={line}
                isStop={stop === line.key}
                isFollowed={followed === line.row.indicator}
                onOpen={onOpen}
              />
            );
          case undefined:
            return null;
        }
      })}
    </div>
  );
}

interface GroupProps {
  readonly item: GroupItem;
  readonly isStop: boolean;
  readonly onToggle: () => void;
}

function Group({ item, isStop, onToggle }: GroupProps): ReactElement {
  const { key, group, isOpen, position, of } = item;
  return (
    <div
      role="treeitem"
      className="tree-group"
      data-key={key}
      tabIndex={isStop ? 0 : -1}
      aria-level={1}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      <span className="tree-group-name">{group.name}</span>
      <Points result={group.points} full={group.full} spoken={group.spoken} />
    </div>
  );
}

interface SectionProps {
  readonly name: string;
  readonly section: ListSection;
}

function Section({ name, section }: SectionProps): ReactElement {
  return (
    <div role="none" className="tree-section" data-key={name}>
      <span>{section.name}</span>
      <span className="figure">
        {section.points} / {section.full}
      </span>
    </div>
  );
}

interface RowProps {
  readonly item: RowItem;
  readonly isStop: boolean;
  readonly isFollowed: boolean;
  readonly onOpen: (indicator: number) => void;
}

function Row({ item, isStop, isFollowed, onOpen }: RowProps): ReactElement {
  const { key, row, level, position, of } = item;
  return (
    <div
      role="treeitem"
      className="tree-row"
      data-key={key}
      data-standing={row.standing}
      data-followed={isFollowed || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
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
