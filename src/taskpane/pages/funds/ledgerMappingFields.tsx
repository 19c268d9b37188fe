import type { ReactElement } from "react";
import { ledgerColumnWrite } from "../../../usecases/entries/mappingWrites";
import { choiceWrite, roleWrite } from "../../../usecases/entries/settingWrite";
import type { LedgerColumnName } from "../../../core/evidence/ledgerReading";
import type { LedgerMapping } from "../../../usecases/views/ledgerMapping";
import { useOpenWorkbook } from "../../frame/paneContext";
import { useEntry } from "../../frame/useEntry";
import { NeedsPaper } from "../../parts/needsPaper";
import { fundTexts } from "../../texts/fundTexts";
import { ChoiceField } from "../settings/choiceField";

interface LedgerMappingFieldsProps {
  readonly mapping: LedgerMapping;
  /** Which of them are offered here. */
  readonly fields: readonly ("sheet" | LedgerColumnName)[];
}

/** 明细账 and its columns as recognised; a choice goes to 评价设置 at once. */
export function LedgerMappingFields({ mapping, fields }: LedgerMappingFieldsProps): ReactElement {
  const { assessment } = useOpenWorkbook();
  const { settings } = assessment.data;
  const { trouble, enter } = useEntry();
  if (!mapping.canKeep) return <NeedsPaper />;
  const standing = assessment.settings.ledgerReading.columns;
  return (
    <>
      {fields.includes("sheet") && (
        <ChoiceField
          title={fundTexts.sheet}
          {...mapping.sheet}
          shape="list"
          trouble=""
          onChoose={(sheet) => enter(fundTexts.changeSheet, roleWrite(settings, mapping.role, sheet))}
        />
      )}
      {mapping.columns
        .filter(({ name }) => fields.includes(name))
        .map(({ name, value, options }) => (
          <ChoiceField
            key={name}
            title={fundTexts.column(name)}
            value={value}
            options={options}
            shape="list"
            trouble=""
            onChoose={(column) => {
              const index = column === "" ? undefined : Number(column);
              return enter(fundTexts.changeColumn(name), ledgerColumnWrite(settings, standing, name, index));
            }}
          />
        ))}
      {trouble !== "" && (
        <p className="field-trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

/** Which side is spending, where both have entries: asked until somebody answers. */
export function LedgerSideField({ mapping }: { readonly mapping: LedgerMapping }): ReactElement | null {
  const { settings } = useOpenWorkbook().assessment.data;
  const { trouble, enter } = useEntry();
  const { sides } = mapping;
  if (!sides) return null;
  if (!mapping.canKeep) return <NeedsPaper />;
  return (
    <div className="pane-box" data-open={sides.value === "" || undefined}>
      <ChoiceField
        title={fundTexts.side}
        value={sides.value}
        options={sides.options}
        shape="radios"
        trouble={trouble}
        onChoose={(value) => enter(fundTexts.changeSide, choiceWrite(settings, sides.label, value))}
      />
      <p className="pane-caption">{fundTexts.sideHint}</p>
    </div>
  );
}
