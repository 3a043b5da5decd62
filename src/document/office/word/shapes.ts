/** Drawings of a Word document: which of their alternatives is taken, and which are not shown. */
import { child, elements, some, type XmlElement } from '../xml.js';

/** Namespaces that the reader knows; Word takes the fallback for any other. */
const KNOWN = /^(?:wps|wpg|wpc|wpi|wp14|wp|w14|w15|w16\w*|a14|a16|cx\d?|c14|am3d|aink|o|v|m|r|w)$/;

/** The first alternative whose namespaces are known, else the fallback. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  const all = elements(alternatives);
  const known = ({ attributes: { Requires = '' } }: XmlElement) =>
    Requires.split(/\s+/).every((one) => one === '' || KNOWN.test(one));
  return (
    all.find((one) => one.name === 'Choice' && known(one)) ?? all.find(({ name }) => name === 'Fallback')
  );
}

/** Whether a drawing is switched off. */
export const isHiddenDrawing = (drawing: XmlElement): boolean =>
  elements(drawing).some((one) => /^(?:1|true|on)$/.test(child(one, 'docPr')?.attributes.hidden ?? ''));

const NOT_SHOWN = /(?:visibility\s*:\s*hidden|display\s*:\s*none)/i;

/** Whether a shape of the older markup is switched off. */
export const isHiddenShape = ({ name, attributes }: XmlElement): boolean =>
  /^(?:shape|rect|roundrect|oval|group)$/.test(name) && NOT_SHOWN.test(attributes.style ?? '');

export const isPicture = (drawing: XmlElement): boolean =>
  some(drawing, ({ name }) => name === 'blip' || name === 'imagedata');

/** The relationship of an embedded file whose content is shown; one that is shown as an icon, or linked, is not here. */
export function embeddedIn(object: XmlElement): string | undefined {
  const found = object.name === 'object' ? child(object, 'OLEObject') : undefined;
  const { Type = 'Embed', DrawAspect = 'Content', id } = found?.attributes ?? {};
  return Type === 'Embed' && DrawAspect === 'Content' ? id : undefined;
}
