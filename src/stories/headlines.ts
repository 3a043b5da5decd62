/** How a headline goes on after "55% of the 986 requests", by breakdown and part. */
import { both, type Text } from '../model/words.js';

const CASES: Readonly<Record<string, Text>> = {
  upheld: both('ended with the decision upheld', '结果维持'),
  corrected: both('ended with the decision corrected', '结果纠正'),
  other: both('ended in another way', '为其他结果'),
};

export const HEADLINES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  channels: {
    online: both('came online', '通过网络提出'),
    letter: both('came by letter', '以信函提出'),
    in_person: both('were made in person', '当面提出'),
    fax: both('came by fax', '以传真提出'),
  },
  applicants: {
    natural_person: both('came from natural persons', '由自然人提出'),
    business: both('came from businesses', '由商业企业提出'),
    research: both('came from research institutions', '由科研机构提出'),
    social_organization: both('came from public-interest organisations', '由社会公益组织提出'),
    legal_services: both('came from legal services', '由法律服务机构提出'),
    other_organization: both('came from other organisations', '由其他组织提出'),
  },
  outcomes: {
    'outcome.granted': both('were granted', '予以公开'),
    'outcome.granted_in_part': both('were granted in part', '部分公开'),
    'outcome.refused': both('were refused', '不予公开'),
    'outcome.unable': both('were answered with “cannot be provided”', '无法提供'),
    'outcome.declined': both('were not processed', '不予处理'),
    'outcome.other': both('were handled otherwise', '作其他处理'),
  },
  reviews: CASES,
  lawsuits: CASES,
};
