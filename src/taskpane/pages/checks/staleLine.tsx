import { Button } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { longWork } from "../../frame/useLongWork";
import { usePane } from "../../frame/paneContext";
import { checkTexts } from "../../texts/checkTexts";

/** The findings are those of before. Checking that takes less than a second shows nothing: nothing flashes. */
export function StaleLine({ stale }: { readonly stale: string | undefined }): ReactElement | null {
  const { session } = usePane();
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setShown(stale), stale === undefined ? 0 : longWork);
    return () => clearTimeout(timer);
  }, [stale]);
  if (stale === undefined || shown !== stale) return null;
  return (
    <div className="stale" role="status">
      <span>{stale}</span>
      <Button size="small" onClick={() => void session.checkAgain()}>
        {checkTexts.again}
      </Button>
    </div>
  );
}
