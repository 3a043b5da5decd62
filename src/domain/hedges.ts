/** Words by which a stated number is told to be rounded: beside it, before it and behind it. */

/** 18万余, 30多: more than what is written. */
export const MORE_AFTER = /^\s*[十百千万亿]*\s*[余多]/;
export const MORE_BEFORE = /(?:逾|超过|超)\s*$/;
/** 2.3万: a unit behind the digits. */
export const MULTIPLIER = /^\s*[十百千万亿]/;
export const HEDGE = /约|近|左右|上下|不足|不到/;
