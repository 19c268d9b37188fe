import { createRoot } from "react-dom/client";
import { ribbonCommandIn } from "../commands/ribbonCommand";
import { boot } from "./boot";
import { Shell } from "./shell";
import { startingPage } from "./startingPage";

const root = createRoot(document.getElementById("root") ?? document.body);
const command = ribbonCommandIn(location.search);

void boot(startingPage(document), (surroundings) => {
  root.render(<Shell surroundings={surroundings} command={command} />);
});
