import { useState } from "react";
import type { Write } from "../../../core/patch/patch";
import { sayProblem } from "../../../core/problems/say";
import type { Result } from "../../../core/problems/problem";
import { choiceWrite } from "../../../usecases/entries/settingWrite";
import { optionWrite, questionWrite, weightWrite } from "../../../usecases/entries/surveyWrites";
import type { AskedQuestion } from "../../../usecases/views/satisfaction";
import { useOpenWorkbook, usePane } from "../../frame/paneContext";
import { satisfactionTexts } from "../../texts/satisfactionTexts";

export interface SurveyEntry {
  /** Why what was typed last was not kept; "" where it was. */
  readonly trouble: string;
  readonly typePoints: (option: string, typed: string) => void;
  readonly typeWeight: (sheet: string, typed: string) => void;
  readonly chooseMethod: (value: string) => void;
  readonly chooseQuestion: (sheet: string, asked: AskedQuestion, column: number) => void;
}

/** Choices of 满意度 go to their cells in 评价设置 at once: they are the evaluator's own typing. */
export function useSurveyEntry(): SurveyEntry {
  const { session } = usePane();
  const { settings } = useOpenWorkbook().assessment.data;
  const [trouble, setTrouble] = useState("");
  const enter = (title: string, writes: Result<readonly Write[]>): void => {
    setTrouble(writes.ok ? "" : writes.problems.map(sayProblem).join(""));
    if (writes.ok) void session.enter(title, writes.value);
  };
  return {
    trouble,
    typePoints: (option, typed) => {
      enter(satisfactionTexts.changePoints, optionWrite(settings, option, typed));
    },
    typeWeight: (sheet, typed) => {
      enter(satisfactionTexts.changeWeight, weightWrite(settings, sheet, typed));
    },
    chooseMethod: (value) => {
      enter(satisfactionTexts.changeMethod, choiceWrite(settings, "满意度计法", value));
    },
    chooseQuestion: (sheet, { named }, column) => {
      if (named) enter(satisfactionTexts.changeQuestion, questionWrite(settings, named, { sheet, column }));
    },
  };
}
