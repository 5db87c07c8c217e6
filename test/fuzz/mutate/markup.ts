import type { Random } from '../random'
import { type Change, changeOften, cut, end, exchange, insert, move, repeat, replace } from './change'
import { mutateText } from './text'

/** Pieces of markup that have broken readers before. */
const PIECES = [
  '<',
  '>',
  '"',
  '</w:p>',
  '<w:tbl>',
  '<w:gridSpan w:val="99999"/>',
  '<w:vMerge/>',
  '<table>',
  '</table>',
  '<tr>',
  '<td rowspan=9999 colspan=9999>',
  '<td colspan=-1>',
  '<select>',
  '<template>',
  '<plaintext>',
  '<svg><foreignObject>',
  '<script>throw 1</script>',
  '<img src=x onerror=throw(1)>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<meta charset="gbk">',
  '&b;&#x110000;&#0;&amp',
  '\u0000',
  '9'.repeat(400),
]
/** Values attributes must not have, or seldom have. */
const VALUES = [
  '',
  '0',
  '-1',
  '2',
  '9',
  '1000',
  '65534',
  '100000',
  '999999',
  '2147483648',
  '1e9',
  'NaN',
  '甲',
  'none',
  'display:none',
  'font-weight:900',
  'list-style:simp-chinese',
  'restart',
  'javascript:throw 1',
  'http://192.0.2.1/a.png',
  'file:///etc/passwd',
  '../../a',
  'data:image/png;base64,AAAA',
  '&lt;a&b;',
  '9'.repeat(400),
  'a '.repeat(2000),
]
const ATTRIBUTES =
  'rowspan colspan style hidden class role type start value href src id w:val w:ilvl w:numId w:type r:embed Target TargetMode Type'.split(
    ' ',
  )
const NAMES =
  'table tr td th tbody caption p div span h1 ol li a b form nav footer iframe svg math template select textarea title body w:tbl w:tr w:tc w:p w:r w:t w:sdt w:del w:ins w:moveFrom w:txbxContent w:drawing mc:AlternateContent mc:Choice'.split(
    ' ',
  )
const DEPTHS = [1, 3, 30, 450, 600, 5000]

const TAG = /<[^<>]{1,2000}>/g
const VALUE = /="[^"<>]{0,200}"/g
const ELEMENT_NAME = /(?<=<\/?)[a-zA-Z][\w:]*/g

const oddValue = replace(VALUE, (_, random) => `="${random.pick(VALUES)}"`)
// The end first: looking back from every letter of a long word takes as long as its square.
const oddAttribute = replace(/(?=[\s/>])(?<=<[a-zA-Z][\w:]*)/g, (_, random) => {
  return ` ${random.pick(ATTRIBUTES)}="${random.pick(VALUES)}"`
})
const otherName = replace(ELEMENT_NAME, (_, random) => random.pick(NAMES))
const withoutEnd = replace(/<\/[a-zA-Z][\w:]*>/g, () => '')
const nested = replace(TAG, (found, random) => nest(found, random))
const entity = replace(/[^<>&\s]{1,20}/g, (found, random) =>
  random.pick([
    '&z;',
    '&#1114112;',
    `&#${random.below(70_000)};`,
    `&#x${random.below(70_000).toString(16)};`,
    `<![CDATA[${found}]]>`,
    `<!--${found}`,
    `&amp;amp;${found}`,
  ]),
)

function nest(found: string, random: Random): string {
  const depth = random.pick(DEPTHS)
  const names =
    random.below(2) === 0
      ? [random.pick(NAMES)]
      : random.pick([
          ['table', 'tr', 'td'],
          ['w:tbl', 'w:tr', 'w:tc'],
        ])
  const open = names.map((name) => `<${name}>`).join('')
  const close = [...names].reverse().map((name) => `</${name}>`)
  return open.repeat(depth) + found + close.join('').repeat(random.below(3) === 0 ? 0 : depth)
}

/** Declares entities that grow tenfold with each, and calls for the last. */
const bomb: Change = (text, random) => {
  const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY b${level + 1} "${`&b${level};`.repeat(10)}">`)
  const type = `<!DOCTYPE a [<!ENTITY z SYSTEM "file:///etc/passwd"><!ENTITY b0 "甲甲甲">${levels.join('')}]>`
  const at = text.startsWith('<?xml') ? text.indexOf('?>') + 2 : 0
  const inside = at + random.below(text.length - at + 1)
  return `${text.slice(0, at)}${type}${text.slice(at, inside)}&b9;&z;${text.slice(inside)}`
}

/** Takes a whole element, if its end is near, and puts it once or often elsewhere. */
const moveElement: Change = (text, random) => {
  const tags = [...text.matchAll(/<([a-zA-Z][\w:]*)[\s>]/g)]
  if (tags.length === 0) return text
  const { index, 1: name } = random.pick(tags)
  const close = `</${name}>`
  const last = text.indexOf(close, index)
  if (last === -1) return text
  const element = text.slice(index, last + close.length)
  const rest = random.below(2) === 0 ? text : text.slice(0, index) + text.slice(index + element.length)
  const at = rest.indexOf('<', random.below(rest.length + 1))
  const times = element.length > 2000 ? 1 : random.pick([1, 1, 3, 50])
  return rest.slice(0, Math.max(0, at)) + element.repeat(times) + rest.slice(Math.max(0, at))
}

const CHANGES: Change[] = [
  cut,
  repeat,
  move,
  end,
  insert(PIECES),
  exchange(TAG),
  exchange(TAG),
  exchange(VALUE),
  exchange(/(?<=>)[^<>]+/g),
  replace(/(?<=>)[^<>]{1,200}(?=<)/g, mutateText),
  oddValue,
  oddValue,
  oddAttribute,
  oddAttribute,
  otherName,
  withoutEnd,
  nested,
  entity,
  bomb,
  moveElement,
  moveElement,
]

/** A page or an XML part with tags, attributes, entities, nesting and text broken in one to four ways. */
export const mutateMarkup = changeOften(CHANGES)
