/** All that a page shows of one chart: its pictures, and what a script lays over them. */
import { type Picture, pictureOnPage, pictureOnPhone, type Spec } from '../charts/picture.js';
import { sizeOf } from './light-svg.js';
import { type LiveChart, liveChart } from './live-chart.js';

export interface DrawnChart {
  /** The picture, as SVG text; null where there is none and the specification cannot be drawn. */
  readonly svg: string | null;
  /** The picture for phones, as SVG text; null where that one serves. */
  readonly phone: string | null;
  /** Null for a mere picture. */
  readonly live: LiveChart | null;
}

/**
 * @param spec its specification of Vega-Lite, whose places are addresses
 * @param svg the picture that the notebook has of it
 */
export function drawnChart(spec: Spec | null, svg: string | null): DrawnChart {
  const page = spec && pictureOnPage(spec);
  const own = svg ?? page?.svg ?? null;
  const onPage = own && page && layoutOf({ ...page, svg: own });
  if (!onPage) return { svg: own, phone: null, live: null };
  const phone = pictureOnPhone(spec!);
  return { svg: own, phone: phone?.svg ?? null, live: liveChart(spec, onPage, phone && layoutOf(phone)) };
}

function layoutOf({ svg, marks }: Picture) {
  const size = sizeOf(svg);
  return size && { size, marks };
}
