/** What a field of a Word form says while nobody has filled it in: it is written there, and is no text of the document. */
import { child, isOn, some, type XmlElement } from '../xml.js';

/** Whether an element is a field that shows its prompt. Some programs leave it marked so with a number in it. */
export function isPrompt(element: XmlElement): boolean {
  if (element.name !== 'sdt' || !isOn(child(child(element, 'sdtPr'), 'showingPlcHdr'))) return false;
  return !some(element, ({ name, children }) => {
    if (name === 'tc') return true;
    return name === 't' && children.some((text) => typeof text === 'string' && /\d/.test(text));
  });
}
