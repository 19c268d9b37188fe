import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Result } from "../../../core/problems/problem";
import type { Write } from "../../../core/patch/patch";
import { sayProblem } from "../../../core/problems/say";
import { choiceWrite, defaultWrites, gradeWrite, roleWrite } from "../../../usecases/entries/settingWrite";
import { settingsView } from "../../../usecases/views/settingsView";
import { Page } from "../../frame/page";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { Section } from "../../parts/section";
import { settingsTexts } from "../../texts/settingsTexts";
import { AboutPart } from "./aboutPart";
import { ChoiceField } from "./choiceField";
import { ColumnsPart } from "./columnsPart";
import { GradeFields } from "./gradeFields";
import { PanePart } from "./panePart";

/** 设置: before a table is found, only how the pane looks and what it is. */
export function SettingsPage(): ReactElement {
  return usePane().state.stage.kind === "open" ? <WorkbookSettings /> : <PaneSettings />;
}

function PaneSettings(): ReactElement {
  return (
    <Page
      name="settings"
      title={settingsTexts.title}
      titleIs="shown"
      subtitle={<p className="pane-caption">{settingsTexts.noTable}</p>}
      bar={{ line: settingsTexts.immediate }}
    >
      <PanePart />
      <AboutPart />
    </Page>
  );
}

/** Choices that decide points, and how the pane looks. Applies at once. */
function WorkbookSettings(): ReactElement {
  const { session } = usePane();
  const { assessment } = useOpenWorkbook();
  const view = settingsView(assessment);
  const { settings: grid } = assessment.data;
  const [trouble, setTrouble] = useState<Readonly<Record<string, string>>>({});
  const store = async (field: string, result: Result<readonly Write[]>): Promise<void> => {
    setTrouble({ ...trouble, [field]: result.ok ? "" : result.problems.map(sayProblem).join("") });
    if (result.ok) await session.enter(settingsTexts.change, result.value);
  };
  const choices = (section: "写入" | "计分"): ReactElement[] =>
    view.choices
      .filter((choice) => choice.section === section)
      .map((choice) => (
        <ChoiceField
          key={choice.label}
          title={choice.title}
          value={choice.value}
          options={choice.options}
          shape={section === "写入" ? "radios" : "list"}
          trouble={trouble[choice.label] ?? ""}
          onChoose={(value) => store(choice.label, choiceWrite(grid, choice.label, value))}
        />
      ));
  return (
    <Page
      name="settings"
      title={settingsTexts.title}
      titleIs="shown"
      subtitle={
        <p className="pane-caption">{view.canKeep ? settingsTexts.sentence : settingsTexts.noSheet}</p>
      }
      bar={{ line: settingsTexts.immediate }}
      actions={view.canKeep && <RestoreDefaults onRestore={() => void store("默认", defaultWrites(grid))} />}
    >
      {view.canKeep && (
        <>
          <Section title={settingsTexts.grades}>
            <GradeFields
              grades={view.grades}
              lowest={view.lowest}
              trouble={trouble}
              onLeft={(grade, text) =>
                void store(grade, gradeWrite(grid, assessment.settings.grades, grade, text))
              }
            />
          </Section>
          <Section title={settingsTexts.writing}>{choices("写入")}</Section>
          <Section title={settingsTexts.counting}>{choices("计分")}</Section>
        </>
      )}
      <Section title={settingsTexts.sheets}>
        {view.roles
          .filter(({ isTable }) => isTable || view.canKeep)
          .map(({ role, title, value, options, isTable }) => (
            <ChoiceField
              key={role}
              title={title}
              value={value}
              options={options}
              shape="list"
              trouble={trouble[role] ?? ""}
              onChoose={(chosen) =>
                isTable ? session.chooseTable(chosen) : store(role, roleWrite(grid, role, chosen))
              }
            />
          ))}
        <ColumnsPart />
      </Section>
      <PanePart />
      <AboutPart />
    </Page>
  );
}

/** Asks in place: settings decide points. */
function RestoreDefaults({ onRestore }: { readonly onRestore: () => void }): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setIsAsking(true)}>{settingsTexts.restore}</Button>;
  return (
    <div role="group" aria-label={settingsTexts.restoreAsk} className="restore-ask">
      <span>{settingsTexts.restoreAsk}</span>
      <Button onClick={() => setIsAsking(false)} autoFocus>
        {settingsTexts.keep}
      </Button>
      <Button
        onClick={() => {
          setIsAsking(false);
          onRestore();
        }}
      >
        {settingsTexts.restoreDo}
      </Button>
    </div>
  );
}
