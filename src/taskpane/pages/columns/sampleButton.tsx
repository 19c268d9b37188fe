import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../../frame/paneContext";
import { noTableTexts } from "../../texts/overviewTexts";

/** 打开示例工作簿, where the program can open one beside this; the browser version offers it at its beginning. */
export function SampleButton(): ReactElement | null {
  const { session } = usePane();
  if (!session.canOpenBeside) return null;
  const open = async (): Promise<void> => {
    const { sampleWorkbook } = await import("../../browser/sampleWorkbook");
    await session.openBeside(noTableTexts.sample, sampleWorkbook());
  };
  return <Button onClick={() => void open()}>{noTableTexts.sample}</Button>;
}
