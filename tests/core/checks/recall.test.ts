import { join } from "node:path";
import { allCases } from "./recallCases/allCases";
import { measure, summary } from "./recall";

const cases = allCases(join(__dirname, "..", "..", ".."));

describe("已知的毛病都找得到，没有毛病的不报", () => {
  test.each(cases.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
    const { missed, stray } = await measure(each);
    expect({
      missed,
      stray: stray.map(({ check, title, sentence }) => `${check} ${title} ${sentence}`),
    }).toEqual({ missed: [], stray: [] });
  });

  test("查全率100%，误报0", async () => {
    const measured = await Promise.all(cases.map(measure));
    expect(summary(measured)).toMatchObject({ recall: "100%", stray: 0 });
  });
});
