/** Every page of the pane in the looks that the design has pictures of, and the steps that lead there. */
const filled = "samples/一网通办-已填底稿.xlsx";
const blank = "samples/一网通办-评价前.xlsx";
const table = "附件3 指标体系及评分表";
/** A 自评表: neither questionnaires nor a ledger. */
const withoutSources = "tests/fixtures/workbooks/yanchi-zipingbiao.xlsx";

const tab = (name) => (page) => page.getByRole("tab", { name }).click();
const row = (name) => (page) => page.getByRole("treeitem", { name }).click();
const inOrder =
  (...steps) =>
  async (page) => {
    for (const step of steps) await step(page);
  };
const settled = (page) => page.evaluate(() => globalThis.workbook.session.idle());

/** Scores are written, as after a first run. */
const written = async (page) => {
  await page.getByRole("button", { name: "重新评分" }).click();
  await page.getByRole("button", { name: /^写入 \d+ 格$/ }).click();
  await settled(page);
};

const contentOf = (value) => {
  if (value === "") return { type: "blank" };
  return typeof value === "number" ? { type: "number", number: value } : { type: "text", text: value };
};

/** A person types into cells of a sheet; the pane sees it. */
const typedAll = (sheet, cells) => (page) =>
  page.evaluate(
    async (patch) => {
      await globalThis.workbook.host.typeInto(patch);
      await globalThis.workbook.session.resume();
    },
    cells.map(([row, column, value]) => ({
      kind: "setCell",
      at: { sheet, row, column },
      value: contentOf(value),
    })),
  );
const typed = (sheet, row, column, value) => typedAll(sheet, [[row, column, value]]);

/** The ledger of the sample has no dates: one voucher every eight days, beginning in January. */
const datedLedger = typedAll("支出明细账", [
  [0, 4, "日期"],
  ...Array.from({ length: 41 }, (_, at) => [
    at + 1,
    4,
    new Date(Date.UTC(2023, 0, 10 + at * 8)).toISOString().slice(0, 10),
  ]),
]);

/** A ledger with 借方 and 贷方, one voucher of which was partly taken back. */
const twoSides = typedAll("支出明细账", [
  [0, 3, "借方金额"],
  [0, 4, "贷方金额"],
  [2, 4, 17.06],
]);

/** Work that takes longer than a second, seen while it lasts. */
const stillWorking =
  (...steps) =>
  async (page) => {
    await page.evaluate(() => globalThis.workbook.host.hold());
    await inOrder(...steps)(page);
    await page.waitForTimeout(1500);
  };

/** Which cell of the sheets the person has chosen. */
const chosen = (sheet, row, column) => (page) =>
  page.evaluate((at) => globalThis.workbook.host.choose(at), { sheet, row, column });

/** The row of 评价底稿 of an indicator and a point, by its place in the sample. */
const evidence = (row, value) => typed("评价底稿", row, 5, value);
const open = (name) => inOrder(tab("指标"), row(name));

const click = (name) => (page) => page.getByRole("button", { name }).click();

const read = inOrder(click("读取评分标准"), settled);

/** 核对 of scores that were written, and then one typed over. */
const findings = inOrder(
  written,
  typed(table, 3, 7, 9),
  (page) =>
    page.evaluate(async () => {
      await globalThis.workbook.session.checkAgain();
      await globalThis.workbook.session.idle();
    }),
  tab("核对"),
);

const preview = {
  name: "12-写入预览",
  file: filled,
  steps: inOrder(
    typed(
      table,
      7,
      8,
      "年初申报预算17万元，后又追加预算24.35万元，未将预算确定的资金量与工作任务相匹配，扣1分。",
    ),
    click("重新评分"),
  ),
};
const overview = {
  name: "01-总览",
  file: filled,
  steps: inOrder(written, evidence(96, "符合"), evidence(96, "不符合")),
};
const list = { name: "02-指标", file: filled, steps: inOrder(written, tab("指标")) };
const detail = { name: "03-指标详情", file: filled, steps: open(/^项目可持续性/) };
const looks = (picture) => [
  picture,
  { ...picture, name: `${picture.name}-深色`, look: "dark" },
  { ...picture, name: `${picture.name}-高对比`, look: "dark", contrast: true },
];

export const pictures = [
  { name: "00-读取中", file: filled, isOpening: true },
  ...looks(overview),
  { ...overview, name: "01-总览-320", width: 320 },
  { ...overview, name: "01-总览-矮窗378", height: 378 },
  {
    ...overview,
    name: "01b-总览-未评完",
    steps: inOrder(
      written,
      evidence(96, ""),
      evidence(9, ""),
      typed(
        table,
        21,
        6,
        "实际完成时间不晚于48小时,得5分;\n每发现1次设备故障恢复完成时间晚于48小时,扣1分,情节严重的酌情处理,本项得分扣完为止。",
      ),
    ),
  },
  {
    ...overview,
    name: "01c-总览-评分中",
    steps: inOrder(written, evidence(96, "符合"), stillWorking(click("重新评分"))),
  },
  ...looks(list),
  { ...list, name: "02-指标-320", width: 320 },
  {
    ...list,
    name: "02b-指标-筛选扣分",
    steps: inOrder(written, tab("指标"), (page) => page.getByText("扣分 8").click()),
  },
  {
    ...list,
    name: "02c-指标-有待补和未读懂",
    steps: inOrder(
      written,
      evidence(96, ""),
      evidence(9, ""),
      typed(
        table,
        21,
        6,
        "实际完成时间不晚于48小时,得5分;\n每发现1次设备故障恢复完成时间晚于48小时,扣1分,情节严重的酌情处理,本项得分扣完为止。",
      ),
      tab("指标"),
    ),
  },
  ...looks(detail),
  { ...detail, name: "03-指标详情-320", width: 320 },
  ...looks({ name: "03b-指标详情-比率", file: filled, steps: inOrder(written, open(/^业务办理量达标率/)) }),
  ...looks({ name: "03c-指标详情-问卷占比", file: filled, steps: inOrder(written, open(/^推动呈贡区/)) }),
  ...looks({
    name: "03d-指标详情-待确认",
    file: filled,
    steps: inOrder(evidence(9, ""), open(/^立项依据充分性/)),
  }),
  ...looks({
    name: "03e-指标详情-未读懂",
    file: filled,
    steps: inOrder(
      typed(
        table,
        21,
        6,
        "实际完成时间不晚于48小时,得5分;\n每发现1次设备故障恢复完成时间晚于48小时,扣1分,情节严重的酌情处理,本项得分扣完为止。",
      ),
      (page) => page.evaluate(() => globalThis.workbook.session.buildPaper()),
      open(/^设备故障维护及时性/),
    ),
  }),
  {
    ...detail,
    name: "03f-指标详情-选区移动",
    steps: inOrder(
      open(/^项目可持续性/),
      (page) => page.getByRole("textbox", { name: /事实描述/ }).click(),
      chosen(table, 25, 7),
    ),
  },
  { ...detail, name: "03-指标详情-矮窗378", height: 378 },
  ...looks({ name: "04-满意度", file: filled, steps: tab("满意度") }),
  { name: "04-满意度-320", file: filled, width: 320, steps: tab("满意度") },
  { name: "04b-满意度-没有数据", file: withoutSources, steps: inOrder(read, tab("满意度")) },
  {
    name: "04c-满意度-更正",
    file: filled,
    steps: inOrder(tab("满意度"), (page) => page.getByRole("button", { name: "更正题型和选项" }).click()),
  },
  ...looks({ name: "05-资金", file: filled, steps: tab("资金") }),
  { name: "05b-资金-有日期", file: filled, steps: inOrder(datedLedger, tab("资金")) },
  { name: "05c-资金-没有数据", file: withoutSources, steps: inOrder(read, tab("资金")) },
  { name: "05d-资金-借方贷方", file: filled, steps: inOrder(twoSides, tab("资金")) },
  ...looks({ name: "06-附件", file: filled, steps: tab("附件") }),
  {
    name: "06b-附件-预览",
    file: filled,
    steps: inOrder(written, tab("附件"), (page) => page.getByRole("button", { name: /^预览 表1/ }).click()),
  },
  {
    name: "06c-附件-生成中",
    file: filled,
    steps: inOrder(written, tab("附件"), stillWorking(click(/^生成 \d+ 张$/))),
  },
  {
    name: "06d-附件-已生成",
    file: filled,
    steps: inOrder(
      written,
      tab("附件"),
      (page) => page.getByRole("button", { name: /^生成 \d+ 张$/ }).click(),
      settled,
    ),
  },
  ...looks({ name: "07-核对", file: filled, steps: findings }),
  { name: "07-核对-320", file: filled, width: 320, steps: findings },
  {
    name: "07a-核对-改法",
    file: filled,
    steps: inOrder(findings, click("下一处"), click("改为 3.00")),
  },
  {
    name: "07b-核对-忽略",
    file: filled,
    steps: inOrder(findings, click("下一处"), click("忽略…"), (page) =>
      page.getByRole("textbox", { name: "忽略原因" }).fill("按报告惯例连续编号，甲方要求不改"),
    ),
  },
  {
    name: "07d-核对-报告",
    file: filled,
    steps: inOrder(
      findings,
      click("粘贴文字…"),
      (page) =>
        page
          .getByRole("textbox", { name: "报告的文字" })
          .fill(
            "项目绩效评价综合得分89.50分，评价等级为“良”。\n综合满意度86.04%，达到预期。\n项目支出413,550.00元。\n依据呈政办发〔2099〕9号文件开展。",
          ),
      click("核对这些文字"),
      settled,
    ),
  },
  ...looks({
    name: "08-设置",
    file: filled,
    steps: (page) => page.getByRole("button", { name: "设置" }).click(),
  }),
  {
    name: "08a-设置-诊断信息",
    file: filled,
    steps: inOrder(click("设置"), click("导出诊断信息")),
  },
  ...looks({ name: "09-首次打开", file: blank }),
  ...looks({ name: "10-没有评分表", file: "tests/fixtures/xlsx/plain.xlsx" }),
  {
    name: "10a-没有评分表-指定列",
    file: "tests/fixtures/xlsx/plain.xlsx",
    steps: click("指定评分标准在哪一列"),
  },
  ...looks({
    name: "11-出错提示",
    file: filled,
    steps: inOrder(
      (page) =>
        page.evaluate((sheet) => {
          globalThis.workbook.host.refuseNext({
            code: "sheet-protected",
            at: { sheet, row: 3, column: 7 },
            about: { sheet },
          });
        }, table),
      open(/^项目可持续性/),
      (page) => page.getByRole("button", { name: /^写入 \d+ 格$/ }).click(),
      settled,
    ),
  }),
  ...looks(preview),
  { ...preview, name: "12-写入预览-320", width: 320 },
  {
    name: "13-导航溢出-320-Mac",
    file: filled,
    width: 320,
    platform: "mac",
    height: 560,
    steps: inOrder(tab("指标"), (page) => page.getByRole("button", { name: "更多" }).click()),
  },
  ...looks({
    name: "14-读懂情况",
    file: filled,
    steps: inOrder(
      (page) => page.getByRole("button", { name: /^读取了/ }).click(),
      (page) => page.getByRole("button", { name: "看评分标准读懂了哪些" }).click(),
    ),
  }),
];
