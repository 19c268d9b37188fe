import { Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../../frame/paneContext";
import { Section } from "../../parts/section";
import { settingsTexts } from "../../texts/settingsTexts";
import type { Look } from "../../theme/paneTheme";
import { ChoiceField } from "./choiceField";

const looks = Object.entries(settingsTexts.looks).map(([value, label]) => ({ value, label }));

/** How the pane behaves and looks on this computer. */
export function PanePart(): ReactElement {
  const { preferences, prefer } = usePane();
  return (
    <Section title={settingsTexts.pane}>
      <Switch
        label={settingsTexts.follows}
        checked={preferences.follows}
        onChange={(_, { checked }) => prefer({ follows: checked })}
      />
      <ChoiceField
        title={settingsTexts.look}
        value={preferences.look}
        options={looks}
        shape="list"
        trouble=""
        onChoose={(value) => {
          prefer({ look: value as Look });
          return Promise.resolve();
        }}
      />
    </Section>
  );
}
