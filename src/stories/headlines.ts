/** How a headline goes on after "55% of the 986 requests", by breakdown and part. */
export const HEADLINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channels: {
    online: 'came online',
    letter: 'came by letter',
    in_person: 'were made in person',
    fax: 'came by fax',
  },
  applicants: {
    natural_person: 'came from natural persons',
    business: 'came from businesses',
    research: 'came from research institutions',
    social_organization: 'came from public-interest organisations',
    legal_services: 'came from legal services',
    other_organization: 'came from other organisations',
  },
  outcomes: {
    'outcome.granted': 'were granted',
    'outcome.granted_in_part': 'were granted in part',
    'outcome.refused': 'were refused',
    'outcome.unable': 'were answered with “cannot be provided”',
    'outcome.declined': 'were not processed',
    'outcome.other': 'were handled otherwise',
  },
  times: {
    on_time: 'were completed on time',
    extended: 'were completed after an extension',
  },
  backlog: {
    handled: 'were handled within the year',
    carried_out: 'were carried over to the next year',
  },
  reviews: {
    upheld: 'ended with the decision upheld',
    corrected: 'ended with the decision corrected',
    other: 'ended in another way',
    pending: 'are pending',
  },
  lawsuits: {
    upheld: 'ended with the decision upheld',
    corrected: 'ended with the decision corrected',
    other: 'ended in another way',
    pending: 'are pending',
  },
};
