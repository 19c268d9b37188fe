import { Radio, RadioGroup } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, ErrorCircle16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { choiceWrite } from "../../../usecases/entries/settingWrite";
import type { FundsView } from "../../../usecases/views/funds";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { Section } from "../../parts/section";
import { fundTexts } from "../../texts/fundTexts";

/** The two rates, 资金情况 in one unit, and whether the ledger adds up to what was spent. */
export function FundFiguresPart({ view }: { readonly view: FundsView }): ReactElement {
  const { rates, rows, agreement } = view;
  return (
    <>
      <section className="fund-rates" aria-label={fundTexts.rates}>
        {rates.map(({ name, figure, formula }) => (
          <div key={name}>
            <p className="pane-caption">{name}</p>
            <strong className="figure fund-rate">{figure}</strong>
            <p className="pane-caption">{formula}</p>
          </div>
        ))}
      </section>
      <Section title={fundTexts.figures} aside={<UnitChoice view={view} />}>
        <dl className="survey-rows">
          {rows.map(({ label, amount, isZero, at, isSum, formula }) => (
            <div key={label} className="survey-row" data-sum={isSum || undefined}>
              <dt>
                {at ? <CellLink at={at}>{label}</CellLink> : label}
                {formula !== "" && <span className="pane-caption fund-formula">{formula}</span>}
              </dt>
              <dd className="figure" data-zero={isZero || undefined}>
                {amount}
              </dd>
            </div>
          ))}
        </dl>
        {agreement && (
          <p className="check-line">
            {agreement.isGood ? (
              <CheckmarkCircle16Filled className="tone-success" />
            ) : (
              <ErrorCircle16Filled className="tone-danger" />
            )}
            <span className={agreement.isGood ? undefined : "tone-danger"}>{agreement.text}</span>
          </p>
        )}
      </Section>
    </>
  );
}

function UnitChoice({ view: { unit, canChangeUnit } }: { readonly view: FundsView }): ReactElement {
  const { session } = usePane();
  const { settings } = useOpenWorkbook().assessment.data;
  const choose = (value: string): void => {
    const writes = choiceWrite(settings, "金额单位", value);
    if (writes.ok) void session.enter(fundTexts.changeUnit, writes.value);
  };
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={fundTexts.unit}
      value={unit}
      disabled={!canChangeUnit}
      onChange={(_, { value }) => {
        choose(value);
      }}
    >
      {fundTexts.units.map((each) => (
        <Radio key={each} value={each} label={each} />
      ))}
    </RadioGroup>
  );
}
