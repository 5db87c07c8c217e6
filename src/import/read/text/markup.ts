/** Elements Markdown keeps where it has no signs for them; what they hold stays. Without a = it is no attribute: a<b and b>c. */
const TAGS =
  /<\/?(?:a|article|b|big|blockquote|center|code|col|colgroup|del|div|em|figure|figcaption|font|h[1-6]|header|hr|i|img|ins|main|mark|ol|p|section|small|span|strong|sub|sup|u|ul)(?:\s[^<>=]*=[^<>]*|\s*\/?)>|<li>|<!--(?:(?!<!--)[\s\S])*?-->/gi
const BREAK = /<br\s*\/?>|<\/li>/i
/** Signs of a page's characters that stand for others. */
const ENTITY = /&(nbsp|ensp|emsp|lt|gt|amp|quot|#160);/g
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
/** What begins a line that is set in. */
const QUOTE = /^[^\S\r\n]*(?:>[^\S\r\n]+)+(?=\S)/gm
/** What Pandoc adds of a page's parts: ::: {#overview .section}, [words]{.underline}, # Title {#name}. */
const FENCE = /^[ \t]*:{3,}(?!:)(?:[ \t]*(?:\{[^{}\n]*\}|[\w-]+))?[ \t:]*$/gm
const SPAN = /\[([^[\]\n]*)\]\{(?:[#.]|[^{}\n=]*=)[^{}\n]*\}/g
const ATTRIBUTES = /^(#{1,6}[^{\n]*)\{[#.][^{}\n]*\}[^\S\n]*$/gm

/** A text without the markup that programs leave in Markdown. Its lines keep their numbers. */
export function withoutMarkup(text: string): string {
  const plain = text
    .replace(QUOTE, '')
    .replace(TAGS, (tag) => '\n'.repeat(tag.split('\n').length - 1))
    .replace(ENTITY, (_, name: string) => ENTITIES[name] ?? '\u00a0')
  if (!/:::|\]\{|\{[#.]/.test(plain)) return plain
  return plain
    .replace(FENCE, '')
    .replace(SPAN, '$1')
    .replace(ATTRIBUTES, (_, title: string) => title.trimEnd())
}

/** A line cut where Markdown breaks it by an element; cells between bars, which have no other way, stay whole. */
export function brokenLines(content: string): string[] {
  const parts = content.split(BREAK)
  if (parts.length === 1) return parts
  const trimmed = parts.map((part) => part.trim())
  return /[|｜]/.test(content) ? [trimmed.join('')] : trimmed
}
