import type { DecisionWish } from "../../../usecases/checks/decideFindings";
import { planFix, planIgnoring, planRecord, planTakingBack } from "../../../usecases/checks/decideFindings";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { checkTexts } from "../../texts/checkTexts";

/** done: it stands in the workbook; failed: nothing was written, and the page says why. */
type Outcome = "done" | "failed";

export interface Decisions {
  readonly fix: (key: string) => Promise<Outcome>;
  readonly ignore: (key: string, reason: string) => Promise<Outcome>;
  readonly takeBack: (key: string) => Promise<Outcome>;
  readonly record: () => Promise<Outcome>;
}

/** What the evaluator decides about a finding: each is one command, taken back by one 撤销. */
export function useDecisions(): Decisions {
  const { session, state } = usePane();
  const { assessment } = useOpenWorkbook();
  const findings = state.checks?.findings ?? [];
  const wish = (time: string): DecisionWish => ({ findings, settings: assessment.settings, time });
  const perform = async (...command: Parameters<typeof session.perform>): Promise<Outcome> => {
    await session.perform(...command);
    return session.state.failure ? "failed" : "done";
  };
  return {
    fix: async (key) => {
      const fix = findings.find((each) => each.key === key)?.fix;
      if (!fix) return "failed";
      return perform(checkTexts.commands.fix(fix.label), (snapshot, time) =>
        planFix(snapshot, key, fix, wish(time)),
      );
    },
    ignore: (key, reason) =>
      perform(checkTexts.commands.ignore, (snapshot, time) =>
        planIgnoring(snapshot, key, reason, wish(time)),
      ),
    takeBack: (key) =>
      perform(checkTexts.commands.takeBack, (snapshot, time) => planTakingBack(snapshot, key, wish(time))),
    record: () => perform(checkTexts.commands.record, (snapshot, time) => planRecord(snapshot, wish(time))),
  };
}
