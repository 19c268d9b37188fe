import type { Severity } from "../../core/checks/finding";

/** Words of 核对. */
export const checkTexts = {
  title: "核对",
  checking: "正在核对",
  position: (place: number, of: number) => `第 ${String(place)}/${String(of)} 处`,
  previous: "上一处",
  next: "下一处",
  again: "重新核对",
  goTo: (label: string) => `转到 ${label}`,
  alsoIn: "还涉及",
  quotes: "报告原文",
  ignore: "忽略…",
  ignoreReason: "忽略原因",
  ignoreHint: "写进“核对记录”，复核的人看得到",
  ignoreNeeds: "请写明为什么可以不改。",
  ignoreThis: "忽略这一处",
  cancel: "取消",
  fixWrite: (count: number) => `写入 ${String(count)} 格`,
  fixTitle: "改之前先看：",
  ignored: (count: number) => `已忽略 ${String(count)} 处`,
  takeBack: "恢复",
  takeBackOne: (title: string) => `恢复“${title}”`,
  noneTitle: "没有发现前后不一致",
  noneLeft: (count: number) => `除了已忽略的 ${String(count)} 处。`,
  which: "看核对了哪些",
  record: "核对记录",
  makeRecord: "生成核对记录",
  renewRecord: "更新核对记录",
  recordNote: "一行一处，写明处理和原因，可以交给复核的人。忽略时也会生成。",
  toldTitle: "读取和评分时留意到的",
  left: (count: number) => (count === 0 ? "没有别的发现了" : `还有 ${String(count)} 处`),
  done: { fixed: "已改", ignored: "已忽略", takenBack: "已恢复" },
  commands: {
    fix: (label: string) => `核对：${label}`,
    ignore: "核对：忽略一处",
    takeBack: "核对：恢复一处",
    record: "核对记录",
  },
} as const;

/** What the overview and the tab say of the findings. */
export const findingCountTexts = {
  title: (count: number) => `核对发现 ${String(count)} 处`,
  none: "核对没有发现问题",
  checking: "正在核对",
} as const;

export const reportTexts = {
  title: "报告里的数",
  sentence: "打开报告，把里面的得分、金额、比率、文号和工作簿一一对照。只在本机读，不上传。",
  open: "打开报告",
  another: "换一份报告",
  paste: "粘贴文字…",
  pasteLabel: "报告的文字",
  pasteHint: "从 Word、PDF 或网页复制，表格也可以一起粘贴",
  pasteEmpty: "这里还没有文字。",
  check: "核对这些文字",
  cancel: "取消",
  close: "不再核对报告",
  pastedName: "粘贴的文字",
  standing: (name: string) => `正在对照：${name}`,
  none: "没有读到可以和工作簿对照的数。",
  said: "报告写",
  has: "工作簿",
  missing: "没有这个数",
} as const;

export const severityNames = {
  错误: "数字不符，须修正",
  警告: "可能有误，须核实",
  提示: "供复核时注意",
} as const satisfies Record<Severity, string>;
