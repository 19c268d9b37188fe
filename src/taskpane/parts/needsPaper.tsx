import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../frame/paneContext";
import { mappingTexts } from "../texts/mappingTexts";

/** Choices are kept in 评价设置: while there is none, here is the way to it. */
export function NeedsPaper(): ReactElement {
  const { session } = usePane();
  return (
    <div className="needs-paper">
      <p className="pane-caption">{mappingTexts.needsPaper}</p>
      <Button
        size="small"
        onClick={() => {
          void session.buildPaper();
        }}
      >
        {mappingTexts.buildPaper}
      </Button>
    </div>
  );
}
