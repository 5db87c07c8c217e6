import { EMBEDDED_ID } from '../../../document/embedding'
import { runsText } from '../../../draft/prose-text'
import type { Source, SourceBlock } from '../../source'
import { type Piece, pieceText, toBlocks } from '../pieces'
import { type ReadNotice, refuse } from '../types'
import { isLinkList, mainContent } from './content'
import { countDeleted } from './deleted'
import { openInnerPages } from './inner-pages'
import { attachedFiles, savedFrames } from './other-files'
import {
  attribute,
  childrenOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parsePage,
  rawText,
} from './parse'
import { applyStyleRules } from './style-rules'
import { countHidden, hiddenTexts, isSilent, reveal } from './visible'
import { readPieces } from './walk'
import { type Weight, weigh } from './weights'

/** Fewer characters than this outside of links are no report. */
const FEW = 200
/** A page of so many links may be a list of pages. */
const LIST_LINKS = 8
/** How servers and portals say that there is no such page, or that it is not shown. */
const ERROR_PAGE =
  /^(?:HTTP)?(?:Error|错误)?[45]\d\d$|NotFound|Forbidden|BadGateway|(?:页面|网页|文件|地址|内容)(?:不存在|已被?删除|找不到|无法访问|打不开|丢失)|(?:找不到|没有找到|无法找到|无法访问)(?:该|此|您|这个|指定|所?请求|要|的)*(?:页面|网页|文件|网站)/im
const SHORTEST_TITLE = 6
const MOST_TITLE_LINES = 3
/** The title, and lines of date and source below it. */
const MOST_LINES_ABOVE = 6

/** Reads a page as saved from a portal, copied from a program, or made by this one. What it crosses out is left out. */
export function readHtml(text: string): { source: Source; notices: ReadNotice[] } {
  const page = parsePage(text)
  openInnerPages(page)
  applyStyleRules(page)
  const body = elementsOf(page, 'body')[0]
  const embedded = elementsOf(page, 'script').find((script) => attribute(script, 'id') === EMBEDDED_ID)
  const title = pageTitle(page)
  const weights = weighShown(page, body)
  const blocks = body ? readBody(body, title, weights) : []
  if (!embedded) refuseIfNoReport(page, body, blocks, weights)
  const source: Source = { kind: 'html', blocks, title, embedded: embedded ? rawText(embedded) : null }
  const notices = [
    { code: 'read.deleted-text', count: body ? countDeleted(body) : 0 },
    { code: 'read.hidden-tables', count: body ? countHidden(body, 'table') : 0 },
    { code: 'read.hidden-text', count: body ? countUnread(body, blocks) : 0 },
  ] as const
  return { source, notices: notices.filter(({ count }) => count > 0) }
}

/** How many passages a page hides and shows nowhere else: some keep the whole text once more, to read it out. */
function countUnread(body: HtmlElement, blocks: SourceBlock[]): number {
  const shown = textOf(blocks).replaceAll('\n', '')
  return hiddenTexts(body, FEW).filter((text) => !shown.includes(text.slice(0, FEW))).length
}

/** The blocks of a part of a page that a text holds. */
export function readPart(text: string): SourceBlock[] {
  const page = parsePage(text)
  const [body] = elementsOf(page, 'body')
  return body ? toBlocks(readPieces(body, { weights: weigh(page), left: null })) : []
}

/** The text of a page that is nothing but a text file as browsers show and save one; null for every other page. */
export function shownTextFile(text: string): string | null {
  if (!/<pre[\s>]/i.test(text) || /<t[dr][\s>]/i.test(text)) return null
  const [body] = elementsOf(parsePage(text), 'body')
  const [file, ...others] = body ? childrenOf(body).filter((node) => rawText(node).trim() !== '') : []
  return file && others.length === 0 && isElement(file) && file.tagName === 'pre' ? rawText(file) : null
}

/**
 * The weights of a page's parts; where next to nothing of it shows, or it hides most of its tables, as pages of tabs do (a
 * copy for telephones is as many again), those of what it hides, too.
 */
function weighShown(page: HtmlNode, body: HtmlElement | undefined): Map<HtmlNode, Weight> {
  const weights = weigh(page)
  const shown = body && weights.get(body)
  if (!body || !shown) return weights
  const hides = shown.text < FEW || countHidden(body, 'td', 'th') > 2 * shown.cells
  return hides && reveal(body) ? weigh(page) : weights
}

/** What portals call the article (the meta element their common standard asks for), else the page. */
function pageTitle(page: HtmlNode): string | null {
  const meta = elementsOf(page, 'meta').find((one) => /^ArticleTitle$/i.test(attribute(one, 'name') ?? ''))
  const title = elementsOf(page, 'title')[0]
  return (meta && attribute(meta, 'content')?.trim()) || (title && rawText(title).replace(/\s+/g, ' ').trim()) || null
}

function readBody(body: HtmlElement, title: string | null, weights: Map<HtmlNode, Weight>): SourceBlock[] {
  const main = mainContent(body, weights)
  const pieces = readPieces(main, { weights, left: null })
  if (main === body) return toBlocks(pieces)
  const named = headingIn(readPieces(body, { weights, left: main }), title)
  const heading = namesYear(named) ? named : linesAbove(main, body, weights)
  const isInside = heading.every((line) => pieces.some((piece) => pieceText(piece) === pieceText(line)))
  return toBlocks(isInside ? pieces : [...heading, ...pieces])
}

/** Whether lines are a report's title, and not only the agency's or the site's name. */
function namesYear(lines: Piece[]): boolean {
  return lines.some((line) => /[12]\d{3}/.test(pieceText(line)))
}

/** The title as it often stands above the element that holds the text: the longest of lines the page's own name has. */
function headingIn(outside: Piece[], title: string | null): Piece[] {
  const lines = toBlocks(outside).flatMap((block) => (block.type === 'paragraph' ? [block] : []))
  const textOf = (some: Piece[]) => some.map(pieceText).join('')
  const parts = lines.flatMap((_, start) =>
    Array.from({ length: MOST_TITLE_LINES }, (_, more) => lines.slice(start, start + more + 1)),
  )
  const [longest = []] = parts
    .filter((some) => textOf(some).length >= SHORTEST_TITLE && title?.includes(textOf(some)))
    .sort((one, other) => textOf(other).length - textOf(one).length)
  return longest
}

/** The last lines a page prints above an element: where the page's own name says nothing, the title is one of them. */
function linesAbove(main: HtmlElement, body: HtmlElement, weights: Map<HtmlNode, Weight>): Piece[] {
  const lines: Piece[] = []
  for (let element = main; element !== body; ) {
    const parent = element.parentNode
    if (!parent || !isElement(parent)) break
    const siblings = childrenOf(parent).filter(isElement)
    const before = siblings.slice(0, siblings.indexOf(element)).reverse()
    for (const one of before) {
      const weight = weights.get(one)
      if (lines.length >= MOST_LINES_ABOVE || isSilent(one) || (weight && isLinkList(weight))) continue
      const own = toBlocks(readPieces(one, { weights, left: null })).filter((block) => block.type === 'paragraph')
      lines.unshift(...own.slice(-MOST_LINES_ABOVE))
    }
    element = parent
  }
  return lines.slice(-MOST_LINES_ABOVE)
}

/** What the paragraphs print, without spaces. */
function textOf(blocks: SourceBlock[]): string {
  return blocks.map((block) => (block.type === 'paragraph' ? runsText(block.runs).replace(/\s/g, '') : '')).join('\n')
}

function refuseIfNoReport(
  page: HtmlNode,
  body: HtmlElement | undefined,
  blocks: SourceBlock[],
  weights: Map<HtmlNode, Weight>,
): void {
  const weight = body && weights.get(body)
  const frames = savedFrames(page)
  if (frames.length > 0 && (!weight || weight.text - weight.linked < FEW))
    refuse({ code: 'read.frame-page', files: frames })
  if (!body || !weight || blocks.some((block) => block.type === 'table')) return
  const own = weight.text - weight.linked
  const kept = textOf(blocks).length
  // Dates beside the links are text as well, but none that is kept.
  const few = Math.min(own, kept)
  const isList = weight.links >= LIST_LINKS && weight.linked > few && few < FEW
  if (isList) refuse({ code: 'read.list-page', links: weight.links })
  if (own >= FEW) return
  const files = attachedFiles(body)
  if (elementsOf(body, 'input').some((input) => attribute(input, 'type') === 'password'))
    refuse({ code: 'read.login-page' })
  if (files.length === 0 && ERROR_PAGE.test(textOf(blocks))) refuse({ code: 'read.error-page' })
  if (files.length > 0) refuse({ code: 'read.attachment-page', files })
  if (own < FEW / 4 && elementsOf(page, 'script').length > 0) refuse({ code: 'read.script-page' })
  if (weight.text === 0) refuse({ code: 'read.no-text' })
}
