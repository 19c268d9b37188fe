/** Traditional characters that occur in 评分标准 (OCR, copies from elsewhere), each before its usual form. */
const PAIRS =
  "設设計计劃划畫画明明確确細细標标準准評评價价執执行行實实際际預预滿满質质達达關关規规應应則则與与數数個个類类單单團团" +
  "資资項项業业務务績绩產产費费經经濟济財财發发現现問问題题為为於于無无沒没開开閉闭時时間间來来進进過过還还選选適适當当" +
  "對对應应號号據据獲获內内從从後后會会議议記记錄录證证書书報报審审批批驗验收收檔档歸归總总額额負负責责監监督督檢检查查" +
  "調调整整結结轉转餘余購购買买採采儀仪器器設设備备維维護护網网絡络運运轉转環环節节約约減减增增長长壓压縮缩優优良良" +
  "較较顯显著著並并兩两處处條条級级層层屬属區区縣县鄉乡鎮镇廣广場场強强穩稳續续繼继滯滞遲迟準准備备變变動动勞劳務务" +
  "臺台賬账帳帐視视範范規规況况壞坏團团條条雜杂亂乱補补獎奖違违虛虚處处顧顾樣样員员盡尽據据護护養养綠绿環环衛卫" +
  "圍围車车輛辆樹树簡简舊旧組组織织領领職职權权黨党認认識识講讲話话電电點点樓楼牆墙圖图損损毀毁積积塵尘廢废棄弃氣气營营貧贫戶户頻频連连聯联獨独擔担擬拟擴扩擾扰攔拦東东歷历殘残" +
  "辦办貫贯徹彻導导機机構构制制辭辞術术訓训練练學学習习醫医藥药衛卫農农貸贷補补貼贴償偿還还繳缴納纳稅税專专門门";

/** A traditional character and its usual simplified form. */
export const simplifiedPairs: readonly (readonly [string, string])[] = Array.from(
  { length: PAIRS.length / 2 },
  (_, pair) => [PAIRS.charAt(pair * 2), PAIRS.charAt(pair * 2 + 1)],
);
