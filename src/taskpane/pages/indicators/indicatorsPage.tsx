import { Button, SearchBox } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { indicatorAt } from "../../../usecases/views/detail/indicatorDetail";
import { indicatorListView } from "../../../usecases/views/indicatorList";
import { totalBar } from "../../../usecases/views/paneBar";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { EmptyState } from "../../parts/emptyState";
import { useTyping } from "../../parts/useTyping";
import { frameTexts } from "../../texts/frameTexts";
import { listTexts } from "../../texts/indicatorTexts";
import { FilterChips } from "./filterChips";
import { IndicatorTree } from "./indicatorTree";

/** 指标: what do I owe. */
export function IndicatorsPage(): ReactElement {
  const { session, state, place, go, preferences } = usePane();
  const { assessment } = useOpenWorkbook();
  const { filter, search, leftDetail } = place;
  const view = useMemo(() => indicatorListView(assessment, filter, search), [assessment, filter, search]);
  const followed =
    preferences.follows && state.selected ? indicatorAt(assessment, state.selected) : undefined;
  return (
    <Page
      name="indicators"
      title={listTexts.title}
      titleIs="said"
      focus={leftDetail === undefined ? "heading" : "elsewhere"}
      bar={totalBar(assessment)}
      actions={
        <Button appearance="primary" data-primary onClick={() => void session.rescore()}>
          {frameTexts.rescore}
        </Button>
      }
    >
      <div className="list-tools">
        <Search />
        <FilterChips
          chips={view.chips}
          chosen={filter}
          onChoose={(chosen) => go({ kind: "filter", filter: chosen })}
        />
      </div>
      {view.empty ? (
        <EmptyState title={view.empty.title} sentence={view.empty.sentence}>
          <Button onClick={() => go({ kind: "list", filter: "all" })}>{listTexts.all}</Button>
        </EmptyState>
      ) : (
        <IndicatorTree
          groups={view.groups}
          followed={followed}
          focused={leftDetail}
          onOpen={(indicator) => go({ kind: "detail", indicator })}
        />
      )}
    </Page>
  );
}

function Search(): ReactElement {
  const { place, go } = usePane();
  const search = (text: string): void => go({ kind: "search", search: text });
  const { value, onChange, onCompositionEnd, onFocus, onBlur } = useTyping({
    standing: place.search,
    onTyped: search,
    onLeft: search,
  });
  return (
    <SearchBox
      className="list-search"
      placeholder={listTexts.search}
      aria-label={listTexts.search}
      value={value}
      onFocus={onFocus}
      onBlur={onBlur}
      onCompositionEnd={onCompositionEnd}
      onChange={(event) => {
        // the button that empties the box is a click, typing is a change
        if (event.type === "change") onChange(event as Parameters<typeof onChange>[0]);
        else search("");
      }}
    />
  );
}
