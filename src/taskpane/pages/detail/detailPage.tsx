import { type ReactElement, useEffect, useEffectEvent, useMemo } from "react";
import type { Patch } from "../../../core/patch/patch";
import { type EvidenceField, evidenceWrite } from "../../../usecases/entries/evidenceWrite";
import { indicatorDetailView } from "../../../usecases/views/detail/indicatorDetail";
import { indicatorListView } from "../../../usecases/views/indicatorList";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { useNeighbourKeys } from "../../frame/useNeighbourKeys";
import { detailTexts } from "../../texts/indicatorTexts";
import { DetailActions } from "./detailActions";
import { DetailTop } from "./detailTop";
import { EvidencePart } from "./evidencePart";
import { type Entering, EnteringContext } from "./entering";
import { FollowLine } from "./followLine";
import { ManualPart } from "./manualPart";
import { StandardPart } from "./standardPart";
import { TracePart } from "./tracePart";
import { useDrafts } from "./useDrafts";
import { useFollowedFact } from "./useFollowedFact";
import { WrittenPart } from "./writtenPart";

/** 指标详情: why this score, and what is owed. Each indicator begins with nothing typed. */
export function DetailPage(): ReactElement {
  const { place } = usePane();
  return <Detail key={place.detail} indicator={place.detail ?? 0} />;
}

/** A screen reader is told the score a second after the last stroke. */
const spokenAfter = 1000;

function Detail({ indicator }: { readonly indicator: number }): ReactElement {
  const { session, place, go, announce, preferences } = usePane();
  const open = useOpenWorkbook();
  const drafts = useDrafts(open, indicator);
  const view = useMemo(
    () => indicatorDetailView(drafts.assessment, indicator, open.snapshot, open.waiting),
    [drafts.assessment, indicator, open.snapshot, open.waiting],
  );
  const { order } = useMemo(
    () => indicatorListView(open.assessment, place.filter, place.search),
    [open.assessment, place.filter, place.search],
  );
  const name = open.assessment.indicators[indicator]?.indicator.name ?? "";
  useFollowedFact(
    open.assessment.indicators[indicator]?.evidence.matches ?? [],
    open.assessment.data.paper?.sheet,
  );
  const entering = enteringOf();
  const move = (to: number | undefined): void => {
    if (to !== undefined) go({ kind: "detail", indicator: to });
  };
  const position = order.indexOf(indicator);
  useNeighbourKeys({
    previous: () => move(order[position - 1]),
    next: () => move(order[position + 1]),
  });

  const spoken = view?.spoken;
  useEffect(() => {
    if (spoken === undefined || !drafts.isTyping) return undefined;
    const timer = setTimeout(() => announce(spoken), spokenAfter);
    return () => clearTimeout(timer);
  }, [spoken, drafts.isTyping, announce]);

  const nameCell = view?.nameCell;
  const cell = nameCell && JSON.stringify(nameCell);
  // choosing an indicator shows its cell; following the sheet does not send it back there
  const showCell = useEffectEvent(() => {
    if (nameCell && preferences.follows && place.moves > 0 && !place.isFollowing) void session.goTo(nameCell);
  });
  useEffect(() => showCell(), [cell, place.moves]);

  if (!view) return <Gone />;
  return (
    <EnteringContext value={entering}>
      <Page
        name={`detail ${String(indicator)}`}
        title={view.name}
        titleIs="shown"
        top={
          <DetailTop
            position={position < 0 ? "" : `${String(position + 1)}/${String(order.length)}`}
            onPrevious={position > 0 ? () => move(order[position - 1]) : undefined}
            onNext={
              position >= 0 && position < order.length - 1 ? () => move(order[position + 1]) : undefined
            }
          />
        }
        subtitle={
          <>
            <p className="pane-caption">{view.place}</p>
            <FollowLine indicator={indicator} isTyping={drafts.isTyping} />
          </>
        }
        bar={view.bar.text}
        of={view.bar.of}
        actions={<DetailActions bar={view.bar} indicator={indicator} />}
      >
        <StandardPart view={view} />
        <EvidencePart view={view} />
        <ManualPart indicator={indicator} view={view} />
        <WrittenPart written={view.written} />
        <TracePart trace={view.trace} />
      </Page>
    </EnteringContext>
  );

  function enteringOf(): Entering {
    const store = async (fact: number, field: EvidenceField, text: string): Promise<void> => {
      const match = drafts.standing(fact);
      const result = match && evidenceWrite(match, field, text);
      if (!result?.ok) return;
      await enter(result.value);
      drafts.drop(fact, field);
    };
    return {
      typed: drafts.type,
      left: (fact, field, text) => void store(fact, field, text),
      chosen: (fact, text) => store(fact, "value", text),
      trouble: drafts.trouble,
      renewPaper: () => void session.buildPaper(),
    };
  }

  async function enter(writes: Patch): Promise<void> {
    if (writes.length > 0) await session.enter(detailTexts.enterFact(name), writes);
  }
}

/** The indicator went with its row; the list shows what is left. */
function Gone(): ReactElement {
  const { go } = usePane();
  useEffect(() => go({ kind: "leaveDetail" }), [go]);
  return <main className="pane-main" />;
}
