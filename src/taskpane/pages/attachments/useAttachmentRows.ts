import { useMemo } from "react";
import { type AttachmentRow, attachmentRows, standingNames } from "../../../usecases/views/attachmentList";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { useAttachmentPlan } from "./useAttachmentPlan";

/** Every table and how it stands; whether those made are up to date is known a little later. */
export function useAttachmentRows(): readonly AttachmentRow[] {
  const { history } = usePane().state;
  const { assessment, readAt } = useOpenWorkbook();
  const standing = useMemo(() => standingNames(assessment), [assessment]);
  const plan = useAttachmentPlan(standing);
  return useMemo(
    () =>
      attachmentRows({
        assessment,
        history,
        now: readAt,
        ...(plan?.ok === true ? { renewal: plan.value } : {}),
      }),
    [assessment, history, readAt, plan],
  );
}
