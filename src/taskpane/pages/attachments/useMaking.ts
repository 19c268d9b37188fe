import { useState } from "react";
import type { Steps } from "../../../core/grid/steps";
import type { Result } from "../../../core/problems/problem";
import { type AttachmentPlan, planAttachmentsInSteps } from "../../../usecases/attachments/planAttachments";
import { tableName } from "../../../usecases/chooseTable";
import { editsOf, patchWith } from "../../../usecases/views/attachmentEdits";
import { attachmentLabel } from "../../../usecases/views/attachmentList";
import { attachmentOutcome, type AttachmentOutcome } from "../../../usecases/views/attachmentOutcome";
import type { WorkbookSnapshot } from "../../../workbook/workbook";
import type { Tell } from "../../../usecases/assess";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { attachmentTexts } from "../../texts/attachmentTexts";

export interface Making {
  /** Of the last tables made, until something else is made or it is taken back. */
  readonly outcome: AttachmentOutcome | undefined;
  /** Makes the tables; true once they are written. */
  readonly make: (names: readonly string[]) => Promise<boolean>;
  readonly undo: () => void;
  /** Places a person wrote over that he gives up. */
  readonly renewed: ReadonlySet<string>;
  readonly renew: (key: string, wish: "renew" | "keep") => void;
}

/** 生成: the wished tables in one command, what a person changed kept unless he said otherwise. */
export function useMaking(): Making {
  const { session, announce } = usePane();
  const { assessment } = useOpenWorkbook();
  const [outcome, setOutcome] = useState<AttachmentOutcome>();
  const [renewed, setRenewed] = useState<ReadonlySet<string>>(new Set());
  const make = async (names: readonly string[]): Promise<boolean> => {
    const before = session.state.lastWrite;
    const wish = { names, table: tableName(assessment.reading.table) };
    const told: AttachmentOutcome[] = [];
    function* planned(snapshot: WorkbookSnapshot, _: string, tell: Tell): Steps<Result<AttachmentPlan>> {
      const found = yield* planAttachmentsInSteps(snapshot, wish, (attachment, count, of) => {
        tell(attachmentLabel(attachment), count, of);
      });
      if (!found.ok) return found;
      const edits = editsOf(found.value, names);
      told.push(attachmentOutcome(found.value, edits.filter(({ key }) => !renewed.has(key)).length));
      return { ok: true, value: { ...found.value, patch: patchWith(found.value, edits, renewed) } };
    }
    await session.perform(attachmentTexts.command, planned);
    if (session.state.lastWrite === before) return false;
    const [done] = told;
    setOutcome(done);
    setRenewed(new Set());
    if (done) announce(`${done.title}，${done.sentence}`);
    return true;
  };
  return {
    outcome,
    make,
    undo: () => {
      setOutcome(undefined);
      announce(attachmentTexts.undone);
      void session.undo();
    },
    renewed,
    renew: (key, wish) => {
      const next = new Set(renewed);
      if (wish === "renew") next.add(key);
      else next.delete(key);
      setRenewed(next);
    },
  };
}
