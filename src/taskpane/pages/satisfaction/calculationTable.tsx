import { Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SatisfactionTable } from "../../../usecases/views/satisfactionTable";
import { Section } from "../../parts/section";
import { useTyping } from "../../parts/useTyping";
import { satisfactionTexts } from "../../texts/satisfactionTexts";
import type { SurveyEntry } from "./useSurveyEntry";

interface CalculationTableProps {
  readonly table: SatisfactionTable;
  readonly entry: SurveyEntry;
}

/** 计算: options, what they count for, how many chose them, and how the groups are weighed. */
export function CalculationTable({ table, entry }: CalculationTableProps): ReactElement {
  const { groups, options, valid, values, weights, trouble, note } = table;
  return (
    <Section title={satisfactionTexts.calculation}>
      <div
        className="calculation-view"
        role="region"
        aria-label={satisfactionTexts.calculationTable}
        tabIndex={0}
      >
        <table className="calculation">
          <thead>
            <tr>
              <th scope="col">{satisfactionTexts.option}</th>
              <th scope="col">{satisfactionTexts.points}</th>
              {groups.map((group) => (
                <th key={group} scope="col">
                  {group}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map(({ option, points, canChange, counts }) => (
              <tr key={option}>
                <th scope="row">{option}</th>
                <td>
                  {canChange ? (
                    <NumberField
                      label={satisfactionTexts.pointsOf(option)}
                      standing={points}
                      onLeft={(typed) => {
                        entry.typePoints(option, typed);
                      }}
                    />
                  ) : (
                    <span className="figure">{points === "" ? satisfactionTexts.none : points}</span>
                  )}
                </td>
                <Figures figures={counts} />
              </tr>
            ))}
            <tr className="calculation-sum">
              <th scope="row">{satisfactionTexts.valid}</th>
              <td />
              <Figures figures={valid} />
            </tr>
            <tr className="calculation-value">
              <th scope="row">{satisfactionTexts.value}</th>
              <td />
              <Figures figures={values} />
            </tr>
            {groups.length > 1 && (
              <tr>
                <th scope="row">{satisfactionTexts.weight}</th>
                <td />
                {weights.map(({ sheet, group, percent, canChange }) => (
                  <td key={sheet} className="figure">
                    {canChange ? (
                      <NumberField
                        label={satisfactionTexts.weightOf(group)}
                        standing={percent}
                        after={satisfactionTexts.percent}
                        onLeft={(typed) => {
                          entry.typeWeight(sheet, typed);
                        }}
                      />
                    ) : (
                      <>
                        {percent}
                        {satisfactionTexts.percent}
                      </>
                    )}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {[trouble, entry.trouble]
        .filter((text) => text !== "")
        .map((text) => (
          <p key={text} className="field-trouble" role="alert">
            {text}
          </p>
        ))}
      {note !== "" && groups.length > 1 && <p className="pane-caption">{note}</p>}
    </Section>
  );
}

function Figures({ figures }: { readonly figures: readonly string[] }): readonly ReactElement[] {
  // columns are the groups, in their order
  return figures.map((figure, index) => (
    <td key={index} className="figure" data-zero={figure === "0" || undefined}>
      {figure}
    </td>
  ));
}

interface NumberFieldProps {
  readonly label: string;
  readonly standing: string;
  readonly after?: string;
  readonly onLeft: (typed: string) => void;
}

function NumberField({ label, standing, after, onLeft }: NumberFieldProps): ReactElement {
  const typing = useTyping({
    standing,
    onTyped: () => undefined,
    onLeft: (text) => {
      if (text.trim() !== standing) onLeft(text);
    },
  });
  return (
    <Input
      {...typing}
      className="calculation-field"
      aria-label={label}
      inputMode="decimal"
      {...(after === undefined ? {} : { contentAfter: after })}
    />
  );
}
