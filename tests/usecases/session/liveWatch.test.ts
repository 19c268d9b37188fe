import { LiveWatch, type Suspicion } from "../../../src/usecases/session/liveWatch";
import type { Host, WorkbookChange } from "../../../src/workbook/host";
import { fakeClock } from "../../support/fakeClock";

const MINUTE = 60_000;

/** A workbook that takes a minute to look through; how many looks were under way at once is counted. */
function slowWorkbook() {
  const clock = fakeClock();
  const looks: Suspicion[] = [];
  let underWay = 0;
  let most = 0;
  let end: () => void = () => undefined;
  const watch = new LiveWatch(clock, (suspicion) => {
    looks.push(suspicion);
    underWay += 1;
    most = Math.max(most, underWay);
    return new Promise((resolve) => {
      end = () => {
        underWay -= 1;
        resolve();
      };
    });
  });
  let tell: (change: WorkbookChange) => void = () => undefined;
  const host = {
    watch: (handler: typeof tell) => {
      tell = handler;
      return Promise.resolve(() => Promise.resolve());
    },
  } as Pick<Host, "watch"> as Host;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    clock,
    looks,
    start: () => watch.start(host),
    changed: (sheet: string) => {
      tell({ kind: "cells", sheet, by: "person" });
    },
    ended: async () => {
      end();
      await settled();
    },
    most: () => most,
  };
}

test("看一遍要一分钟的工作簿：没看完不再看，看完歇够了才看下一遍，命令不用排在一串后面", async () => {
  const { clock, looks, start, ended, most } = slowWorkbook();
  await start();
  clock.pass(15_000);
  expect(looks).toHaveLength(1);
  clock.pass(MINUTE);
  expect(looks).toHaveLength(1);
  await ended();
  clock.pass(19 * MINUTE);
  expect(looks).toHaveLength(1);
  clock.pass(MINUTE);
  expect(looks).toHaveLength(2);
  expect(most()).toBe(1);
});

test("看的时候又改了几处：看完以后一起看一遍，一处不漏", async () => {
  const { clock, looks, start, changed, ended, most } = slowWorkbook();
  await start();
  changed("评价底稿");
  clock.pass(1000);
  for (const sheet of ["评价设置", "A卷原始数据", "评价设置"]) {
    changed(sheet);
    clock.pass(1000);
  }
  expect(looks.map(({ sheets }) => [...sheets])).toEqual([["评价底稿"]]);
  await ended();
  expect(looks.map(({ sheets }) => [...sheets])).toEqual([["评价底稿"], ["评价设置", "A卷原始数据"]]);
  expect(most()).toBe(1);
});
