/** Words of the frame around every page. */
export const tabTexts = {
  overview: "总览",
  indicators: "指标",
  satisfaction: "满意度",
  funds: "资金",
  attachments: "附件",
  checks: "核对",
} as const;

export const frameTexts = {
  pages: "页面",
  settings: "设置",
  findings: (count: number) => `核对，${String(count)} 处发现`,
  more: "更多",
  skip: "跳到操作栏",
  actions: "操作栏",
  cancel: "取消",
  cancelling: "正在取消",
  reading: "正在读取工作簿",
  back: "返回",
  written: "已写入",
  rescore: "重新评分",
  openFailed: "绩效评分没有打开。表里的内容没有变。请关掉窗格再打开一次。",
} as const;
