import type { ReactElement } from "react";
import { usePane } from "../frame/paneContext";
import { ReadingPage } from "../frame/readingPage";
import { useLongWork } from "../frame/useLongWork";
import { WorkingBar } from "../frame/workingBar";

/** The workbook is read for the first time; what takes long can be called off. */
export function ReadingWorkbookPage(): ReactElement {
  const { work } = usePane().state;
  const long = useLongWork();
  return (
    <ReadingPage item={long?.item ?? work?.item ?? ""}>{long && <WorkingBar work={long} />}</ReadingPage>
  );
}
