import { Button, Tab, TabList } from "@fluentui/react-components";
import { Settings20Filled, Settings20Regular } from "@fluentui/react-icons";
import { lazy, type ReactElement, Suspense, useRef } from "react";
import type { PaneHost } from "../boot";
import { useWidth } from "../parts/useWidth";
import { frameTexts, tabTexts } from "../texts/frameTexts";
import type { PageId, TabId } from "./navigation";
import { narrowWidth, visibleTabs } from "./visibleTabs";

const MoreMenu = lazy(async () => ({ default: (await import("./moreMenu")).MoreMenu }));

/** How many findings 核对 holds, and whether one of them is a 错误. */
export interface FindingsBadge {
  readonly count: number;
  readonly hasError: boolean;
}

interface TopBarProps {
  readonly host: PaneHost;
  readonly selected: TabId | undefined;
  readonly isInSettings: boolean;
  /** Before a table is found, only 总览 and 设置 lead anywhere. */
  readonly canOpen: "overview" | "all" | "nothing";
  readonly findings?: FindingsBadge;
  readonly onOpen: (page: PageId) => void;
}

/** Where am I. */
export function TopBar(props: TopBarProps): ReactElement {
  const { host, selected, isInSettings, canOpen, findings, onOpen } = props;
  const bar = useRef<HTMLElement>(null);
  const width = useWidth(bar);
  const { shown, hidden } = visibleTabs(width, host, selected);
  const isNarrow = width < narrowWidth;
  const isMac = host.kind === "excel" && host.platform === "mac";
  const badge = findings && findings.count > 0 ? findings : undefined;
  return (
    <nav
      ref={bar}
      className="pane-top"
      aria-label={frameTexts.pages}
      data-narrow={isNarrow || undefined}
      data-mac={isMac || undefined}
    >
      <TabList
        size="medium"
        selectedValue={selected ?? null}
        onTabSelect={(_, { value }) => onOpen(value as TabId)}
      >
        {shown.map((tab) => (
          <Tab
            key={tab}
            value={tab}
            className="pane-tab"
            {...(tab === "checks" && badge ? { "aria-label": frameTexts.findings(badge.count) } : {})}
            disabled={canOpen === "nothing" || (canOpen === "overview" && tab !== "overview")}
          >
            {tabTexts[tab]}
            {tab === "checks" && badge && (
              <Badge findings={badge} shape={isNarrow || isMac ? "dot" : "number"} />
            )}
          </Tab>
        ))}
      </TabList>
      {hidden.length > 0 ? (
        <Suspense>
          <MoreMenu tabs={hidden} canOpen={canOpen === "all"} onOpen={onOpen} />
        </Suspense>
      ) : (
        <Button
          appearance="transparent"
          size="small"
          className="pane-gear"
          aria-label={frameTexts.settings}
          aria-current={isInSettings ? "page" : undefined}
          disabled={canOpen === "nothing"}
          icon={isInSettings ? <Settings20Filled /> : <Settings20Regular />}
          onClick={() => onOpen("settings")}
        />
      )}
    </nav>
  );
}

interface BadgeProps {
  readonly findings: FindingsBadge;
  readonly shape: "dot" | "number";
}

/** The tab's own name says it in words. */
function Badge({ findings: { count, hasError }, shape }: BadgeProps): ReactElement {
  return (
    <span
      className="pane-badge"
      data-shape={shape}
      data-tone={hasError ? "error" : "neutral"}
      aria-hidden="true"
    >
      {shape === "number" && count}
    </span>
  );
}
