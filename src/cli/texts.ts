import type { Problem } from "../core/problems/problem";
import { sayWithOptions } from "./sayWithOptions";
import type { Progress } from "../usecases/workbookData";

/** Words of the command line; results go to standard output, everything else to standard error. */
export const usage = `绩效评分：按评分标准给指标体系打分

用法：
  jixiao new 模板 -o 输出.xlsx                从模板新建工作簿：项目评价、20-20-60、自评表
  jixiao read 文件.xlsx                       看认出了哪些表、哪些列、哪些指标
  jixiao paper 文件.xlsx -o 输出.xlsx         建立或更新“评价底稿”“评价设置”
  jixiao score 文件.xlsx [-o 输出.xlsx]       按底稿里的证据评分；有 -o 才写文件
  jixiao attach 文件.xlsx -o 输出.xlsx [名称] 生成附表：表1、表2、附件6……；不写名称就生成能生成的全部
  jixiao check 文件.xlsx [--report 报告.docx] 勾稽核对：表与表、表与报告、报告自身前后是否一致；有 -o 写“核对记录”
  jixiao survey 文件.xlsx [-o 输出.xlsx]      问卷认成了什么、各题统计、满意度；有 -o 写附件5和满意度汇总表
  jixiao funds 文件.xlsx [-o 输出.xlsx]       明细账和资金安排认成了什么、合计、到位率、执行率；有 -o 写附件4
  jixiao coverage 文件.xlsx                   每条评分标准读懂没有，为什么
  jixiao explain --full 分值 "评分标准"       这条评分标准读成了什么、要哪些证据
  jixiao evaluate                             每行读一个 JSON，写一个 JSON（给程序用）

选项：
  -o, --output 文件     写到哪个文件；原文件不动，除非写的就是它
  --ledger 工作表名     有几张明细账时选一张（funds，没有评分表时）；合并计算的用顿号分开，如 --ledger "2022年、2023年"
  --side 借方减贷方     借方、贷方都有发生额的明细账：哪一方是支出（funds，没有评分表时）
  --table 表名          有几张评分表时选一张，如 --table "附件3 指标体系及评分表"
  --columns 列=表头     表头认不出来时指定（read、paper），如 --columns "评分标准=打分要求，评分=专家组意见"
  --replace             评分、扣分原因里人工填写的内容也换成算出的（默认保留并报告）
  --report 报告         check：报告的 .docx 或 .txt；不写工作簿时只核对报告自身
  --guidance 指标说明   explain：指标说明或评价要点
  --name 三级指标       explain：指标名称
  --json                用 JSON 输出

退出码：0 完成；1 做不了；2 还缺证据（score）；3 有“错误”没有处理（check）。
`;

export const say = {
  out(text: string): void {
    process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  },
  error(text: string): void {
    process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
  },
  problems(problems: readonly Problem[]): void {
    for (const each of problems) say.error(`· ${sayWithOptions(each)}`);
  },
} as const;

/** One line that is written over; only where a person is watching. */
export const progress: Progress = (message) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${message}…`);
};

export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
}
