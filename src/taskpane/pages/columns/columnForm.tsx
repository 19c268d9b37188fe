import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Grid } from "../../../core/grid/grid";
import type { NamedColumn } from "../../../core/indicators/namedColumns";
import {
  type ChosenRoles,
  columnsToName,
  type HeaderColumnsView,
  headerColumnsView,
} from "../../../usecases/views/headerColumns";
import { usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { columnTexts } from "../../texts/columnTexts";
import { ChoiceField } from "../settings/choiceField";

interface ColumnFormProps {
  readonly grid: Grid;
  /** The row of its headers. */
  readonly row: number;
  readonly named: readonly NamedColumn[];
  readonly onDone?: () => void;
}

/** 指定列: which column is 评分标准, 评分 … where the headers alone do not say so. */
export function ColumnForm({ grid, row, named, onDone }: ColumnFormProps): ReactElement {
  const view = headerColumnsView(grid, row, named);
  if (!view) return <p className="pane-paragraph">{columnTexts.noHeaders}</p>;
  return (
    <Fields
      key={view.place}
      view={view}
      toName={(chosen) => columnsToName(grid, row, chosen)}
      onDone={onDone ?? (() => undefined)}
    />
  );
}

interface FieldsProps {
  readonly view: HeaderColumnsView;
  readonly toName: (chosen: ChosenRoles) => readonly NamedColumn[];
  readonly onDone: () => void;
}

function Fields({ view, toName, onDone }: FieldsProps): ReactElement {
  const { session } = usePane();
  const [chosen, setChosen] = useState<ChosenRoles>(() =>
    Object.fromEntries(view.roles.map(({ role, value }) => [role, value])),
  );
  return (
    <div className="pane-box column-form" role="group" aria-label={columnTexts.title}>
      <p className="pane-paragraph">
        {columnTexts.headers} <CellLink at={view.at}>{view.place}</CellLink>
      </p>
      {view.roles.map(({ role, title, options }) => (
        <ChoiceField
          key={role}
          title={title}
          value={chosen[role] ?? ""}
          options={options}
          shape="list"
          trouble=""
          onChoose={(value) => {
            setChosen({ ...chosen, [role]: value });
            return Promise.resolve();
          }}
        />
      ))}
      <div className="button-row">
        <Button size="small" onClick={() => void session.nameColumns(toName(chosen)).then(onDone)}>
          {columnTexts.use}
        </Button>
      </div>
    </div>
  );
}
