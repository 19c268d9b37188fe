import type { Measure } from "../measure";
import type { Slot, SlotKey } from "../slot";

type SlotOf = (key: SlotKey) => Slot;

/** The unit a measure's value is printed in: "%" for a rate, "元", "次" …; "" for a bare number. */
export function unitOfMeasure(measure: Measure, slot: SlotOf): string {
  switch (measure.kind) {
    case "fact":
      return measure.isRate ? "%" : slot(measure.slot).unit;
    case "constant":
      return measure.text.endsWith("%") ? "%" : "";
    case "share":
    case "index":
      return "%";
    case "named":
      return measure.isRate ? "%" : unitOfMeasure(measure.of, slot);
    case "absolute":
      return unitOfMeasure(measure.of, slot);
    case "mean":
      return measure.of[0] ? unitOfMeasure(measure.of[0], slot) : "";
    case "binary":
      return unitOfResult(
        measure.operator,
        unitOfMeasure(measure.left, slot),
        unitOfMeasure(measure.right, slot),
      );
  }
}

/** 次÷次 is a rate, 元÷次 is not; 88%*30% is a rate; a sum has the unit of its terms. */
function unitOfResult(operator: "+" | "-" | "*" | "/", left: string, right: string): string {
  switch (operator) {
    case "/":
      if (left === right) return "%";
      return right === "" || left === "%" ? left : "";
    case "*":
      if (left === "%" || right === "%") return left === "%" ? right || "%" : left || "%";
      return left === "" || right === "" ? left || right : "";
    case "+":
    case "-":
      return left || right;
  }
}
