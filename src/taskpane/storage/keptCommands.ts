import type { RestoreStore, StoredCommand } from "../../usecases/session/restoreStore";
import { piecesOf, pointOf } from "./pointPieces";

const database = "绩效评分";
const commands = "撤销";
/** 1 kept the way back whole; what was kept so far is forgotten. */
const version = 2;

/** Workbooks that nobody opened for so long are not remembered: nothing else would ever make room again. */
const longestKept = 180 * 86_400_000;

/** A command as it lies in the browser's own database, under the workbook it belongs to. */
interface KeptCommand extends Omit<StoredCommand, "point"> {
  readonly workbook: string;
  /** In pieces of JSON: thousands of cells as objects would be copied in one go, and the pane stands still meanwhile. */
  readonly pieces: readonly string[];
}

/** Restore points in the database of this computer's browser: nothing leaves the machine. Every call may be refused. */
export function keptCommands(factory: IDBFactory): RestoreStore {
  return {
    list: async (workbook) => {
      const kept = await inStore(factory, "readonly", (store) => {
        const range = IDBKeyRange.bound([workbook, -Infinity], [workbook, Infinity]);
        // Nothing but commands is ever put there.
        return store.getAll(range) as IDBRequest<KeptCommand[]>;
      });
      const found: StoredCommand[] = [];
      for (const { workbook: _, pieces, ...command } of kept.sort((one, other) => other.id - one.id))
        found.push({ ...command, point: await pointOf(pieces) });
      return found;
    },
    save: async (workbook, command) => {
      const { point, ...head } = command;
      const kept: KeptCommand = { ...head, workbook, pieces: await piecesOf(point) };
      await inStore(factory, "readwrite", (store) => {
        forgetBefore(store, command.at - longestKept);
        return store.put(kept);
      });
    },
    remove: async (workbook, id) => {
      await inStore(factory, "readwrite", (store) => store.delete([workbook, id]));
    },
  };
}

/** A command's number is the time it was given. */
function forgetBefore(store: IDBObjectStore, time: number): void {
  const walk = store.openKeyCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (!cursor) return;
    // Nothing but commands is ever put there.
    const [, id] = cursor.primaryKey as [workbook: string, id: number];
    if (id < time) store.delete(cursor.primaryKey);
    cursor.continue();
  };
}

async function inStore<T>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = factory.open(database, version);
  opening.onupgradeneeded = () => {
    const { objectStoreNames } = opening.result;
    if (objectStoreNames.contains(commands)) opening.result.deleteObjectStore(commands);
    opening.result.createObjectStore(commands, { keyPath: ["workbook", "id"] });
  };
  const opened = await answered(opening);
  try {
    const transaction = opened.transaction(commands, mode);
    const result = await answered(ask(transaction.objectStore(commands)));
    if (mode === "readwrite") await ended(transaction);
    return result;
  } finally {
    opened.close();
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(refusal(request.error));
    };
  });
}

/** A write is kept only once its transaction has ended. */
function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(refusal(transaction.error));
    };
  });
}

function refusal(error: DOMException | null): Error {
  return error ?? new Error("the browser's database gave no reason");
}
