/**
 * Characters by which labels differ that say different things: 同意 and 不同意, 上年 and 下年, a count (数) and what is
 * counted. One of them more, less or exchanged is never a misprint.
 */
export const TURNING: ReadonlySet<string> = new Set(
  '不未无非没有否上下前后今去本新旧增减同部分全各其他已再数量率额',
);
