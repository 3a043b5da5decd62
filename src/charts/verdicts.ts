/**
 * How a judgement looks, the same in every chart: a colour, and where it is a mark of its own also a shape. The colours
 * of what holds, what fails and what cannot be told differ in lightness too, for grey prints; a test measures it.
 */
export const HOLDS = '#5a9acf';
export const FAILS = '#b03a12';
export const UNLIKELY = '#ecb040';
/** It failed, and a person explained it or a later version took its place. */
export const SET_ASIDE = '#9a6a94';
/** It could not be made, for want of a number. */
export const OPEN = '#d3d7db';
/** The same as a thin mark, which must be darker to be seen. */
export const OPEN_MARK = '#6f7880';
