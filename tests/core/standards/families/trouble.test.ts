import { exact } from "../../../../src/core/number/exact";
import { troubleIn } from "../../../../src/core/standards/families/trouble";
import { readStandard } from "../../../../src/core/standards/readStandard";

/** What an evaluator is asked to count, before the price. */
function counted(standard: string): string {
  const { slots } = readStandard({ standard, full: exact(5), guidance: "", name: "服务质量" }, new Map());
  return slots.map(({ label }) => label.split("；")[0]).join("、");
}

test.each([
  ["服务投诉（5分）：每发生一次扣1分，扣完为止。", "服务投诉的次数"],
  ["①服务投诉5分，每发生1次扣1分", "服务投诉的次数"],
  ["无服务投诉，得5分，每发现一次不符合扣1分。", "服务投诉的次数"],
  ["服务投诉为零得5分；出现一次扣1分，扣完为止。", "服务投诉的次数"],
  ["发现服务投诉一次扣1分，扣完为止。", "服务投诉的次数"],
  ["未发生安全事故得5分，每发生1起扣1分。", "安全事故的起数"],
  ["设备故障次数为0得5分，每发生一次扣0.5分。", "设备故障的次数"],
  ["无有责投诉、媒体曝光的得5分，每发生一次扣1分。", "有责投诉、媒体曝光的次数"],
  ["水质监测出现一次不达标断面扣2分，扣完为止。", "不达标断面的次数"],
])("%s 问%s", (standard, label) => {
  expect(counted(standard)).toBe(label);
});

test.each([
  ["工程质量合格得5分，每发现一次扣1分。", "不符合“工程质量合格”的次数"],
  ["整改问题（5分）：每发现一次扣1分。", "不符合“整改问题”的次数"],
])("%s 说不出数什么，用原来的话", (standard, label) => {
  expect(counted(standard)).toBe(label);
});

test.each([
  ["无服务投诉", "服务投诉"],
  ["年内未发生安全事故", "安全事故"],
  ["服务投诉为零", "服务投诉"],
  ["服务投诉", "服务投诉"],
  ["单位及工作人员无违纪违法行为", "单位及工作人员违纪违法行为"],
  ["施工单位未发生安全事故", "施工单位安全事故"],
  ["不合格问题", "不合格问题"],
  ["未公示问题", "未公示问题"],
  ["无故旷工行为", "无故旷工行为"],
  ["发现无故缺岗", "无故缺岗"],
  ["问题整改", undefined],
  ["各单位均无未处理投诉", undefined],
])("%s：数的是%s", (item, counted) => {
  expect(troubleIn(item)).toBe(counted);
});
