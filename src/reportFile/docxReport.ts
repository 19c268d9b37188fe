import type { Report } from "../core/checks/report/report";
import { fail, ok, problem, type Result } from "../core/problems/problem";
import { blocksOfHtml } from "./htmlBlocks";

/**
 * The text and the tables of a .docx, in Node and in the browser; nothing leaves the machine. The reader is loaded when
 * the first report is opened, because few sessions open one.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<Report>> {
  const { default: mammoth } = await import("mammoth");
  const copy = bytes.slice();
  // Node's build asks for `buffer`, the browser's for `arrayBuffer`
  const input = { buffer: copy, arrayBuffer: copy.buffer };
  const pictures = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: pictures,
      ignoreEmptyParagraphs: true,
    });
    const blocks = blocksOfHtml(value);
    return blocks.length === 0 ? fail(problem("report-empty")) : ok({ blocks });
  } catch {
    return fail(problem("report-not-docx"));
  }
}
