import type { RestoreStore, StoredCommand } from "../../usecases/session/restoreStore";

export interface FileCommands extends RestoreStore {
  /** Keeps what can be taken back beside a file that was saved, for when that file is opened. */
  keepFor(savedKey: string): Promise<void>;
}

/**
 * Restore points of an open file. What was written is only in the page until the file is saved: opened again without
 * that, the old file must not offer to take back what it never held.
 */
export function fileCommands(kept: RestoreStore): FileCommands {
  let commands: Map<number, StoredCommand> | undefined;
  const known = async (workbook: string): Promise<Map<number, StoredCommand>> => {
    commands ??= new Map((await kept.list(workbook).catch(() => [])).map((each) => [each.id, each]));
    return commands;
  };
  return {
    list: async (workbook) => [...(await known(workbook)).values()].sort((one, other) => other.id - one.id),
    save: async (workbook, command) => {
      (await known(workbook)).set(command.id, command);
    },
    remove: async (workbook, id) => {
      (await known(workbook)).delete(id);
    },
    keepFor: async (savedKey) => {
      for (const command of commands?.values() ?? []) await kept.save(savedKey, command);
    },
  };
}
