/** Custom properties that hold for a whole page, and the values that refer to them. */

export type Variables = Map<string, string>;

/** Selectors of elements that hold the whole page. */
const WHOLE_PAGE = /^(?:\s*(?::root|:host|html|body|\*)\s*(?:,|$))+$/i;
const CUSTOM = /(?:^|;)\s*(--[\w-]{1,60})\s*:([^;{}]{0,200})/g;
const REFERENCE = /var\(\s*(--[\w-]{1,60})\s*(?:,([^()]{0,100}))?\)/g;
/** A variable may refer to another, and that to a third. */
const DEEPEST = 3;
/** Longer declarations are pictures written out. */
const LONGEST = 20_000;

/** Notes the variables that a rule sets, where it holds for the whole page. */
export function noteVariables(selectors: string, declarations: string, variables: Variables): void {
  const registered = /^\s*@property\s+(--[\w-]{1,60})\s*$/i.exec(selectors)?.[1];
  const initial = registered && /(?:^|;)\s*initial-value\s*:([^;{}]{1,200})/i.exec(declarations)?.[1];
  if (registered && initial && !variables.has(registered)) variables.set(registered, initial.trim());
  if (!declarations.includes('--') || !WHOLE_PAGE.test(selectors)) return;
  for (const [, name, value] of declarations.matchAll(CUSTOM)) variables.set(name!, value!.trim());
}

/** The declarations with what the variables stand for; one that the page does not set stays as it is. */
export function withVariables(declarations: string, variables: ReadonlyMap<string, string>): string {
  let text = declarations;
  for (let depth = 0; depth < DEEPEST && text.length < LONGEST && text.includes('var('); depth++)
    text = text.replace(REFERENCE, (whole, name: string, otherwise?: string) => {
      return variables.get(name) ?? otherwise?.trim() ?? whole;
    });
  return text;
}
