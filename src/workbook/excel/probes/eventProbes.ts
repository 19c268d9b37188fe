import type { Bench, Probe } from "./probe";

/** Long enough for an event to arrive; a person waits for the whole self-test, not for one of these. */
const settle = 800;

type Heard = Readonly<Record<"address" | "source" | "kind", string>>;

/** What this add-in hears while it does something to the sheet. */
async function heardDuring({ context, sheet, wait }: Bench, act: () => void): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  const listening = sheet.onChanged.add((event) => {
    heard.push({ address: event.address, source: event.triggerSource, kind: event.changeType });
    return Promise.resolve();
  });
  await context.sync();
  act();
  await context.sync();
  await wait(settle);
  listening.remove();
  await context.sync();
  return heard;
}

/** Which changes are told, and how: our own writes must not set us going again. */
export const eventProbes: readonly Probe[] = [
  {
    id: "event-own-write",
    what: "自己写一格，听到一次，来源是本加载项",
    believed: [{ address: "A1", source: "ThisLocalAddin", kind: "RangeEdited" }],
    run: (bench) =>
      heardDuring(bench, () => {
        bench.sheet.getRange("A1").values = [[1]];
      }),
  },
  {
    id: "event-silenced",
    what: "关掉事件再写，什么也听不到",
    believed: 0,
    run: async (bench) => {
      const heard = await heardDuring(bench, () => {
        bench.context.runtime.enableEvents = false;
        bench.sheet.getRange("A1").values = [[1]];
      });
      bench.context.runtime.enableEvents = true;
      await bench.context.sync();
      return heard.length;
    },
  },
  {
    id: "event-many-cells",
    what: "一次写 2,000 格，听到几次",
    believed: { several: true },
    run: async (bench) => {
      const heard = await heardDuring(bench, () => {
        bench.sheet.getRange("A1:A2000").values = Array.from({ length: 2_000 }, (_, row) => [row]);
      });
      return {
        several: heard.length > 1,
        count: heard.length,
        addresses: heard.map(({ address }) => address),
      };
    },
  },
  {
    id: "event-formula-result",
    what: "公式的结果变了，只听到被改的那一格，听不到公式格",
    believed: ["A1"],
    run: async (bench) => {
      bench.sheet.getRange("B1").formulas = [["=A1*2"]];
      await bench.context.sync();
      const heard = await heardDuring(bench, () => {
        bench.sheet.getRange("A1").values = [[5]];
      });
      return heard.map(({ address }) => address);
    },
  },
  {
    id: "event-calculated",
    what: "公式的结果变了，听得到“重算完了”",
    believed: { heard: true },
    run: async ({ context, sheet, wait }) => {
      sheet.getRange("B1").formulas = [["=A1*2"]];
      let count = 0;
      const listening = sheet.onCalculated.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1").values = [[7]];
      await context.sync();
      await wait(settle);
      listening.remove();
      await context.sync();
      return { heard: count > 0, count };
    },
  },
  {
    id: "event-row-inserted",
    what: "插入一行，听到的是插入行",
    believed: ["RowInserted"],
    run: async (bench) => {
      const heard = await heardDuring(bench, () => {
        bench.sheet.getRange("2:2").insert("Down");
      });
      return heard.map(({ kind }) => kind);
    },
  },
];
