export const indicatorSentences = {
  "no-indicator-table":
    "没有找到指标体系及评分表：请确认工作簿里有一张表，表头含“三级指标”、“分值”和“评分标准”。",
  "no-indicator-table-near":
    "没有找到指标体系及评分表。最接近的一处在{at}：有{found}，缺{missing}。请补上缺少的列标题。",
  "named-column-missing":
    "{at}起的表头里没有指定作“{role}”的“{header}”这一列，可能改了名或删除了，先没有评分。请重新指定这一列。",
  "columns-not-understood":
    "“{found}”看不出把哪一列作什么。请写“评分标准=评分办法”这样，等号左边从这几种中选：{roles}，右边写表头里的字。",
  "table-empty": "{at}的表头下面没有指标，请在表头下面逐行填写指标。",
  "score-column-missing": "{at}起的表头没有“评分”列，算出的分数没有地方写，请加一列并以“评分”为标题。",
  "reason-column-missing": "{at}起的表头没有“扣分原因”列，扣分原因没有地方写，请加一列并以“扣分原因”为标题。",
  "name-missing": "{at}有分值或评分标准，但没有指标名称，这一行没有计入；请在{name}填写指标名称。",
  "level-missing": "{at}是空的，“{indicator}”不知道属于哪个上级指标；请补填。",
  "level-error": "{at}是错误值{error}，指标名称无法读取；请改正该单元格。",
  "indicator-duplicate": "{at}的指标“{indicator}”与{other}的重复，两处会被当成同一个指标；请改名或删去一处。",
  "full-missing": "{at}是空的，“{indicator}”没有分值；请填写分值，只填数字。",
  "full-not-in-name":
    "{at}的名称里没有写“{indicator}”是几分；请写在名称后面，如“{indicator}（5分）”，或加一列“分值”。",
  "full-not-a-number": "{at}的分值“{found}”不是数字，请只填数字。",
  "full-not-positive": "{at}的分值是{found}，分值应大于0；请改正。",
  "full-percent": "{at}的分值是{found}，看不出是几分；请把分值填成分数，例如5。",
  "full-date": "{at}的分值被Excel当成了日期；请把单元格格式改为“常规”后重新填写分值。",
  "full-error": "{at}的分值是错误值{error}；请改正公式或直接填写数字。",
  "full-uncomputed": "{at}的分值是公式，但文件里没有它的结果；请在Excel中打开并保存一次，或直接填写数字。",
  "full-shared": "{at}的分值由{indicators}共用，看不出各是几分；请拆分合并的单元格，分别填写分值。",
  "full-several":
    "“{indicator}”占了几行，{at}又有一个分值，看不出满分是几分；请把这几行拆成几个指标，或只留一个分值。",
  "standard-blank": "{at}是空的，“{indicator}”没有评分标准；请填写评分标准。",
  "standard-error": "{at}的评分标准是错误值{error}；请改正该单元格。",
  "standard-reference-unknown": "{at}的评分标准是“{found}”，但表里找不到它所指的指标；请直接写出评分标准。",
  "standard-reference-ambiguous":
    "{at}的评分标准是“{found}”，它所指的指标有几种不同的标准；请直接写出评分标准。",
  "standard-column-passed-over":
    "{at}的“{header}”也像评分标准，没有读，评分按“{used}”一列；要按它评分，请指定它为评分标准。",
  "result-cell-foreign":
    "“{indicator}”的{column}单元格并进了左边的{at}，写在那里会盖住原来的内容，没有写；请拆分合并的单元格。",
  "result-cell-shared": "{at}的{column}单元格由{indicators}共用，只能放一个指标的结果；请拆分合并的单元格。",
} as const;
