// Prints what an installation brings as CycloneDX 1.5, from package-lock.json: the same bytes for the same lock file.
// `npm sbom` refuses a tree in which an override stands in the place of another package.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { licenceOf } from './licences.mjs';

const root = new URL('..', import.meta.url);
const MODULES = 'node_modules/';
const json = (name) => readFileSync(new URL(name, root), 'utf8');

/** The name under which a package is published, which an override or an alias may have put in another's place. */
const nameOf = (place, { name }) => name ?? place.slice(place.lastIndexOf(MODULES) + MODULES.length);
const purlOf = (name, version) => `pkg:npm/${name.replace(/^@/, '%40')}@${encodeURIComponent(version)}`;

/** Where a package finds the one that it asks for: in its own folder, else in those around it. Null where it is not. */
function placeOf(packages, from, wanted) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const place = at === '' ? MODULES + wanted : `${at}/${MODULES}${wanted}`;
    if (packages[place]) return packages[place].link ? packages[place].resolved : place;
    if (at === '') return null;
  }
}

const hashesOf = (integrity = '') =>
  integrity.split(' ').flatMap((one) => {
    const [, bits, hash] = /^sha(\d+)-(.+)$/.exec(one) ?? [];
    return hash ? [{ alg: `SHA-${bits}`, content: Buffer.from(hash, 'base64').toString('hex') }] : [];
  });

/** An expression (MIT OR Apache-2.0) is not the id of a licence. */
const licencesOf = (licence) =>
  /\s/.test(licence) ? [{ expression: licence.replace(/^\((.*)\)$/, '$1') }] : [{ license: { id: licence } }];

export function sbom() {
  const lock = json('package-lock.json');
  const { packages } = JSON.parse(lock);
  const { name, version, license, description } = JSON.parse(json('package.json'));
  const own = (place) => place === '' || !place.includes(MODULES);
  const installed = Object.entries(packages).filter(
    ([, { dev, devOptional, link }]) => !dev && !devOptional && !link,
  );
  const refOf = (place) =>
    own(place) ? purlOf(name, version) : purlOf(nameOf(place, packages[place]), packages[place].version);
  const components = new Map();
  const dependencies = new Map();
  for (const [place, entry] of installed) {
    const ref = refOf(place);
    const { dependencies: needs, optionalDependencies: mayNeed, peerDependencies: peers } = entry;
    const dependsOn = dependencies.get(ref) ?? new Set();
    dependencies.set(ref, dependsOn);
    for (const wanted of Object.keys({ ...needs, ...mayNeed, ...peers })) {
      const found = placeOf(packages, place, wanted);
      if (found !== null && !packages[found].dev && refOf(found) !== ref) dependsOn.add(refOf(found));
    }
    if (own(place)) continue;
    components.set(ref, {
      type: 'library',
      'bom-ref': ref,
      name: nameOf(place, entry),
      version: entry.version,
      ...(entry.optional ? { scope: 'optional' } : {}),
      hashes: hashesOf(entry.integrity),
      licenses: licencesOf(licenceOf(nameOf(place, entry), entry)),
      purl: ref,
      ...(entry.resolved ? { externalReferences: [{ type: 'distribution', url: entry.resolved }] } : {}),
    });
  }
  // The lock file names the list, so that the same packages give the same list.
  const hash = createHash('sha256').update(lock).digest('hex');
  const serial = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  const self = purlOf(name, version);
  const byRef = ([one], [other]) => (one < other ? -1 : 1);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': self,
        name,
        version,
        description,
        licenses: licencesOf(license),
        purl: self,
      },
    },
    components: [...components].sort(byRef).map(([, component]) => component),
    dependencies: [...dependencies]
      .sort(byRef)
      .map(([ref, needs]) => ({ ref, dependsOn: [...needs].sort() })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(sbom(), null, 2));
