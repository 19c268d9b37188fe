import { type ReactElement, useState } from "react";
import { Link } from "@fluentui/react-components";
import { Section } from "../../parts/section";
import { productVersion } from "../../productVersion";
import { settingsTexts } from "../../texts/settingsTexts";
import { DiagnosticsPart } from "./diagnosticsPart";

/** What this is, and how to use it without a mouse. */
export function AboutPart(): ReactElement {
  const [showsKeys, setShowsKeys] = useState(false);
  const [showsDiagnostics, setShowsDiagnostics] = useState(false);
  return (
    <Section title={settingsTexts.about}>
      <p className="pane-paragraph">{settingsTexts.name(productVersion)}</p>
      <p className="pane-caption">{settingsTexts.local}</p>
      <p className="link-row">
        <a className="cell-link" href="help.html" target="_blank" rel="noreferrer">
          {settingsTexts.help}
        </a>
        <Link as="button" aria-expanded={showsKeys} onClick={() => setShowsKeys(!showsKeys)}>
          {settingsTexts.keys}
        </Link>
        <Link
          as="button"
          aria-expanded={showsDiagnostics}
          onClick={() => setShowsDiagnostics(!showsDiagnostics)}
        >
          {settingsTexts.diagnostics}
        </Link>
      </p>
      {showsDiagnostics && <DiagnosticsPart />}
      {showsKeys && (
        <dl className="keys">
          {settingsTexts.keyRows.map(([key, does]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
