import { type ComponentType, lazy, type LazyExoticComponent, type ReactElement, Suspense } from "react";
import type { PageId } from "../frame/navigation";
import { usePane } from "../frame/paneContext";
import { ReadingPage } from "../frame/readingPage";
import { FirstRunPage } from "./firstRunPage";
import { OverviewPage } from "./overview/overviewPage";
import { ReadingWorkbookPage } from "./readingWorkbookPage";

type LoadedPage = LazyExoticComponent<ComponentType>;

// pages other than the first one are fetched when they are opened
const NoTable = lazy(async () => ({ default: (await import("./noTablePage")).NoTablePage }));
const Preview: LoadedPage = lazy(async () => ({
  default: (await import("./preview/previewPage")).PreviewPage,
}));
const Indicators: LoadedPage = lazy(async () => ({
  default: (await import("./indicators/indicatorsPage")).IndicatorsPage,
}));
const Detail: LoadedPage = lazy(async () => ({ default: (await import("./detail/detailPage")).DetailPage }));
const Settings: LoadedPage = lazy(async () => ({
  default: (await import("./settings/settingsPage")).SettingsPage,
}));

const pages: Readonly<Record<Exclude<PageId, "overview">, LoadedPage>> = {
  indicators: Indicators,
  settings: Settings,
  satisfaction: lazy(async () => ({
    default: (await import("./satisfaction/satisfactionPage")).SatisfactionPage,
  })),
  funds: lazy(async () => ({ default: (await import("./funds/fundsPage")).FundsPage })),
  attachments: lazy(async () => ({
    default: (await import("./attachments/attachmentsPage")).AttachmentsPage,
  })),
  checks: lazy(async () => ({ default: (await import("./checks/checksPage")).ChecksPage })),
  coverage: lazy(async () => ({ default: (await import("./coveragePage")).CoveragePage })),
};

/** The page for what there is: a workbook being read, none to score, one not begun, one at work. */
export function CurrentPage(): ReactElement {
  const { state, place } = usePane();
  const { stage, preview } = state;
  if (stage.kind === "reading") return <ReadingWorkbookPage />;
  if (place.page === "settings") return <Loaded page={Settings} />;
  if (stage.kind === "unusable") {
    return (
      <Suspense fallback={<ReadingPage item="" />}>
        <NoTable stage={stage} />
      </Suspense>
    );
  }
  if (!stage.open.assessment.paper) return <FirstRunPage />;
  if (preview) return <Loaded page={Preview} />;
  if (place.page === "overview") return <OverviewPage />;
  if (place.page === "indicators" && place.detail !== undefined) return <Loaded page={Detail} />;
  return <Loaded page={pages[place.page]} />;
}

function Loaded({ page: LoadedPage }: { readonly page: LoadedPage }): ReactElement {
  return (
    <Suspense fallback={<ReadingPage item="" />}>
      <LoadedPage />
    </Suspense>
  );
}
