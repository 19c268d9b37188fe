export type Standard =
  /** ①…，得N分: the conditions in order; points are the template's. */
  | { readonly kind: "checklist"; readonly items: readonly string[]; readonly veto?: string }
  /** 到位率、完成率: full points at 100 %, else in proportion. */
  | { readonly kind: "rate"; readonly rate: string }
  /** Full points at the base, one point less for each step beyond. */
  | { readonly kind: "steps"; readonly full: string; readonly step: string }
  | { readonly kind: "grades"; readonly grades: readonly (readonly [name: string, share: number])[] }
  | {
      readonly kind: "bands";
      readonly measure: string;
      readonly bands: readonly (readonly [from: number, share: number])[];
    };

export type FrameworkName = keyof typeof framework;

/**
 * 项目支出绩效评价指标体系框架（参考），财预〔2020〕10号 附件2：指标、解释和评价要点. The framework leaves points and standards
 * to the evaluator; the standards here say the 评价要点 as conditions, so that every one can be answered 符合 or 不符合.
 */
export const framework = {
  立项依据充分性: {
    definition: "项目立项是否符合法律法规、相关政策、发展规划以及部门职责，用以反映和考核项目立项依据情况。",
    points: [
      "项目立项是否符合国家法律法规、国民经济发展规划和相关政策",
      "项目立项是否符合行业发展规划和政策要求",
      "项目立项是否与部门职责范围相符，属于部门履职所需",
      "项目是否属于公共财政支持范围，是否符合中央、地方事权支出责任划分原则",
      "项目是否与相关部门同类项目或部门内部相关项目重复",
    ],
    standard: {
      kind: "checklist",
      items: [
        "项目立项符合国家法律法规、国民经济发展规划和相关政策",
        "项目立项符合行业发展规划和政策要求",
        "项目立项与部门职责范围相符，属于部门履职所需",
        "项目属于公共财政支持范围，符合中央、地方事权支出责任划分原则",
        "项目没有与相关部门同类项目或部门内部相关项目重复",
      ],
    },
  },
  立项程序规范性: {
    definition: "项目申请、设立过程是否符合相关要求，用以反映和考核项目立项的规范情况。",
    points: [
      "项目是否按照规定的程序申请设立",
      "审批文件、材料是否符合相关要求",
      "事前是否已经过必要的可行性研究、专家论证、风险评估、绩效评估、集体决策",
    ],
    standard: {
      kind: "checklist",
      items: [
        "项目按照规定的程序申请设立",
        "审批文件、材料符合相关要求",
        "事前已经过必要的可行性研究、专家论证、风险评估、绩效评估、集体决策",
      ],
    },
  },
  绩效目标合理性: {
    definition:
      "项目所设定的绩效目标是否依据充分，是否符合客观实际，用以反映和考核项目绩效目标与项目实施的相符情况。",
    points: [
      "项目是否有绩效目标",
      "项目绩效目标与实际工作内容是否具有相关性",
      "项目预期产出效益和效果是否符合正常的业绩水平",
      "是否与预算确定的项目投资额或资金量相匹配",
    ],
    standard: {
      kind: "checklist",
      items: [
        "项目有绩效目标",
        "绩效目标与实际工作内容具有相关性",
        "项目预期产出效益和效果符合正常的业绩水平",
        "目标与预算确定的项目投资额或资金量相匹配",
      ],
    },
  },
  绩效指标明确性: {
    definition:
      "依据绩效目标设定的绩效指标是否清晰、细化、可衡量等，用以反映和考核项目绩效目标的明细化情况。",
    points: [
      "是否将项目绩效目标细化分解为具体的绩效指标",
      "是否通过清晰、可衡量的指标值予以体现",
      "是否与项目目标任务数或计划数相对应",
    ],
    standard: {
      kind: "checklist",
      items: [
        "将项目绩效目标细化分解为具体的绩效指标",
        "绩效指标通过清晰、可衡量的指标值予以体现",
        "绩效指标与项目目标任务数或计划数相对应",
      ],
    },
  },
  预算编制科学性: {
    definition:
      "项目预算编制是否经过科学论证、有明确标准，资金额度与年度目标是否相适应，用以反映和考核项目预算编制的科学性、合理性情况。",
    points: [
      "预算编制是否经过科学论证",
      "预算内容与项目内容是否匹配",
      "预算额度测算依据是否充分，是否按照标准编制",
      "预算确定的项目投资额或资金量是否与工作任务相匹配",
    ],
    standard: {
      kind: "checklist",
      items: [
        "预算编制经过科学论证",
        "预算内容与项目内容匹配",
        "预算额度测算依据充分，按照标准编制",
        "预算确定的项目投资额或资金量与工作任务相匹配",
      ],
    },
  },
  资金分配合理性: {
    definition:
      "项目预算资金分配是否有测算依据，与补助单位或地方实际是否相适应，用以反映和考核项目预算资金分配的科学性、合理性情况。",
    points: ["预算资金分配依据是否充分", "资金分配额度是否合理，与项目单位或地方实际是否相适应"],
    standard: {
      kind: "checklist",
      items: ["预算资金分配依据充分", "资金分配额度合理，与项目单位或地方实际相适应"],
    },
  },
  资金到位率: {
    definition: "实际到位资金与预算资金的比率，用以反映和考核资金落实情况对项目实施的总体保障程度。",
    points: "资金到位率=（实际到位资金/预算资金）*100%",
    standard: { kind: "rate", rate: "资金到位率" },
  },
  预算执行率: {
    definition: "项目预算资金是否按照计划执行，用以反映或考核项目预算执行情况。",
    points: "预算执行率=（实际支出资金/实际到位资金）*100%",
    standard: { kind: "rate", rate: "预算执行率" },
  },
  资金使用合规性: {
    definition: "项目资金使用是否符合相关的财务管理制度规定，用以反映和考核项目资金的规范运行情况。",
    points: [
      "是否符合国家财经法规和财务管理制度以及有关专项资金管理办法的规定",
      "资金的拨付是否有完整的审批程序和手续",
      "是否符合项目预算批复或合同规定的用途",
      "是否存在截留、挤占、挪用、虚列支出等情况",
    ],
    standard: {
      kind: "checklist",
      items: [
        "资金使用符合国家财经法规和财务管理制度以及有关专项资金管理办法的规定",
        "资金的拨付有完整的审批程序和手续",
        "资金使用符合项目预算批复或合同规定的用途",
      ],
      veto: "若发现存在截留、挤占、挪用、虚列支出等任意一项情况，本指标得0分。",
    },
  },
  管理制度健全性: {
    definition:
      "项目实施单位的财务和业务管理制度是否健全，用以反映和考核财务和业务管理制度对项目顺利实施的保障情况。",
    points: ["是否已制定或具有相应的财务和业务管理制度", "财务和业务管理制度是否合法、合规、完整"],
    standard: {
      kind: "checklist",
      items: ["已制定或具有相应的财务和业务管理制度", "财务和业务管理制度合法、合规、完整"],
    },
  },
  制度执行有效性: {
    definition: "项目实施是否符合相关管理规定，用以反映和考核相关管理制度的有效执行情况。",
    points: [
      "是否遵守相关法律法规和相关管理规定",
      "项目调整及支出调整手续是否完备",
      "项目合同书、验收报告、技术鉴定等资料是否齐全并及时归档",
      "项目实施的人员条件、场地设备、信息支撑等是否落实到位",
    ],
    standard: {
      kind: "checklist",
      items: [
        "遵守相关法律法规和相关管理规定",
        "项目调整及支出调整手续完备",
        "项目合同书、验收报告、技术鉴定等资料齐全并及时归档",
        "项目实施的人员条件、场地设备、信息支撑等落实到位",
      ],
    },
  },
  实际完成率: {
    definition: "项目实施的实际产出数与计划产出数的比率，用以反映和考核项目产出数量目标的实现程度。",
    points: "实际完成率=（实际产出数/计划产出数）*100%",
    standard: { kind: "rate", rate: "实际完成率" },
  },
  质量达标率: {
    definition: "项目完成的质量达标产出数与实际产出数的比率，用以反映和考核项目产出质量目标的实现程度。",
    points: "质量达标率=（质量达标产出数/实际产出数）*100%",
    standard: { kind: "rate", rate: "质量达标率" },
  },
  完成及时性: {
    definition: "项目实际完成时间与计划完成时间的比较，用以反映和考核项目产出时效目标的实现程度。",
    points:
      "实际完成时间：项目实施单位完成该项目实际所耗用的时间；计划完成时间：按照项目实施计划或相关规定完成该项目所需的时间。",
    standard: { kind: "steps", full: "按计划时间完成", step: "每延迟1个月" },
  },
  成本节约率: {
    definition: "完成项目计划工作目标的实际节约成本与计划成本的比率，用以反映和考核项目的成本节约程度。",
    points: "成本节约率=（（计划成本-实际成本）/计划成本）*100%",
    standard: { kind: "steps", full: "成本节约率≥0%", step: "每低于1个百分点" },
  },
  实施效益: {
    definition: "项目实施所产生的效益。",
    points:
      "项目实施所产生的社会效益、经济效益、生态效益、可持续影响等，可根据项目实际情况有选择地设置和细化。",
    standard: {
      kind: "grades",
      grades: [
        ["效益显著", 1],
        ["效益较显著", 0.8],
        ["效益一般", 0.6],
        ["效益不明显", 0],
      ],
    },
  },
  满意度: {
    definition: "社会公众或服务对象对项目实施效果的满意程度。",
    points:
      "社会公众或服务对象是指因该项目实施而受到影响的部门（单位）、群体或个人，一般采取社会调查的方式。",
    standard: {
      kind: "bands",
      measure: "满意度",
      bands: [
        [95, 1],
        [85, 0.8],
        [75, 0.6],
        [60, 0.3],
      ],
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly definition: string; readonly points: string | readonly string[]; readonly standard: Standard }
  >
>;
