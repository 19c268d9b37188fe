import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { coverageView } from "../../usecases/views/coverage";
import { Page } from "../frame/page";
import { useOpenWorkbook, usePane } from "../frame/paneContext";
import { BackButton } from "../parts/backButton";
import { CellLink } from "../parts/cellLink";
import { Section } from "../parts/section";
import { coverageTexts } from "../texts/placeTexts";

/** 读懂情况: each standard read, partly read or unread, and why. */
export function CoveragePage(): ReactElement {
  const { go } = usePane();
  const { assessment } = useOpenWorkbook();
  const view = coverageView(assessment);
  return (
    <Page
      name="coverage"
      title={coverageTexts.title}
      titleIs="shown"
      top={<BackButton label={coverageTexts.back} onClick={() => go({ kind: "tab", page: "overview" })} />}
      subtitle={<p className="pane-paragraph">{view.sentence}</p>}
      bar={{ line: coverageTexts.bar }}
    >
      {view.groups.map(({ state, title, rows }) => (
        <Section key={state} title={title}>
          <ul className="plain-list">
            {rows.map(({ indicator, name, text, place, at }) => (
              <li key={indicator} className="told">
                <span className="told-head">
                  <Link as="button" onClick={() => go({ kind: "detail", indicator })}>
                    {name}
                  </Link>
                  <CellLink at={at} label={`转到 ${place}`}>
                    {place}
                  </CellLink>
                </span>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
