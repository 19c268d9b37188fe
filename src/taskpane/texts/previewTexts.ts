/** Words of 写入预览. */
export const previewTexts = {
  title: "写入预览",
  back: "返回",
  cancel: "取消",
  total: "合计",
  manual: "人工改过",
  replace: "换成算出的",
  deleted: "删去：",
  inserted: "加上：",
  whole: (name: string) => `写入“${name}”`,
  cell: (name: string, label: string) => `写入“${name}”的${label}`,
  nothing: "没有勾任何一格",
} as const;
