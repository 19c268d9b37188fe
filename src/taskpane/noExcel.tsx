import type { ReactElement } from "react";
import { noExcelNotice, type OutsideExcel } from "./noExcelNotice";

interface NoExcelProps {
  readonly surroundings: OutsideExcel;
  readonly onFileMode: () => void;
}

/** Says why the pane cannot work with the open workbook and offers the file instead. Drawn without Fluent: it must always appear. */
export function NoExcel({ surroundings, onFileMode }: NoExcelProps): ReactElement {
  const notice = noExcelNotice(surroundings);
  return (
    <main className="shell-notice" role="alert">
      <h1>{notice.title}</h1>
      <p>{notice.body}</p>
      <button type="button" className="shell-primary" onClick={onFileMode}>
        选择 .xlsx 文件评分
      </button>
    </main>
  );
}
