/** Layers of a PDF that a viewer switches on and off: which of them are shown when it is opened. */

/** pdf.js' view of the layers. */
export interface Layers {
  isVisible(group: unknown): boolean;
}

/** Whether what belongs to a layer, or to an expression of several, is shown. */
export function isShown(layers: Layers, layer: unknown): boolean {
  const { type, id, ids } = (layer ?? {}) as { type?: string; id?: string; ids?: readonly string[] };
  // pdf.js takes a list of one that is no array for one without members.
  const group = type === 'OCMD' && id !== undefined && !ids ? { type: 'OCG', id } : layer;
  try {
    return layer === null || layer === undefined || layers.isVisible(group);
  } catch {
    return true;
  }
}
