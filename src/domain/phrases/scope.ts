/** Whom a figure is about. */

/** What stands behind a body that a clause begins with: what it does or did not do, how, where, or how much. */
const DOES =
  '(?=(?:全年|年内|本年度?|共计?|总共|累计|主动|已|新|均|分别|及时)*(?:公开|发布|发生|收到|受理|接到|接收|办理|办结|答复|制定|制发|印发|编制|出台|召开|举办|组织|开展|解读|回应|更新|设[立置]|配备|安排|提供|落实|通过|利用|依托|按|以|在|因|被|应当|没有|[未无“]|从未|尚未|不存在|引发|行政(?:复议|诉讼)|政务|官[方网]|微[信博]|(?:门户)?网站|\\d|[:(](?!不|含|以下)))';

/** Where a clause begins, also behind 其中 and 例如. */
const BEGINS = '(?<=^|[,;、:](?:其中|例如|[如以像])?[,:]?|^(?:其中|例如|[如以像])[,:]?)';

/** Words that tell whom a figure is about; read from left to right, the last before the number decides. */
export const SCOPES: readonly {
  readonly scope: 'area' | 'own_level' | 'department' | 'subordinate';
  readonly words: string;
}[] = [
  {
    scope: 'area',
    words:
      '全[省市县区州旗镇乡](?!(?:统一|政府|政务|信息|公开|依申请|服务)+(?:平台|系统))(?:各(?:级|部门|单位|职能部门)+)?|[我本][省市县区州]各级|各级(?:行政机关|政府)',
  },
  {
    scope: 'department',
    words:
      '(?:各(?:职能)?部门|[省市县区州]直(?:属)?(?:各)?(?:部门|单位)?|[省市县区州]政府(?:工作)?部门)(?:[及和、](?:镇街|乡镇|街道|县市区|各县区?))?' +
      `|${BEGINS}(?:[省市县区州]级)?(?:职能|工作)?部门${DOES}`,
  },
  {
    scope: 'subordinate',
    words:
      '(?:各)?县市区(?:政府)?|各市\\(县\\)区(?:政府)?|各县\\(市、?区\\)(?:政府)?|各县区?|各乡镇|镇\\([区街]\\)|乡镇?\\(街道?\\)|[市县]、县政府(?:及其部门)?|市、县(?:政府及其部门)?|乡镇政府|镇街' +
      // 各村公开信息12条; 通过各村公开栏 is a way.
      `|${BEGINS}(?:乡镇(?:街道)?|街道)${DOES}` +
      `|${BEGINS}(?:辖区|下辖|所辖)?各(?:行政村|村居?|社区|居委会)(?:(?:[、和及]|\\()(?:行政村|村居?|社区|居委会)\\)?)?${DOES}`,
  },
  {
    scope: 'own_level',
    words:
      '[省市县区州]本级|本级政府|政府本级|[省市县区州]政府(?:及其?(?:办公[室厅]|部门)|新闻办|公开办|办)|[省市县区州]政府(?=全年|本年|今年|[共已收受被])|[“"][^”"]{2,8}[”"](?:官方|政务)?(?:微博|微信)|(?:微博|微信公众号|微信)[“"][^”"]{2,8}[”"]',
  },
];

/** A body whose orders are followed is not the one that the figure speaks of. */
export const ORDERED_BY = '(?:按照|根据|依据|落实|贯彻|遵照)[^,。;]*';

/** A publisher that speaks of its departments and towns by their names, as a department or a town does not. */
export const HAS_BODIES = '(?:政府(?:办公[室厅])?|[省市县区州旗盟]|管委会|管理委员会)$';

/** What stands around the words that say what a body is for: 县|教育|局. */
export const PLACE_BEFORE = '^.*?[省市县区州旗](?=[^省市县区州旗]*$)';
export const KIND_BEHIND = '(?:管理)?(?:委员会|[局委厅]|[镇乡]|街道(?:办事处)?)$';

/** What all of them hold. */
export const SOME_BODY = '[省市县区州旗][\\u4e00-\\u9fff]{1,11}[局委厅]|[^我本全各](?:镇|乡|街道)';

/** What leads a clause that a body does not begin: a preposition, or a verb, as in 组织干部下乡. */
const NOT_A_BODY =
  '通过|利用|依托|根据|按照|依据|围绕|结合|针对|关于|深入|加强|推进|组织|开展|走进|走访|送|(?:文化|科技|卫生|法律|政策|三)下乡|[在由向对为与和从经将把]';

const A_NAME = `${BEGINS}(?![各全我本该每]|${NOT_A_BODY})`;
/** A letter of a department's name. */
const LETTER = '(?:(?!网站|专栏|公开|通过|[的在由及等对向])[\\u4e00-\\u9fff])';

/** Bodies of a government that a clause begins with, by name, and the publisher itself: 市自然资源局收到12件, 我局3件. */
export const NAMED_BODIES: Readonly<Record<'own' | 'department' | 'subordinate', string>> = {
  own: '[我本](?:机关|单位|级|[省市县区州旗镇乡街局委厅办院校])|我们',
  department: `(?:部分|有的|个别|少数|一些|其他|其余)(?:单位|部门)|${A_NAME}(?:[\\u4e00-\\u9fff]{2,6}?)?[省市县区州旗](?!委|政府)${LETTER}{1,10}?[局委厅]${DOES}`,
  subordinate: `${A_NAME}(?:(?![我本全])[\\u4e00-\\u9fff]){1,5}(?<!城|乡|街|各)(?:镇|乡|街道(?:办事处)?)${DOES}`,
};
