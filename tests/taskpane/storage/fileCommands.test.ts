import { fileCommands } from "../../../src/taskpane/storage/fileCommands";
import type { StoredCommand } from "../../../src/usecases/session/restoreStore";
import { keptCommands } from "../../support/keptCommands";

const command = (id: number): StoredCommand => ({
  id,
  at: id,
  title: "重新评分",
  content: "H4",
  cells: 1,
  state: "done",
  point: { inverse: [], left: [], made: { sheets: [], rows: [] }, anchors: [] },
});

test("没有存盘的写入，重新打开原来的文件时不提撤销", async () => {
  const kept = keptCommands();
  await fileCommands(kept).save("评价", command(1));
  expect(await fileCommands(kept).list("评价")).toEqual([]);
});

test("存了盘，打开存出的文件还能撤销，后写的先撤", async () => {
  const kept = keptCommands();
  const open = fileCommands(kept);
  await open.save("评价", command(1));
  await open.save("评价", command(2));
  await open.keepFor("评价-已评分");
  expect((await fileCommands(kept).list("评价-已评分")).map(({ id }) => id)).toEqual([2, 1]);
  expect(await fileCommands(kept).list("评价")).toEqual([]);
});

test("撤销过的不再留", async () => {
  const kept = keptCommands();
  const open = fileCommands(kept);
  await open.save("评价", command(1));
  await open.remove("评价", 1);
  await open.keepFor("评价-已评分");
  expect(await fileCommands(kept).list("评价-已评分")).toEqual([]);
});
