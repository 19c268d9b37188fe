import type { Question } from "../../standards/reading";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import { answerText } from "./answerText";

const head = { id: "体系-07", severity: "提示", name: "“是否”提问的得分方向" } as const satisfies CheckHead;

/** “是否…重复，得1分” does not say which answer earns the point: 一网通办, 立项依据充分性⑤. */
export const direction: Check = {
  ...head,
  find: ({ system }) =>
    (system?.indicators ?? []).flatMap(({ indicator, reading }) =>
      reading.questions
        .filter((question) => /方向\d*$/.test(question.key) && isAgainstTheWords(question))
        .map((question) => {
          const quoted = question.at ? indicator.standardText.slice(question.at.start, question.at.end) : "";
          const words = shortened(quoted.replace(/^[①-⑳]/u, "").replace(/[；;。\s]+$/u, ""));
          return finding(head, "check-direction", {
            about: { name: indicator.name, item: question.item, words, answer: answerText(question) },
            places: [cellPlace(indicator.cells.standard)],
            subject: [...indicator.path, question.item, quoted],
          });
        }),
    ),
};

/** “是否制定…，得2.5分” for having it is what the words say; “是否…重复，得1分” for not repeating is not. */
function isAgainstTheWords({ answer, choices }: Question): boolean {
  return /^(?:不|未|没|无)/.test(answer ?? choices[0] ?? "");
}

/** 项目是否与…重复，得1分: the beginning and the end say it. */
function shortened(words: string): string {
  return words.length <= 24 ? words : `${words.slice(0, 10)}…${words.slice(-10)}`;
}
