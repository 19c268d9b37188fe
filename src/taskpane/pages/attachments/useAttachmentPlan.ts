import { useEffect, useState } from "react";
import type { Result } from "../../../core/problems/problem";
import type { Steps } from "../../../core/grid/steps";
import {
  type AttachmentPlan,
  planAttachmentsInSteps,
  type WishedAttachments,
} from "../../../usecases/attachments/planAttachments";
import { tableName } from "../../../usecases/chooseTable";
import type { OpenWorkbook } from "../../../usecases/session/sessionState";
import { changesInSteps } from "../../../usecases/views/attachmentChanges";
import type { WorkbookSnapshot } from "../../../workbook/workbook";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";

interface Worked {
  readonly open: OpenWorkbook;
  readonly names: string;
  readonly plan: Result<AttachmentPlan>;
}

/** The tables of these names as they would be made of the workbook as it stands; undefined until that is worked out. */
export function useAttachmentPlan(wished: readonly string[]): Result<AttachmentPlan> | undefined {
  const { session } = usePane();
  const open = useOpenWorkbook();
  const [worked, setWorked] = useState<Worked>();
  const names = wished.join("\n");
  useEffect(() => {
    if (names === "") return undefined;
    let isGone = false;
    const wish = { names: names.split("\n"), table: tableName(open.assessment.reading.table) };
    const steps = whileWanted(planWithChanges(open.snapshot, wish), () => !isGone);
    void session.workOut(steps).then((plan) => {
      if (plan && !isGone) setWorked({ open, names, plan });
    });
    return () => {
      isGone = true;
    };
  }, [session, open, names]);
  return worked?.open === open && worked.names === names ? worked.plan : undefined;
}

/** With what they will show otherwise, which the page asks for at once. */
function* planWithChanges(
  snapshot: WorkbookSnapshot,
  wish: WishedAttachments,
): Steps<Result<AttachmentPlan>> {
  const plan = yield* planAttachmentsInSteps(snapshot, wish);
  if (!plan.ok) return plan;
  for (const reports of plan.value.sheets.values())
    for (const report of reports) yield* changesInSteps(report);
  return plan;
}

/** Ends where nobody waits for it any more. */
function* whileWanted<T>(steps: Steps<T>, isWanted: () => boolean): Steps<T | undefined> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield;
  }
  return undefined;
}
