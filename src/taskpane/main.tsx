import { createRoot } from "react-dom/client";
import { ribbonCommandIn } from "../commands/ribbonCommand";
import type { Session } from "../usecases/session/session";
import { boot } from "./boot";
import type { OpenWorkbookFile } from "./browser/openWorkbookFile";
import { Shell } from "./shell";
import { startingPage } from "./startingPage";

const root = createRoot(document.getElementById("root") ?? document.body);
const command = ribbonCommandIn(location.search);

/** The scoring core and the adapter come after the first paint. */
async function openSession(): Promise<Session> {
  const [{ Session }, { createExcelHost }, { keptCommands }, { pageClock }] = await Promise.all([
    import("../usecases/session/session"),
    import("../workbook/excel/excelHost"),
    import("./storage/keptCommands"),
    import("./storage/pageClock"),
  ]);
  return new Session({
    host: createExcelHost(crypto.randomUUID()),
    clock: pageClock,
    restorePoints: keptCommands(indexedDB),
  });
}

const openFile: OpenWorkbookFile = async (bytes, name, wish) => {
  const [{ Session }, { fileHost, keyOfFile }, { openWithPauses }, { inflatedPieces, pauses }] =
    await Promise.all([
      import("../usecases/session/session"),
      import("../workbook/xlsx/fileHost"),
      import("../workbook/xlsx/openWithPauses"),
      import("./browser/pageWork"),
    ]);
  const [{ fileCommands }, { keptCommands }, { pageClock }] = await Promise.all([
    import("./storage/fileCommands"),
    import("./storage/keptCommands"),
    import("./storage/pageClock"),
  ]);
  const pause = pauses();
  const opened = await openWithPauses(bytes, { inflate: inflatedPieces, pause, ...wish });
  if (!opened) return { kind: "cancelled" };
  if (!opened.ok) return { kind: "refused", problems: opened.problems };
  const file = await fileHost(opened.value, name, pause);
  const restorePoints = fileCommands(keptCommands(indexedDB));
  const session = new Session({ host: file, clock: pageClock, restorePoints });
  return {
    kind: "open",
    desk: { file, session, keepUndo: (saved, as) => restorePoints.keepFor(keyOfFile(as, saved)) },
  };
};

void boot(startingPage(document), (surroundings) => {
  root.render(
    <Shell surroundings={surroundings} command={command} openSession={openSession} openFile={openFile} />,
  );
});
