/** The parts of an Office package (ISO 29500-2), and how one refers to another. */
import { elements, readXml, type XmlElement, XmlLimit } from './xml.js';

export interface Relationship {
  /** The last word of its type, which the strict and the transitional standard share: `styles`, `worksheet`. */
  readonly type: string;
  readonly id: string;
  /** The name of the part. */
  readonly target: string;
}

/** A target as a name from the root: `../media/a.xml` of word/document.xml is media/a.xml. */
function resolved(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

export class Parts {
  private readonly bytes: Readonly<Record<string, Uint8Array>>;
  private readonly limit = new XmlLimit();

  constructor(bytes: Readonly<Record<string, Uint8Array>>) {
    this.bytes = bytes;
  }

  /** What a part holds; names differ in case between programs. */
  get(name: string): Uint8Array | undefined {
    const exact = this.bytes[name];
    if (exact) return exact;
    const key = Object.keys(this.bytes).find((one) => one.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : this.bytes[key];
  }

  xml(name: string | undefined, isEmpty?: (element: XmlElement) => boolean): XmlElement | undefined {
    const bytes = name === undefined ? undefined : this.get(name);
    return bytes && readXml(bytes, this.limit, isEmpty);
  }

  /** What a part refers to inside the package; '' is the package itself. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, Math.max(0, slash));
    const list = this.xml(`${folder ? `${folder}/` : ''}_rels/${part.slice(slash + 1)}.rels`);
    return elements(list)
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes: { Type = '', Id = '', Target = '' } }) => ({
        type: Type.slice(Type.lastIndexOf('/') + 1),
        id: Id,
        target: resolved(Target, folder),
      }));
  }

  /** The name of the part that holds the document, where the package says which it is. */
  main(): string | undefined {
    return this.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  }
}
