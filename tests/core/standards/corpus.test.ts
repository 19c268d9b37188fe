import {
  corpusNumber,
  familyFiles,
  goldensOf,
  judge,
  judgeNotARule,
  notRules,
  type Verdict,
} from "./corpusGoldens";

/** Standards of the corpus; more may be added behind them. */
const STANDARDS = 120;

const ruleVerdicts = new Map<number, Verdict["state"]>();

let silent = 0;

/** From good to bad: a standard is as good as the worst of its goldens. */
const states = ["right", "short", "partial", "unread", "wrong"] as const;

function note(number: number, { state }: Verdict): void {
  const before = ruleVerdicts.get(number) ?? "right";
  ruleVerdicts.set(number, states.indexOf(state) > states.indexOf(before) ? state : before);
}

describe.each(familyFiles)("%s", (file) => {
  test.each(goldensOf(file).map((golden) => [golden.编号, golden.指标, golden.评分标准, golden] as const))(
    "%s %s：%s",
    (_number, _name, _standard, golden) => {
      const verdict = judge(golden);
      note(corpusNumber(golden), verdict);
      expect(verdict.differences).toEqual([]);
    },
  );
});

describe("18-not-a-rule.json", () => {
  test.each(notRules.map((text) => [text.编号, text.指标, text.评分标准, text] as const))(
    "%s %s：%s",
    (_number, _name, _standard, text) => {
      const verdict = judgeNotARule(text);
      if (verdict.state === "right") silent++;
      expect(verdict.differences).toEqual([]);
    },
  );
});

test("语料里的每条标准都有手算的例子，或者写明为什么不评分", () => {
  const goldens = familyFiles.flatMap((file) => goldensOf(file));
  const numbers = new Set([...goldens, ...notRules].map(corpusNumber));
  expect([...numbers].sort((one, other) => one - other)).toEqual(
    Array.from({ length: STANDARDS }, (_, place) => place + 1),
  );
  expect(new Set([...goldens, ...notRules].map(({ 编号 }) => 编号)).size).toBe(
    goldens.length + notRules.length,
  );
  for (const { 算例 } of goldens) expect(算例.length).toBeGreaterThanOrEqual(2);
});

afterAll(() => {
  const count = (wanted: Verdict["state"]): number =>
    [...ruleVerdicts.values()].filter((state) => state === wanted).length;
  process.stdout.write(
    `评分标准语料：${ruleVerdicts.size}条，读对${count("right")}，读对而没有说全${count("short")}，部分${count("partial")}，未读懂${count("unread")}，读错${count("wrong")}；不是评分标准的${notRules.length}条，说明了的${silent}条\n`,
  );
});
