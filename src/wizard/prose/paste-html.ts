import type { HeadingLevel } from '../../draft/heading-number'
import { headingLevel, runsText } from '../../draft/prose-text'
import type { ProseBlock, Run } from '../../draft/types'
import { joinRuns } from './convert'
import { isHidden, isListNumber, isWithdrawn, isWordList, readStyle } from './paste-style'
import { readTable } from './paste-table'
import { tidyRuns } from './paste-text'

/** Elements whose content is no text of the page. */
const IGNORED = 'script,style,template,noscript,iframe,object,embed,svg,math,head,title,xml,select,textarea,input'
const BLOCKS =
  'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,blockquote,pre,section,article,header,footer,main,aside,nav,figure,figcaption,form,fieldset,address,hr,table,tr,td,th'

const BULLET = '• '

export interface Pasted {
  blocks: ProseBlock[]
  /** Pictures among the pasted: they are never taken over from a web page or a Word file. */
  pictures: number
  /** Whether words crossed out, or a reviewer's comments, were left out. */
  withdrawn: boolean
}

/** What stands around the text being read. */
interface Context {
  bold: boolean
  /** Rank of the heading element the text is in. */
  rank: number | null
  inList: boolean
}

interface Line {
  runs: Run[]
  rank: number | null
  inList: boolean
}

/**
 * Prose from the HTML that Word, WPS or a browser puts on the clipboard: paragraphs, headings, bold, lists
 * as numbered lines, and tables. Everything else is dropped; nothing of it is ever drawn or run. What was crossed out and
 * what a reviewer noted beside the text is no part of it.
 */
export function blocksFromHtml(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll(IGNORED)) element.remove()
  const withdrawn = [...body.querySelectorAll('*')].filter(isWithdrawn)
  for (const element of withdrawn) element.remove()
  const reader = new Reader()
  reader.readChildren(body, { bold: false, rank: null, inList: false })
  reader.endLine()
  const pictures = body.querySelectorAll('img').length
  return {
    blocks: blocksOf(reader.items),
    pictures,
    withdrawn: withdrawn.some((element) => element.textContent?.trim()),
  }
}

/** Walks a page and gathers lines and tables. */
class Reader {
  readonly items: (Line | Extract<ProseBlock, { type: 'table' }>)[] = []
  private runs: Run[] = []
  /** Number or dot of a list item that has no line yet. */
  private mark = ''
  private context: Context = { bold: false, rank: null, inList: false }

  readChildren(parent: Node, context: Context): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.addText(node.textContent ?? '', context)
      else if (node instanceof Element) this.readElement(node, context)
    }
  }

  endLine(): void {
    const runs = tidyRuns(this.runs)
    const { rank, inList } = this.context
    if (runs.length > 0) {
      this.items.push({ runs: joinRuns([{ text: this.mark }, ...runs]), rank, inList })
      this.mark = ''
    }
    this.runs = []
  }

  private addText(text: string, context: Context): void {
    this.context = context
    this.runs.push(context.bold ? { text, bold: true } : { text })
  }

  private readElement(element: Element, outer: Context): void {
    if (isHidden(element)) return
    const style = readStyle(element)
    const tag = element.tagName.toLowerCase()
    const bold = style.bold ?? (['b', 'strong', 'th'].includes(tag) || outer.bold)
    if (isListNumber(element)) {
      const mark = (element.textContent ?? '').trim()
      this.addText([...mark].length > 1 ? mark : BULLET, outer)
    } else if (tag === 'br') {
      this.endLine()
    } else if (element.matches(BLOCKS)) {
      this.readBlock(element, tag, { ...outer, bold }, style.outline)
    } else {
      this.readChildren(element, { ...outer, bold })
    }
  }

  private readBlock(element: Element, tag: string, outer: Context, outline: number | null): void {
    this.endLine()
    const table = tag === 'table' ? readTable(element) : null
    if (table) {
      this.items.push(table)
      return
    }
    const rank = /^h[1-6]$/.test(tag) ? Number(tag[1]) : (outline ?? outer.rank)
    const inList = outer.inList || tag === 'li' || isWordList(element)
    this.mark = listMark(element) || this.mark
    this.readChildren(element, { bold: outer.bold, rank, inList })
    this.endLine()
    if (tag === 'li') this.mark = ''
  }
}

/** What a browser draws before a list item: its number or a dot. */
function listMark(item: Element): string {
  const list = item.parentElement
  if (item.tagName !== 'LI' || !list) return ''
  if (list.tagName !== 'OL') return BULLET
  const before = Array.from(list.children).filter((one) => one.tagName === 'LI')
  const number = (Number(list.getAttribute('start')) || 1) + before.indexOf(item)
  return list.parentElement?.closest('ol') ? `（${number}）` : `${number}.`
}

/** Headings take the level of their number, or that of their rank among the headings pasted. */
function blocksOf(items: Reader['items']): ProseBlock[] {
  const ranks = [...new Set(items.flatMap((item) => ('rank' in item && item.rank !== null ? [item.rank] : [])))].sort()
  return items.map((item): ProseBlock => {
    if (!('runs' in item)) return item
    const text = runsText(item.runs)
    const level = levelOf(text, item, ranks)
    return level === null ? { type: 'paragraph', runs: item.runs } : { type: 'heading', level, text }
  })
}

/** The title of a section (一、…) is no heading inside it. A numbered item of a list is an item. */
function levelOf(text: string, { rank, inList }: Line, ranks: number[]): HeadingLevel | null {
  if (/^[一二三四五六七八九十]+、/.test(text)) return null
  const byNumber = headingLevel(text)
  if (byNumber !== null && (!inList || rank !== null || byNumber === 1)) return byNumber
  if (rank === null) return null
  return Math.min(3, ranks.indexOf(rank) + 1) as HeadingLevel
}
