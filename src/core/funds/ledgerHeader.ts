import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import type { LedgerColumnName, LedgerColumnPlace } from "../evidence/ledgerReading";
import { readAmountCell } from "./amountCell";
import { readAmountHeader } from "./amountHeader";

/** Which columns of a ledger are which. */
export interface LedgerHeader {
  readonly row: number;
  readonly roles: ReadonlyMap<LedgerRole, number>;
  /** First column with a header: 合计 often stands in a column we have no use for. */
  readonly firstColumn: number;
  /** Other columns that say as plainly that they are the amount. */
  readonly rivals: readonly number[];
}

export type LedgerRole = keyof typeof ROLES;

/** What was paid, the most telling first: 实付金额 before 金额 before 报销金额. */
const AMOUNTS: readonly RegExp[] = [
  /^(?:实际|已)?(?:支出|支付|付款|拨付|列支|发放)(?:金额|发生额|数额|[额数])$|^(?:实付|已付|付出)(?:金额|款|数|额)?$|^(?:实际|已)支出$|^支出$/,
  /^(?:发生|交易|本期发生|结算|使用|转账|开支)?(?:金额|发生额)$|^发生额$/,
  /^(?:报销|核销|报账)(?:金额|额)$/,
];

const AMOUNT = new RegExp(AMOUNTS.map(({ source }) => source).join("|"));

const ROLES = {
  date: /^(?:记账|凭证|支付|付款|支出|业务|交易|制单|入账|发生|报销|拨付|拨款|转账|列支)?(?:日期|时间)$/,
  year: /^年(?:份|度)?$/,
  month: /^月份?$/,
  day: /^日$/,
  voucher:
    /^(?:记账|会计|付款|支付|拨款|原始)?凭证(?:号|字号|字|编号|号数|号码|字号数|种类号数)?$|^字号$|^(?:凭|单|传票|报销)单?号$|^单据(?:号|编号)$/,
  item: /^(?:支出|业务|支付|费用|付款|款项|资金|经济业务|开支|使用)?(?:摘要|事项|用途|内容|事由)(?:说明)?$|^支出(?:项目|明细)$/,
  payee:
    /^(?:收款|领款|供应|供货|对方|往来|领取)(?:方|人|商|单位|户名|账户|名称)?(?:名称|户名|单位|全称|单位名称|账户名称)?$|^(?:支付|付款)对象$/,
  amount: AMOUNT,
  debit: /^(?:本期)?借方?(?:金额|发生额?|发生金额)?$/,
  credit: /^(?:本期)?贷方?(?:金额|发生额?|发生金额)?$/,
  project: /^(?:预算|所属|核算)?项目(?:名称|编码|编号|代码)?$/,
  income: /^收入(?:金额|数|额)?$/,
  side: /^(?:借贷)?方向$|^借\/?贷$/,
  balance: /余额$/,
  category:
    /^(?:支出|费用|经济|会计)?(?:类别|类型|科目|科目名称|分类)$|^(?:部门|政府)?(?:支出)?经济(?:分类|科目)$/,
} as const;

/** Title rows above the header. */
const HEADER_WITHIN = 30;

/** More columns than any ledger has; a sheet may claim 16,384. */
const WIDEST = 60;

/** What 评价设置 says about the header of a ledger. */
export interface HeaderWish {
  readonly columns: readonly LedgerColumnPlace[];
  /** named: 评价设置 says that the sheet is the ledger; then an amount is enough. */
  readonly sheet: "named" | "any";
}

/** Undefined for a sheet that is no ledger: it needs an amount and two of date, voucher, item and payee. */
export function findLedgerHeader(
  grid: Grid,
  wish: HeaderWish = { columns: [], sheet: "any" },
): LedgerHeader | undefined {
  let likely: LedgerHeader | undefined;
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
    const header = rolesIn(grid, row);
    const told = (["voucher", "item", "payee"] as const).filter((role) => header.roles.has(role));
    if (!hasAmount(header)) continue;
    if (told.length + (hasDate(header) ? 1 : 0) >= 2)
      return withColumns(lowerHeader(grid, row + 1) ?? header, wish.columns);
    likely ??= header;
  }
  if (wish.sheet === "any") return undefined;
  const header = likely ?? headerAbove(grid, wish.columns);
  return header && withColumns(header, wish.columns);
}

/** 发生额 over 借方 and 贷方, 2023年 over 月 and 日: the lower row tells the columns, and what is blank there stands above. */
function lowerHeader(grid: Grid, row: number): LedgerHeader | undefined {
  let isHeader = false;
  for (let column = 0; column < Math.min(WIDEST, grid.columnCount); column++) {
    const { value } = grid.cell(row, column);
    if (value.type === "blank") continue;
    const { word } = readAmountHeader(cellText(value).trim());
    if (!Object.values(ROLES).some((pattern) => pattern.test(word))) return undefined;
    isHeader ||= [ROLES.amount, ROLES.debit, ROLES.credit, ROLES.month].some((role) => role.test(word));
  }
  return isHeader ? rolesIn(grid, row) : undefined;
}

function hasDate({ roles }: LedgerHeader): boolean {
  return roles.has("date") || (roles.has("month") && roles.has("day"));
}

function hasAmount({ roles }: LedgerHeader): boolean {
  return roles.has("amount") || roles.has("debit") || roles.has("credit");
}

const NAMED = {
  日期: "date",
  凭证号: "voucher",
  摘要: "item",
  收款方: "payee",
  金额: "amount",
  借方: "debit",
  贷方: "credit",
  类别: "category",
  项目: "project",
} as const satisfies Record<LedgerColumnName, LedgerRole>;

/** What the evaluator says about a column goes before what its header says; 金额 and 借方、贷方 exclude each other. */
function withColumns(header: LedgerHeader, places: readonly LedgerColumnPlace[]): LedgerHeader {
  if (places.length === 0) return header;
  const roles = new Map(header.roles);
  for (const { name, column } of places) {
    for (const [role, at] of roles) if (at === column) roles.delete(role);
    if (name === "金额") for (const side of ["debit", "credit", "side"] as const) roles.delete(side);
    if (name === "借方" || name === "贷方") for (const one of ["amount", "side"] as const) roles.delete(one);
    roles.set(NAMED[name], column);
  }
  const isSaid = places.some(({ name }) => name === "金额" || name === "借方" || name === "贷方");
  return { ...header, roles, ...(isSaid ? { rivals: [] } : {}) };
}

/** A header whose words say nothing stands right above the first amount. */
function headerAbove(grid: Grid, places: readonly LedgerColumnPlace[]): LedgerHeader | undefined {
  const amounts = places.filter(({ name }) => ["金额", "借方", "贷方"].includes(name));
  if (amounts.length === 0) return undefined;
  const isAmount = (row: number, column: number): boolean =>
    readAmountCell(grid.cell(row, column), "元", { sheet: grid.sheet, row, column }).state === "amount";
  for (let row = 1; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
    if (amounts.some(({ column }) => isAmount(row, column)))
      return { ...rolesIn(grid, row - 1), row: row - 1 };
  }
  return undefined;
}

function rolesIn(grid: Grid, row: number): LedgerHeader {
  const roles = new Map<LedgerRole, number>();
  const amounts: { readonly column: number; readonly rank: number }[] = [];
  let firstColumn = -1;
  for (let column = 0; column < Math.min(WIDEST, grid.columnCount); column++) {
    const { word } = readAmountHeader(headerText(grid, row, column));
    if (word === "") continue;
    if (firstColumn < 0) firstColumn = column;
    for (const [role, pattern] of Object.entries(ROLES) as [LedgerRole, RegExp][]) {
      if (!roles.has(role) && pattern.test(word)) roles.set(role, column);
    }
    const rank = AMOUNTS.findIndex((amount) => amount.test(word));
    if (rank >= 0) amounts.push({ column, rank });
  }
  const best = Math.min(...amounts.map(({ rank }) => rank));
  const [amount, ...rivals] = amounts.filter(({ rank }) => rank === best);
  if (amount) roles.set("amount", amount.column);
  const project = roles.get("project");
  // 项目 beside no 摘要 is what was paid for
  if (project !== undefined && !roles.has("item")) {
    roles.set("item", project);
    roles.delete("project");
  }
  const told = rivals.map(({ column }) => column);
  return { row, roles, firstColumn: Math.max(0, firstColumn), rivals: told };
}

/** A header merged over two rows stands in the upper one. */
export function headerText(grid: Grid, row: number, column: number): string {
  const text = cellText(grid.cell(row, column).value).trim();
  return text === "" && row > 0 ? cellText(grid.cell(row - 1, column).value).trim() : text;
}
