/** What sections and sentences are about. */
import { AFFAIRS } from './own-field.js';
import type { Topic } from './phrase.js';

/** What a section is about, by the words of its heading; the first that fits. */
export const TOPICS: readonly { readonly topic: Topic; readonly words: string }[] = [
  { topic: 'disputes', words: '复议|诉讼' },
  // How documents are classed is nothing of requests.
  { topic: 'disclosure', words: '公开属性|信息属性' },
  {
    topic: 'requests',
    words:
      '依申请公开|依申请(?:政府|政务)?信息(?!公开)|申请情况|收到和处理|申请处理|(?<!网上|在线)答复(?!网民|群众|留言|公众|网上|解决)|不予公开|(?:收到|受理|接到|新收|接收)[^,。;]{0,16}(?:公开申请|申请公开)|(?:收到|受理|接到|新收)(?:了)?(?:[^,。;复诉]{0,12}(?:公开|信息|依|人|民|众|面|函|上|各类|政府)的?)?申请(?=[共数件总计有为\\d])|办结[^,。;]{0,8}公开申请',
  },
  {
    topic: 'disclosure',
    words: `主动公开|公开(?:的)?(?:主要)?内容|公开(?:的)?数量|公开(?:${AFFAIRS})?信息`,
  },
];

/** What a heading alone is about: 五、投诉举报情况. In a sentence such words may be of anything. */
export const HEADINGS: readonly { readonly topic: Topic; readonly words: string }[] = [
  {
    topic: 'disputes',
    words:
      '^(?!.*(?:咨询|热线|渠道|电话|方式|问题|收到|接到|受理|处理))[^,。;]{0,16}(?:投诉|举报)(?:、|和|及|申诉|案件|的|等)*(?:情况)?$',
  },
];

/** Names of papers, outcomes and classes of information, which do not tell what a sentence is about. */
export const CLASSES =
  '《[^《》]{0,40}》|(?:同意|予以|不予|部分)公开|(?:依申请|不予)公开(?:的)?(?:政府)?信息(?:数)?\\d';
