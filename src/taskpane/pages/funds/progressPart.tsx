import { CheckmarkCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FundProgress } from "../../../usecases/views/fundProgress";
import type { LedgerMapping } from "../../../usecases/views/ledgerMapping";
import { Revealed } from "../../parts/revealed";
import { Section } from "../../parts/section";
import { fundTexts } from "../../texts/fundTexts";
import { LedgerMappingFields } from "./ledgerMappingFields";

/** 支出进度: node, what is expected, what was paid, reached or not. */
interface ProgressPartProps {
  readonly progress: FundProgress;
  readonly mapping: LedgerMapping;
}

export function ProgressPart({ progress, mapping }: ProgressPartProps): ReactElement {
  const { nodes, sentence } = progress;
  return (
    <Section title={fundTexts.progress}>
      {nodes.length > 0 && (
        <table className="fund-table">
          <thead>
            <tr>
              <th scope="col">{fundTexts.node}</th>
              <th scope="col">{fundTexts.wanted}</th>
              <th scope="col">{fundTexts.actual}</th>
              <th scope="col">{fundTexts.result}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ name, wanted, actual, result, isReached }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">{wanted}</td>
                <td className="figure">{actual}</td>
                <td className={isReached ? "tone-success" : "tone-warning"}>
                  <span className="node-result">
                    {isReached ? <CheckmarkCircle16Filled /> : <Warning16Filled />}
                    {result}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sentence !== "" && <p className="pane-paragraph">{sentence}</p>}
      {nodes.length === 0 && (
        <div className="revealed-row">
          <Revealed label={fundTexts.nameDates}>
            <LedgerMappingFields mapping={mapping} fields={["日期"]} />
          </Revealed>
        </div>
      )}
    </Section>
  );
}
