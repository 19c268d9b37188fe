import type { ReactElement } from "react";
import type { FundProgress } from "../../../usecases/views/fundProgress";
import { Section } from "../../parts/section";
import { fundTexts } from "../../texts/fundTexts";

/** 支出进度: node, what is expected, what was paid, reached or not. */
export function ProgressPart({ progress }: { readonly progress: FundProgress }): ReactElement {
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
                <td className={isReached ? "tone-success" : "tone-warning"}>{result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sentence !== "" && <p className="pane-paragraph">{sentence}</p>}
    </Section>
  );
}
