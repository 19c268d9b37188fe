import { Button } from "@fluentui/react-components";
import { Info16Filled, QuestionCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { type ReactElement, useState } from "react";
import type { IndicatorDetailView, Notice } from "../../../usecases/views/detail/indicatorDetail";
import type { StandardPart as Part } from "../../../usecases/views/detail/standardText";
import { CellLink } from "../../parts/cellLink";
import { HiddenText } from "../../parts/hiddenText";
import { Section } from "../../parts/section";
import { detailTexts } from "../../texts/indicatorTexts";
import { useEntering } from "./entering";

/** Longer standards are cut here until somebody wants all of it: about eight lines. */
const long = 180;

/** The standard as it stands in the table, with what each stretch was read as, and the reading in plain words. */
export function StandardPart({ view }: { readonly view: IndicatorDetailView }): ReactElement {
  const { standard, standardCell, original, explanation, notices } = view;
  const [isWhole, setIsWhole] = useState(false);
  const length = standard.parts.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <Section
      title={detailTexts.standard}
      aside={<CellLink at={standardCell.at}>{detailTexts.goToCell(standardCell.label)}</CellLink>}
    >
      {original !== undefined && (
        <p className="pane-caption">
          {detailTexts.original}：{original}
        </p>
      )}
      <div className="standard" data-cut={(length > long && !isWhole) || undefined}>
        {standard.parts.map((part, index) => (
          <Stretch key={index} part={part} />
        ))}
      </div>
      {length > long && (
        <Button appearance="transparent" size="small" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? detailTexts.showLess : detailTexts.showAll}
        </Button>
      )}
      {standard.legend.length > 0 && (
        <ul className="legend" aria-label={detailTexts.legend}>
          {standard.legend.map(({ part, text }) => (
            <li key={part}>
              <span className="standard-part" data-part={part}>
                {text}
              </span>
            </li>
          ))}
        </ul>
      )}
      {explanation !== "" && (
        <p className="pane-paragraph">
          <strong>{detailTexts.readAs}</strong>
          {explanation}
        </p>
      )}
      {notices.map((notice) => (
        <NoticeBox key={notice.text} notice={notice} standardCell={standardCell} />
      ))}
    </Section>
  );
}

function Stretch({ part: { part, text, name } }: { readonly part: Part }): ReactElement {
  return (
    <>
      {/* points are never broken across lines, but may begin one */}
      {part === "points" && <wbr />}
      <span className="standard-part" data-part={part} title={name === "" ? undefined : name}>
        {name !== "" && <HiddenText>{`${name}：`}</HiddenText>}
        {text}
      </span>
    </>
  );
}

const icons = {
  warning: <Warning16Filled className="tone-warning" />,
  unread: <QuestionCircle16Filled className="tone-unread" />,
  info: <Info16Filled />,
} as const satisfies Record<Notice["tone"], ReactElement>;

interface NoticeBoxProps {
  readonly notice: Notice;
  readonly standardCell: IndicatorDetailView["standardCell"];
}

function NoticeBox({ notice, standardCell }: NoticeBoxProps): ReactElement {
  const { tone, text, at, label, confirm } = notice;
  return (
    <div className="notice" data-tone={tone}>
      {icons[tone]}
      <span>{text}</span>
      {at && label !== undefined && <CellLink at={at}>{detailTexts.goToCell(label)}</CellLink>}
      {confirm && <Confirm confirm={confirm} standardCell={standardCell} />}
    </div>
  );
}

interface ConfirmProps {
  readonly confirm: NonNullable<Notice["confirm"]>;
  readonly standardCell: IndicatorDetailView["standardCell"];
}

/** 这样读对, or the words are changed where they stand. */
function Confirm({ confirm: { answer, match }, standardCell }: ConfirmProps): ReactElement {
  const { chosen, renewPaper } = useEntering();
  return (
    <span className="notice-actions">
      {match === undefined ? (
        <Button size="small" onClick={renewPaper}>
          {detailTexts.renewPaper}
        </Button>
      ) : (
        <Button size="small" onClick={() => void chosen(match, answer)}>
          {answer}
        </Button>
      )}
      <CellLink at={standardCell.at}>{detailTexts.changeStandard(standardCell.label)}</CellLink>
    </span>
  );
}
