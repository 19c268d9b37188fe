import { createRoot } from "react-dom/client";
import { ribbonCommandIn } from "../commands/ribbonCommand";
import type { Session } from "../usecases/session/session";
import { boot, type PaneHost } from "./boot";
import { Shell } from "./shell";
import { startingPage } from "./startingPage";

const root = createRoot(document.getElementById("root") ?? document.body);
const command = ribbonCommandIn(location.search);

/** The scoring core and the adapter come after the first paint. */
async function openSession(host: PaneHost): Promise<Session> {
  const [{ Session }, { keptCommands }, { pageClock }] = await Promise.all([
    import("../usecases/session/session"),
    import("./storage/keptCommands"),
    import("./storage/pageClock"),
  ]);
  switch (host.kind) {
    case "excel": {
      const { createExcelHost } = await import("../workbook/excel/excelHost");
      const ports = { clock: pageClock, restorePoints: keptCommands(indexedDB) };
      return new Session({ host: createExcelHost(), ...ports });
    }
    case "browser":
      throw new Error("The browser version opens a file before it opens a session");
  }
}

void boot(startingPage(document), (surroundings) => {
  root.render(<Shell surroundings={surroundings} command={command} openSession={openSession} />);
});
