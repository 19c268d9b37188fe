import {
  blankCase,
  filledCase,
  papered,
  samples,
  scored,
  tableSheet,
  totalOf,
} from "../support/caseWorkbook";
import { type CaseEvidence, type CaseSettings, fillPaper } from "../support/fillPaper";
import { formulaCount, otherValues } from "../support/formulaValues";
import { convert } from "../support/libreOffice";
import { opened, unpacked } from "../support/xlsxFiles";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const evidence = JSON.parse(readFileSync(join(samples, "evidence.json"), "utf8")) as CaseEvidence;
const settings = JSON.parse(readFileSync(join(samples, "settings.json"), "utf8")) as CaseSettings;

/** The file as an evaluator's LibreOffice saves it. */
const saved = (bytes: Uint8Array): Promise<Uint8Array> => convert(bytes, "xlsx");

describe("LibreOffice 重算的结果就是我们写的缓存值", () => {
  test.each([
    ["评过分的样例", async () => (await scored(filledCase())).bytes, 400],
    ["刚建的底稿", async () => (await papered(blankCase())).bytes, 400],
    ["证据不齐时评的分", async () => (await scored((await papered(blankCase())).bytes)).bytes, 400],
  ])("%s", async (_name, make, least) => {
    const bytes = await make();
    const [ours, theirs] = [opened(bytes), opened(await saved(bytes))];
    for (const sheet of ["评价底稿", "评价设置", tableSheet])
      expect(otherValues(await ours.grid(sheet), await theirs.grid(sheet))).toEqual([]);
    expect(formulaCount(await ours.grid("评价底稿"))).toBeGreaterThan(least);
  });

  test("合计格重算是84.94", async () => {
    const theirs = opened(await saved((await scored(filledCase())).bytes));
    const total = (await theirs.grid(tableSheet)).cell(26, 7);
    expect(total.formula).toMatch(/^IF\(COUNT\(/);
    expect(total.value).toMatchObject({ type: "number", number: 84.94 });
  });
});

describe("两次运行之间，底稿在 LibreOffice 里填写", () => {
  /** paper, LibreOffice, entries, LibreOffice again. */
  const filled = (async () => {
    const made = await papered(blankCase());
    const workbook = opened(await saved(made.bytes));
    const questions = made.outcome.assessment.indicators.flatMap((each) => each.evidence.reading.questions);
    const patch = await fillPaper(
      workbook,
      evidence,
      settings,
      (row) => questions.find(({ text, item }) => text === row.need && item === row.item)?.choices ?? [],
    );
    const done = await workbook.apply(patch);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return saved(workbook.save());
  })();

  test("证据都在，评分84.94，良", async () => {
    const { outcome } = await scored(await filled);
    expect(totalOf(outcome.assessment)).toBe("84.94 良");
    expect(
      outcome.problems.map(({ code }) => code).filter((code) => !code.startsWith("survey-wording")),
    ).toEqual([]);
  });

  test("再存一次、再评一次，结果不变", async () => {
    const first = await scored(await filled);
    const again = await scored(await saved(first.bytes));
    expect(totalOf(again.outcome.assessment)).toBe("84.94 良");
    expect(again.outcome.changed).toEqual([]);
  });

  test("底稿不会多出一份，行也不会多", async () => {
    const { bytes } = await papered(await filled);
    const sheets = await opened(bytes).sheets();
    expect(sheets.filter(({ name }) => name.startsWith("评价"))).toHaveLength(2);
    const [mine, fresh] = [
      await opened(bytes).grid("评价底稿"),
      await opened((await papered(blankCase())).bytes).grid("评价底稿"),
    ];
    expect(mine.rowCount).toBe(fresh.rowCount);
  });
});

describe("存过以后，名称、有效性、合并、列宽都在", () => {
  const both = (async () => {
    const bytes = (await scored(filledCase())).bytes;
    return { bytes, theirs: await saved(bytes) };
  })();

  test("名称", async () => {
    const { bytes, theirs } = await both;
    const names = async (file: Uint8Array): Promise<readonly string[]> =>
      (await opened(file).names())
        .map(({ name, sheet, area }) => `${name} ${sheet} ${JSON.stringify(area)}`)
        .sort();
    expect(await names(theirs)).toEqual(
      expect.arrayContaining((await names(bytes)).filter((each) => each.startsWith("绩效_"))),
    );
  });

  test("合并单元格", async () => {
    const { bytes, theirs } = await both;
    for (const sheet of ["评价底稿", "评价设置", tableSheet])
      expect(new Set((await opened(theirs).grid(sheet)).merges)).toEqual(
        new Set((await opened(bytes).grid(sheet)).merges),
      );
  });

  test("数据有效性、条件格式、列宽、打印标题", async () => {
    const { bytes, theirs } = await both;
    const sheetXml = (file: Uint8Array): string => {
      const found = Object.values(unpacked(file)).find(
        (text) => text.includes("<worksheet") && text.includes("符合,不符合,不适用"),
      );
      if (found === undefined) throw new Error("no validation of 符合性");
      return found;
    };
    const [mine, other] = [sheetXml(bytes), sheetXml(theirs)];
    const cells = (xml: string): number =>
      [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)]
        .flatMap(([, areas]) => (areas ?? "").split(" "))
        .reduce((sum, area) => {
          const [from = 0, to = from] = [...area.matchAll(/\d+/g)].map(Number);
          return sum + to - from + 1;
        }, 0);
    expect(cells(other)).toBe(cells(mine));
    expect(other.match(/<cfRule /g)?.length).toBe(mine.match(/<cfRule /g)?.length);
    const widths = (xml: string): readonly number[] =>
      [...xml.matchAll(/<col\b[^>]*>/g)].flatMap(([tag]) => {
        const number = (name: string): number => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(tag)?.[1]);
        return Array.from({ length: Math.min(15, number("max")) - number("min") + 1 }, () => number("width"));
      });
    widths(mine).forEach((width, index) =>
      expect(Math.abs((widths(other)[index] ?? 0) - width)).toBeLessThan(0.2),
    );
    expect(unpacked(theirs)["xl/workbook.xml"]).toMatch(
      /Print_Titles[^>]*>(?:'|&apos;)?评价底稿(?:'|&apos;)?!\$4:\$4</,
    );
  });
});
