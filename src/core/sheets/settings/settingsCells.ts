import { cellName } from "../../grid/address";
import { toCellNumber } from "../../number/round";
import type { Exact } from "../../number/exact";
import type { PatchValue, Validation } from "../../patch/patch";
import { colors, headingFont, type Look } from "../look";
import { formulaCell, inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import type { SettingsLine, Spans } from "./settingsLines";

/** Cells of one row, and which of them are merged: sheets.md §2, A … E. */
export interface LineCells {
  readonly cells: readonly (PlannedCell | undefined)[];
  readonly spans: Spans;
  readonly height: number;
  readonly validations: readonly { readonly column: number; readonly rule: Validation["rule"] }[];
}

/** Where rows of other lines stand, for the formulas among them. */
export interface SettingsPlaces {
  readonly row: number;
  gradeCell(grade: string): string;
  readonly firstGroup: number;
  readonly lastGroup: number;
}

/** 数据区域 follows the data. */
const AREA = /^[A-Z]+\d+(:[A-Z]+\d+)?(、[A-Z]+\d+(:[A-Z]+\d+)?)*$/;

const BLANK: PatchValue = { type: "blank" };

const ROW = 16.5;
const SECTION = 20;
const TITLE = 37.5;

export function lineCells(line: SettingsLine, places: SettingsPlaces, look: Look): LineCells {
  const label = look({ fill: colors.header, borders: true });
  const head = look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" });
  const edit = look({ fill: colors.editable, borders: true });
  const editCentred = look({ fill: colors.editable, borders: true, horizontal: "center" });
  const plain = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const small = look({ borders: true, size: 9 });
  switch (line.kind) {
    case "title":
      return row(
        [textCell("评价设置", look({ size: 18, bold: true, horizontal: "center" }))],
        [[0, 4]],
        TITLE,
      );
    case "hint":
      return row(
        [textCell("浅黄底单元格可以修改，其余由系统生成。修改后重新评分，各表随之更新。", look())],
        [[0, 4]],
        SECTION,
      );
    case "section":
      return row([textCell(line.text, look({ font: headingFont }))], [[0, 4]], SECTION);
    case "header":
      return row(
        line.texts.map((text) => textCell(text, head)),
        line.spans,
        ROW,
      );
    case "field":
      return row([textCell(line.label, label), inputCell(fieldValue(line.value), edit)], [[1, 4]], ROW);
    case "grade":
      return row(
        [
          textCell(line.grade, centred),
          inputCell(numberValue(line.from), editCentred),
          formulaCell(gradeNote(line, places), small),
        ],
        [[2, 4]],
        ROW,
        [{ column: 1, rule: { kind: "decimal", min: 0 } }],
      );
    case "choice":
      return row(
        [
          textCell(line.label, label),
          inputCell(textValue(line.value), editCentred),
          undefined,
          textCell(line.hint, small),
        ],
        [
          [1, 2],
          [3, 4],
        ],
        ROW,
        [{ column: 1, rule: { kind: "list", values: line.choices } }],
      );
    case "option":
      return row(
        [
          inputCell(textValue(line.option), editCentred),
          inputCell(
            numberValue(line.value),
            look({ fill: colors.editable, borders: true, horizontal: "center", numberFormat: "0%" }),
          ),
          textCell(line.hint, small, /[\s\S]/),
        ],
        [[2, 4]],
        ROW,
        [{ column: 1, rule: { kind: "decimal", min: 0, max: 1 } }],
      );
    case "group":
      return row(
        [
          textCell(line.sheet, look({ borders: true, size: 9, fill: colors.header })),
          inputCell(textValue(line.group), editCentred),
          inputCell(
            numberValue(line.weight),
            look({ fill: colors.editable, borders: true, horizontal: "center", numberFormat: "0%" }),
          ),
          inputCell(numberValue(line.issued), editCentred),
          inputCell(numberValue(line.returned), editCentred),
        ],
        [],
        ROW,
      );
    case "weights":
      return weightsRow(places, look);
    case "role":
      return row(
        [
          textCell(line.role, label),
          line.isDecided ? textCell(line.sheet, edit) : inputCell(textValue(line.sheet), edit),
          undefined,
          undefined,
          textCell(line.area, centred, AREA),
        ],
        [[1, 3]],
        ROW,
      );
    case "question":
      return row(
        [
          textCell(`${line.paper}卷`, centred),
          numberCell(line.question, centred),
          inputCell(textValue(line.sheet), edit),
          undefined,
          inputCell(textValue(line.column), editCentred),
        ],
        [[2, 3]],
        ROW,
      );
    case "correction":
      return row(
        [
          inputCell(BLANK, edit),
          inputCell(BLANK, editCentred),
          inputCell(BLANK, editCentred),
          inputCell(BLANK, edit),
        ],
        [[3, 4]],
        ROW,
        [{ column: 2, rule: { kind: "list", values: ["单选", "多选", "填空", "量表"] } }],
      );
  }

  function row(
    cells: readonly (PlannedCell | undefined)[],
    spans: Spans,
    height: number,
    validations: LineCells["validations"] = [],
  ): LineCells {
    return { cells: spread(cells, spans, plain), spans, height, validations };
  }
}

/** Every cell under a merge carries its anchor's borders; empty places of a table stay plain. */
function spread(
  cells: readonly (PlannedCell | undefined)[],
  spans: Spans,
  plain: PlannedCell["style"],
): readonly (PlannedCell | undefined)[] {
  const all = [...cells];
  for (const [from, to] of spans) {
    const anchor = all[from];
    for (let column = from + 1; column <= to; column += 1) {
      all[column] = { role: "input", value: { type: "blank" }, style: anchor?.style ?? plain };
    }
  }
  return all;
}

function weightsRow(places: SettingsPlaces, look: Look): LineCells {
  const total = `C${String(places.row + 1)}`;
  const { firstGroup, lastGroup } = places;
  const hasGroups = lastGroup >= firstGroup;
  const range = `${cellName(firstGroup, 2)}:${cellName(lastGroup, 2)}`;
  const small = look({ borders: true, size: 9 });
  const bold = look({ borders: true, bold: true, horizontal: "center", numberFormat: "0%" });
  return {
    cells: spread(
      [
        textCell("权重合计（应为100%）", small),
        undefined,
        hasGroups ? formulaCell(`IF(COUNT(${range})=0,"",SUM(${range}))`, bold) : textCell("", bold),
        hasGroups
          ? formulaCell(`IF(${total}="","",IF(ROUND(${total},6)=1,"符合","权重合计不等于100%"))`, small)
          : textCell("没有找到问卷", small),
      ],
      [
        [0, 1],
        [3, 4],
      ],
      small,
    ),
    spans: [
      [0, 1],
      [3, 4],
    ],
    height: ROW,
    validations: [],
  };
}

function gradeNote(line: Extract<SettingsLine, { kind: "grade" }>, places: SettingsPlaces): string {
  const own = places.gradeCell(line.grade);
  if (line.better === undefined) return `"得分≥"&${own}`;
  const better = places.gradeCell(line.better);
  return line.from.n === 0n ? `"得分＜"&${better}` : `${own}&"≤得分＜"&${better}`;
}

function textValue(text: string): PatchValue {
  return text === "" ? { type: "blank" } : { type: "text", text };
}

/** Years and counts among the project's fields are numbers, so that formulas can use them. */
function fieldValue(text: string): PatchValue {
  return /^\d{1,9}(\.\d{1,4})?$/.test(text) ? { type: "number", number: Number(text) } : textValue(text);
}

function numberValue(value: Exact | undefined): PatchValue {
  return value ? { type: "number", number: toCellNumber(value) } : { type: "blank" };
}
