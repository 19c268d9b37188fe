import { Button } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { FindingPlace, FindingRow } from "../../../usecases/views/checks";
import { usePane } from "../../frame/paneContext";
import { CellLink } from "../../parts/cellLink";
import { checkTexts } from "../../texts/checkTexts";
import { FixBox } from "./fixBox";
import { IgnoreForm } from "./ignoreForm";

export interface FindingActions {
  readonly onFix: (key: string) => void;
  readonly onIgnore: (key: string, reason: string) => void;
}

interface FindingItemProps extends FindingActions {
  readonly row: FindingRow;
  readonly isOpen: boolean;
  /** Opens it and goes to its cell. */
  readonly onOpen: () => void;
  readonly drafts: Map<string, string>;
}

/** One finding: its title always, what it says and what can be done while it is open. */
export function FindingItem(props: FindingItemProps): ReactElement {
  const { row, isOpen, onOpen } = props;
  const body = useId();
  return (
    <li className="finding" data-finding={row.key} data-open={isOpen || undefined}>
      <h3 className="finding-head">
        <button
          type="button"
          className="finding-title"
          aria-expanded={isOpen}
          {...(isOpen ? { "aria-controls": body } : {})}
          onClick={onOpen}
        >
          {row.title}
        </button>
      </h3>
      {isOpen ? (
        <div id={body}>
          <Body {...props} />
        </div>
      ) : (
        row.places !== "" && <p className="pane-caption">{row.places}</p>
      )}
    </li>
  );
}

type Doing = "nothing" | "fixing" | "ignoring";

function Body({ row, drafts, onFix, onIgnore }: FindingItemProps): ReactElement {
  const { key, sentence, goTo, quotes, fix } = row;
  const [doing, setDoing] = useState<Doing>(() => (drafts.has(key) ? "ignoring" : "nothing"));
  const [draft, setDraft] = useState(() => drafts.get(key) ?? "");
  const [isResumed, setIsResumed] = useState(doing === "ignoring");
  const [back, setBack] = useState<Doing>("nothing");
  const stop = (): void => {
    drafts.delete(key);
    setBack(doing);
    setDoing("nothing");
  };
  const [first, ...others] = goTo;
  return (
    <>
      {sentence !== "" && <p className="finding-sentence">{sentence}</p>}
      {quotes.length > 0 && (
        <ul className="plain-list finding-quotes" aria-label={checkTexts.quotes}>
          {quotes.map((quote) => (
            <li key={quote}>“{quote}”</li>
          ))}
        </ul>
      )}
      <Others places={others} />
      {doing === "fixing" && fix && (
        <FixBox
          fix={fix}
          onWrite={() => {
            setDoing("nothing");
            onFix(key);
          }}
          onCancel={stop}
        />
      )}
      {doing === "ignoring" && (
        <IgnoreForm
          draft={draft}
          takesFocus={!isResumed}
          onDraft={(text) => {
            drafts.set(key, text);
            setDraft(text);
          }}
          onIgnore={(reason) => {
            onIgnore(key, reason);
          }}
          onCancel={stop}
        />
      )}
      {doing === "nothing" && (
        <div className="button-row finding-actions">
          {fix && (
            <Button
              autoFocus={back === "fixing"}
              onClick={() => {
                setDoing("fixing");
              }}
            >
              {fix.label}
            </Button>
          )}
          {first && <GoTo place={first} />}
          <Button
            appearance="subtle"
            autoFocus={back === "ignoring"}
            onClick={() => {
              setIsResumed(false);
              setDoing("ignoring");
            }}
          >
            {checkTexts.ignore}
          </Button>
        </div>
      )}
    </>
  );
}

function GoTo({ place: { at, label } }: { readonly place: FindingPlace }): ReactElement {
  const { session } = usePane();
  return <Button onClick={() => void session.goTo(at)}>{checkTexts.goTo(label)}</Button>;
}

function Others({ places }: { readonly places: readonly FindingPlace[] }): ReactElement | null {
  if (places.length === 0) return null;
  return (
    <p className="pane-caption finding-others">
      {checkTexts.alsoIn}{" "}
      {places.map(({ at, label }) => (
        <CellLink key={label} at={at} label={checkTexts.goTo(label)}>
          {label}
        </CellLink>
      ))}
    </p>
  );
}
