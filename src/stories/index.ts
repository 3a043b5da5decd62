/** What the eight notebooks share: their charts, and the lists of the domain that they show. */
export { assessmentGrid, criteriaChart, latestOf } from './assessment.js';
export { breakdownChart } from './breakdown.js';
export { changeChart } from './change.js';
export { channelsChart, webToWechatChart } from './channels.js';
export { checkKindsChart, contradictionsChart } from './contradictions.js';
export { criteria, crosswalk } from './criteria.js';
export { correctedChart, disputesChart } from './disputes.js';
export { LONG_SERIES, OUTCOME_RATES } from './follow.js';
export { groundsChart } from './grounds.js';
export { cellsChart, checksChart, holdingsChart } from './holdings.js';
export { latestChart } from './latest.js';
export { longRatesChart, longViewChart } from './long-view.js';
export { FORM_NAMES, JUDGEMENT_NAMES, RATE_STATE_NAMES, STATE_NAMES } from './names.js';
export { choosePublisher, PublisherError, publisherOf } from './publisher.js';
export { timelineChart } from './timeline.js';
export { backlogSentence, onTimeSentence } from './times.js';
