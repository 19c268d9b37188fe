import type { RestoreStore, StoredCommand } from "../../src/usecases/session/restoreStore";

/** Restore points kept in memory, as long as a test lasts. */
export function keptCommands(): RestoreStore {
  const kept = new Map<string, readonly StoredCommand[]>();
  const listed = (workbook: string): readonly StoredCommand[] => kept.get(workbook) ?? [];
  const others = (workbook: string, id: number): readonly StoredCommand[] =>
    listed(workbook).filter((each) => each.id !== id);
  return {
    list: (workbook) => Promise.resolve(listed(workbook)),
    save: (workbook, command) => {
      const all = [command, ...others(workbook, command.id)].sort((one, other) => other.id - one.id);
      kept.set(workbook, all);
      return Promise.resolve();
    },
    remove: (workbook, id) => {
      kept.set(workbook, others(workbook, id));
      return Promise.resolve();
    },
  };
}
