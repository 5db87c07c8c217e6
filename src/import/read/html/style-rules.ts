import { attribute, elementsOf, type HtmlElement, type HtmlNode, isElement, rawText } from './parse'

/** What reading a page goes by; everything else a page says of its looks is passed over. */
const PROPERTIES = new Set(
  'display visibility font-weight font-family white-space text-decoration text-decoration-line vertical-align position clip order flex-direction flex-flow grid-auto-flow grid-template-columns grid-area grid-column grid-row grid-column-start grid-column-end grid-row-start grid-row-end'.split(
    ' ',
  ),
)
/** An element by its tag, classes and id; nothing that depends on what a reader does with the page. */
const COMPOUND = /^(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*$/i
/** The media of a sheet that any screen shows. */
const SCREEN = /^\s*(?:$|(?:only\s+)?(?:all|screen)\s*(?:,|$))/i
const IMPORTANT = /!\s*important$/i
/** Rules for one tag, class or id; of more the last are tried. */
const MOST_RULES = 100
/** So often an element is held against a step of a selector in a page; its elements behind stay unstyled. */
const MOST_STEPS = 30_000_000
/** Classes of one element; of more the first are tried. */
const MOST_CLASSES = 20

interface Declaration {
  property: string
  value: string
  important: boolean
}

/** An element's tag, id and classes, as one step of a selector asks for them; an empty tag or id is any. */
interface Step {
  tag: string
  id: string
  classes: string[]
  /** Whether the step before must hold for the element right above. */
  child: boolean
}

interface Rule {
  steps: Step[]
  /** Which of two rules counts: ids before classes before tags, then the later one. */
  weight: number
  order: number
  declarations: Declaration[]
}

/**
 * Writes into every element's style attribute what the page's own style sheets say of it, where the attribute says
 * nothing else (CSS Cascade 6). Sheets in other files, and rules for paper or narrow screens, count for nothing.
 */
export function applyStyleRules(page: HtmlNode): void {
  const sheets = elementsOf(page, 'style').filter((sheet) => SCREEN.test(attribute(sheet, 'media') ?? ''))
  const inOrder = sheets.flatMap((sheet) => readRules(rawText(sheet))).map((rule, order) => ({ ...rule, order }))
  const rules = byLastStep(inOrder)
  if (rules.size > 0) visit(page, { rules, styles: new Map(), steps: 0 })
}

/** The rules of a page, what they came to with a style attribute (the cells of a table are all alike), and the steps taken. */
interface Styling {
  rules: ReadonlyMap<string, Rule[]>
  styles: Map<string, string>
  steps: number
}

function visit(node: HtmlNode, styling: Styling): void {
  if (isElement(node)) apply(node, styling)
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, styling)
}

function apply(element: HtmlElement, styling: Styling): void {
  const { rules, styles } = styling
  const found = candidates(element, rules).filter(({ steps }) => matches(element, steps, styling))
  if (found.length === 0) return
  const own = attribute(element, 'style') ?? ''
  const key = `${found.map(({ order }) => order).join()};${own}`
  const style = styles.get(key) ?? cascade(found, own)
  styles.set(key, style)
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value: style }]
}

/** The rules whose last step may be an element. */
function candidates(element: HtmlElement, rules: ReadonlyMap<string, Rule[]>): Rule[] {
  const found = [...(rules.get(element.tagName) ?? []), ...(rules.get('*') ?? [])]
  for (const name of classesOf(element)) found.push(...(rules.get(`.${name}`) ?? []))
  const id = attribute(element, 'id')
  if (id) found.push(...(rules.get(`#${id}`) ?? []))
  return found
}

/** The declarations that count of some rules and a style attribute, as such an attribute. */
function cascade(rules: Rule[], attributeText: string): string {
  const own = declarationsOf(attributeText)
  const decided = new Map<string, string>()
  const inOrder = rules
    .sort((one, other) => one.weight - other.weight || one.order - other.order)
    .flatMap(({ declarations }) => declarations)
  for (const { property, value } of [
    ...inOrder.filter(({ important }) => !important),
    ...own.filter(({ important }) => !important),
    ...inOrder.filter(({ important }) => important),
    ...own.filter(({ important }) => important),
  ])
    decided.set(property, value)
  return [...decided].map(([property, value]) => `${property}:${value}`).join(';')
}

/** Whether an element is the last step of a selector, and the nearest above it that can be are the others. */
function matches(element: HtmlElement, steps: Step[], styling: Styling): boolean {
  let [at, inside]: [HtmlNode | null, boolean] = [element, false]
  for (const step of [...steps].reverse()) {
    while (at && isElement(at) && !fits(at, step)) {
      if (inside || at === element || ++styling.steps > MOST_STEPS) return false
      at = at.parentNode
    }
    if (!at || !isElement(at)) return false
    at = at.parentNode
    inside = step.child
  }
  return true
}

function fits(element: HtmlElement, { tag, id, classes }: Step): boolean {
  if (tag !== '' && tag !== element.tagName) return false
  if (id !== '' && id !== attribute(element, 'id')) return false
  const own = classesOf(element)
  return classes.every((name) => own.includes(name))
}

function classesOf(element: HtmlElement): string[] {
  return attribute(element, 'class')?.split(/\s+/, MOST_CLASSES) ?? []
}

/** The rules by what their last step surely asks for, so that each element is tried with few. */
function byLastStep(rules: Rule[]): Map<string, Rule[]> {
  const found = new Map<string, Rule[]>()
  for (const rule of rules) {
    const last = rule.steps[rule.steps.length - 1]
    if (!last) continue
    const key = last.id ? `#${last.id}` : last.classes[0] ? `.${last.classes[0]}` : last.tag || '*'
    found.set(key, [...(found.get(key) ?? []), rule].slice(-MOST_RULES))
  }
  return found
}

/** The rules of a sheet that stand outside of blocks such as @media. */
function readRules(sheet: string): Omit<Rule, 'order'>[] {
  const rules: Omit<Rule, 'order'>[] = []
  for (const [selectors, body] of blocksOf(sheet)) {
    const declarations = declarationsOf(body).filter(({ property }) => PROPERTIES.has(property))
    if (declarations.length === 0) continue
    for (const selector of selectors.split(',')) {
      const steps = stepsOf(selector)
      if (steps) rules.push({ steps, weight: weightOf(steps), declarations })
    }
  }
  return rules
}

/** Selectors and declarations of every block that is none of an at-rule. */
function blocksOf(sheet: string): [selectors: string, body: string][] {
  const text = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '')
  const blocks: [string, string][] = []
  let depth = 0
  let [start, open] = [0, 0]
  for (const { 0: mark, index } of text.matchAll(/[{}]/g)) {
    if (mark === '{' && depth++ === 0) open = index
    if (mark === '{' || depth === 0 || --depth > 0) continue
    // Statements without a block, such as @import, end in a semicolon.
    const head = text.slice(start, open).split(';').at(-1)?.trim() ?? ''
    if (!head.startsWith('@')) blocks.push([head, text.slice(open + 1, index)])
    start = index + 1
  }
  return blocks
}

/** The steps of a selector; null where one asks for more than tags, ids and classes. */
function stepsOf(selector: string): Step[] | null {
  const steps = selector.split('>').flatMap((part, level) =>
    part
      .trim()
      .split(/\s+/)
      .map((compound, at) => stepOf(compound, level > 0 && at === 0)),
  )
  return steps.includes(null) ? null : (steps as Step[])
}

function stepOf(compound: string, child: boolean): Step | null {
  if (compound === '' || !COMPOUND.test(compound)) return null
  const tag = compound.match(/^[a-z][\w-]*/i)?.[0].toLowerCase() ?? ''
  const id = compound.match(/#([\w-]+)/)?.[1] ?? ''
  const classes = [...compound.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? '')
  return { tag, id, classes, child }
}

function weightOf(steps: Step[]): number {
  return steps.reduce((sum, { tag, id, classes }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0), 0)
}

/** The declarations of a block or of a style attribute. */
function declarationsOf(text: string): Declaration[] {
  return text.split(';').flatMap((part) => {
    const colon = part.indexOf(':')
    const property = part.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = part.slice(colon + 1).trim()
    return property === ''
      ? []
      : [{ property, value: value.replace(IMPORTANT, '').trim(), important: IMPORTANT.test(value) }]
  })
}
