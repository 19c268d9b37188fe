import { readFileSync } from "node:fs";
import { join } from "node:path";
import { probes } from "../../../../src/workbook/excel/probes/probes";

const checklist = readFileSync(join(__dirname, "../../../../docs/real-excel-checklist.md"), "utf8");

test("每条编号不同，放得进工作表名", () => {
  const ids = probes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => `自检 ${id}`.length > 31)).toEqual([]);
});

test("核对清单列的正是自检问的，一条不多一条不少", () => {
  const listed = [...checklist.matchAll(/^\| ([a-z]+(?:-[a-z]+)*) \| (.+) \|$/gm)].map(([, id, what]) => [
    id,
    what,
  ]);
  expect(listed).toEqual(probes.map(({ id, what }) => [id, what]));
});
