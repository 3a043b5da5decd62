/** The rules of conditional formatting in a sheet in XML (ISO 29500-1, 18.3.1.18; [MS-XLSX] 2.6.10 for later ones). */
import type { StatedRule } from './conditional.js';
import { type Area, areaOf } from './sheet.js';
import type { Change, SheetStyles } from './sheet-styles.js';
import { child, elements, textIn, type XmlElement } from './xml.js';

/** Bars and signs in the place of numbers, and fills whose colour is computed. */
function drawn(rule: XmlElement): Change | null {
  const picture = child(rule, 'iconSet') ?? child(rule, 'dataBar');
  if (picture) return /^(?:0|false)$/.test(picture.attributes.showValue ?? '') ? { drawn: true } : {};
  return child(rule, 'colorScale') ? { ground: null } : null;
}

const areasOf = (list: string): Area[] =>
  list
    .split(/\s+/)
    .map(areaOf)
    .filter((area): area is Area => area !== null);

function ruleOf(rule: XmlElement, areas: readonly Area[], styles: SheetStyles): StatedRule {
  const picture = drawn(rule);
  const { type = '', operator = '', dxfId, priority, stopIfTrue } = rule.attributes;
  // Later rules carry their looks with them, and their formulas under another name.
  const looks = child(rule, 'dxf');
  const formulas = elements(rule).filter(({ name }) => name === 'formula' || name === 'f');
  return {
    ...{ areas, type, operator, formulas: formulas.map(textIn), always: picture !== null },
    change: picture ?? (looks ? styles.changeOf(looks) : styles.change(dxfId)),
    stops: /^(?:1|true)$/.test(stopIfTrue ?? ''),
    priority: Number(priority ?? 0),
  };
}

/** Those of a sheet, and of the extensions that newer programs add to it. */
export function rulesIn(sheet: XmlElement, styles: SheetStyles): StatedRule[] {
  const extensions = elements(child(sheet, 'extLst'))
    .flatMap((extension) => elements(extension))
    .filter(({ name }) => name === 'conditionalFormattings');
  return [sheet, ...extensions].flatMap((holder) =>
    elements(holder)
      .filter(({ name }) => name === 'conditionalFormatting')
      .flatMap((part) => {
        const { sqref } = part.attributes;
        const areas = areasOf(sqref ?? textIn(child(part, 'sqref') ?? part).trim());
        return elements(part)
          .filter(({ name }) => name === 'cfRule')
          .map((rule) => ruleOf(rule, areas, styles));
      }),
  );
}
