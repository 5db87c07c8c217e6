import type { Document } from '../../document/types'
import { document as words } from '../../messages/zh-CN'
import { openTag } from './tag'

/**
 * The tags by which a government site names itself, the column and the article: 政府网站发展指引（国办发〔2017〕47号）,
 * annex on page design. What is not known is left out; the article's own address (Url) never is before it is published.
 */
export function metaTags(document: Document): string {
  const { title, agency, year, sections, signature, publication } = document
  const { site, date } = publication
  const tags: [name: string, content: string | null][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.idCode],
    ['ColumnName', site.column],
    ['ColumnType', site.column && words.columnType],
    ['ArticleTitle', title],
    // The tag wants a time of day; a report has a date only.
    ['PubDate', date && `${date} 00:00`],
    ['ContentSource', agency],
    ['Author', signature?.units.join(' ') ?? null],
    ['Keywords', agency && words.keywords(agency, year)],
    [
      'Description',
      words.description(
        title,
        sections.map((section) => section.title),
      ),
    ],
  ]
  return tags.flatMap(([name, content]) => (content ? [openTag('meta', { name, content })] : [])).join('\n')
}
