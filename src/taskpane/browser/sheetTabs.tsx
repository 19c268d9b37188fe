import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import type { SheetInfo } from "../../workbook/workbook";
import { fileTexts as texts } from "../texts/fileTexts";

interface SheetTabsProps {
  readonly sheets: readonly SheetInfo[];
  readonly shown: string;
  readonly onShow: (name: string) => void;
}

/** The tabs of the sheets; a hidden one has a tab only while the pane has led there. */
export function SheetTabs({ sheets, shown, onShow }: SheetTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const tabs = sheets.filter(({ visibility, name }) => visibility === "visible" || name === shown);
  useEffect(() => {
    const { current } = list;
    const tab = current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (!current || !tab) return;
    // Only the row of tabs moves; scrollIntoView would move the page as well.
    const [left, right] = [tab.offsetLeft, tab.offsetLeft + tab.offsetWidth];
    if (right > current.scrollLeft + current.clientWidth) current.scrollLeft = right - current.clientWidth;
    if (left < current.scrollLeft) current.scrollLeft = left;
  }, [shown, tabs.length]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = tabs.findIndex(({ name }) => name === shown);
    const target = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = target === undefined ? undefined : tabs[target];
    if (!next) return;
    event.preventDefault();
    onShow(next.name);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[target ?? 0]?.focus();
  };
  return (
    <div
      ref={list}
      className="sheet-tabs"
      role="tablist"
      aria-label={texts.sheets}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ name, visibility }) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="sheet-tab"
          aria-selected={name === shown}
          aria-controls="sheet-panel"
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {visibility === "visible" ? name : texts.hiddenSheet(name)}
        </button>
      ))}
    </div>
  );
}
