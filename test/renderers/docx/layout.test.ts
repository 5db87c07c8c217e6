import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/renderers/docx'
import { corpusFile, withoutCorpus } from '../../support/corpus'
import { readWordTables } from '../../support/docx-tables'
import { format2021 } from '../../support/formats'
import { partsOf } from './read'
import { longReport, theme } from './report'

const report = longReport(format2021)
let docx: Uint8Array
let parts: Record<string, string>
let body: string
beforeAll(async () => {
  docx = await renderDocx(report, theme)
  parts = partsOf(docx)
  body = parts['word/document.xml'] ?? ''
})

/** The elements of a name, none within another. */
function all(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>.*?</${name}>)`, 'gs')) ?? []
}

function style(id: string): string {
  return all(parts['word/styles.xml'] ?? '', 'w:style').find((xml) => xml.includes(`w:styleId="${id}"`)) ?? ''
}

describe('the page', () => {
  it('is A4 with the margins of GB/T 9704', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  })

  it('has room for 22 lines of 28 characters', () => {
    const [type, pitch] = body.match(/<w:docGrid w:type="(\w+)" w:linePitch="(\d+)"\/>/)?.slice(1) ?? []
    expect(type).toBe('lines')
    expect(Math.floor((16838 - 2098 - 1984) / Number(pitch))).toBe(22)
    expect(style('Normal')).toContain(`w:line="${pitch}" w:lineRule="exact"`)
    const spacing = style('BodyText').match(/<w:spacing w:val="(-?\d+)"\/>/)?.[1]
    expect(Math.floor((11906 - 1587 - 1474) / (16 * 20 + Number(spacing)))).toBe(28)
    expect(style('BodyText')).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/>')
  })

  it('numbers odd pages at the right and even pages at the left', () => {
    const footers: Record<string, string> = Object.fromEntries(
      all(body, 'w:footerReference').map((reference) => {
        const id = reference.match(/r:id="(\w+)"/)?.[1]
        const target = parts['word/_rels/document.xml.rels']
          ?.match(/<Relationship [^>]*>/g)
          ?.find((relationship) => relationship.includes(`Id="${id}"`))
          ?.match(/Target="([^"]+)"/)?.[1]
        return [reference.match(/w:type="(\w+)"/)?.[1], parts[`word/${target}`] ?? '']
      }),
    )
    expect(footers.default).toContain('<w:ind w:right="280"/><w:jc w:val="right"/>')
    expect(footers.even).toContain('<w:ind w:left="280"/><w:jc w:val="left"/>')
    for (const footer of Object.values(footers)) {
      expect(footer.replace(/<w:instrText.*?>PAGE<\/w:instrText>/, '1').replace(/<[^>]*>/g, '')).toBe('— 1 —')
    }
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
  })

  it('has a single page number in the middle where the theme does not alternate', async () => {
    const plain = { ...theme, pageNumber: { ...theme.pageNumber, alternate: false } }
    const centred = partsOf(await renderDocx(report, plain))
    expect(all(centred['word/document.xml'] ?? '', 'w:footerReference')).toHaveLength(1)
    expect(centred['word/footer1.xml']).toContain('<w:jc w:val="center"/>')
    expect(centred['word/settings.xml']).toContain('<w:evenAndOddHeaders w:val="false"/>')
  })
})

describe('the styles', () => {
  it.each([
    ['Title', '方正小标宋简体', '方正小标宋简体', 44],
    ['Heading1', '黑体', '黑体', 32],
    ['Heading2', '楷体_GB2312', 'Times New Roman', 32],
    ['Heading3', '仿宋_GB2312', 'Times New Roman', 32],
    ['BodyText', '仿宋_GB2312', 'Times New Roman', 32],
    ['TableHeader', '黑体', '黑体', 21],
    ['TableCentred', '仿宋_GB2312', 'Times New Roman', 21],
    ['Footer', '宋体', 'Times New Roman', 28],
  ])('%s is set in %s, its digits in %s', (id, font, latin, halfPoints) => {
    expect(style(id)).toContain(`w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${font}"`)
    expect(style(id)).toContain(`<w:sz w:val="${halfPoints}"/>`)
  })

  it('make headings real ones', () => {
    for (const level of [1, 2, 3, 4]) {
      expect(style(`Heading${level}`)).toContain(`<w:name w:val="heading ${level}"/>`)
      expect(style(`Heading${level}`)).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
      expect(style(`Heading${level}`)).toContain('<w:keepNext/>')
    }
  })

  it('are all defined that the text uses, and carry every look of a text', () => {
    for (const [, id] of body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g))
      expect(style(id ?? '')).not.toBe('')
    expect(all(body, 'w:p').filter((paragraph) => !paragraph.includes('<w:pStyle '))).toEqual([])
    expect(body).not.toMatch(/<w:(sz|b|color|spacing|vertAlign|jc) /)
    expect(body).not.toMatch(/w:(ascii|hAnsi|eastAsia)="/)
  })

  it('keep the body on its grid: nothing hangs out, nothing is spread or squeezed between scripts', () => {
    for (const name of ['widowControl', 'overflowPunct', 'autoSpaceDE', 'autoSpaceDN']) {
      expect(style('BodyText')).toContain(`<w:${name} w:val="0"/>`)
    }
    expect(parts['word/settings.xml']).toContain('<w:characterSpacingControl w:val="doNotCompress"/>')
  })

  it('are elements and nothing between them: validators pass over a word that came among them', () => {
    expect((parts['word/styles.xml'] ?? '.').replace(/<[^>]*>/g, '').trim()).toBe('')
  })

  it('say that the text is Chinese', () => {
    expect(parts['word/styles.xml']).toContain('w:eastAsia="zh-CN"')
  })
})

describe('the official tables', () => {
  const official = () => all(body, 'w:tbl').filter((table) => !table.includes('领域'))
  const count = (xml: string, pattern: RegExp) => (xml.match(pattern) ?? []).length

  it('have the spans of the form the State Council sent out', () => {
    // Counted in the blank form of 国办公开办函〔2021〕30号.
    expect(official().map((table) => count(table, /<w:gridSpan /g))).toEqual([11, 11, 4])
    expect(official().map((table) => count(table, /<w:vMerge /g))).toEqual([0, 48, 10])
    expect(official().map((table) => count(table, /<w:vMerge w:val="restart"/g))).toEqual([0, 8, 5])
    expect(official().map((table) => all(table, 'w:tr').length)).toEqual([14, 28, 4])
    expect(official().map((table) => count(table, /<w:gridCol /g))).toEqual([4, 10, 15])
  })

  it.skipIf(withoutCorpus)('have the labels and spans of the blank form, cell by cell', () => {
    const labelled = (file: Uint8Array) =>
      readWordTables(file)
        .filter((table) => table[0]?.[0]?.text !== '领域')
        .map((table) =>
          table.map((row) =>
            row.map(({ text, ...place }) => ({ ...place, text: /^\s*(\d+(注1)?)?\s*$/.test(text) ? '' : text })),
          ),
        )
    expect(labelled(docx)).toEqual(labelled(corpusFile('official/blank-2021.docx')))
  })

  it('repeat their header rows, and only those', () => {
    const headers = official().map((table) => all(table, 'w:tr').map((row) => row.includes('<w:tblHeader/>')))
    expect(headers.map((rows) => rows.filter(Boolean).length)).toEqual([0, 3, 3])
    expect(headers[1]?.slice(0, 3)).toEqual([true, true, true])
  })

  it('fill the type area with fixed columns', () => {
    for (const table of all(body, 'w:tbl')) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      expect(all(table, 'w:tr').every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    }
  })

  it('hold every paragraph but the last to the next, so that a table stays on one page with its heading', () => {
    const rows = all(official()[1] ?? '', 'w:tr')
    const kept = rows.map((row) => all(row, 'w:p').every((paragraph) => paragraph.includes('<w:keepNext/>')))
    expect(kept).toEqual(rows.map((_, index) => index < rows.length - 1))
    expect(official()[0]).toMatch(/<w:keepNext\/>(?!.*<w:tr[ >])/s)
  })

  it('keep off the line grid and have a name for screen readers', () => {
    for (const id of ['TableHeader', 'TableLeft', 'TableCentred', 'TableNote']) {
      expect(style(id)).toContain('<w:snapToGrid w:val="0"/>')
    }
    expect(official().map((table) => table.match(/<w:tblCaption w:val="([^"]*)"/)?.[1])).toEqual(
      format2021.tables.map((table) => table.caption),
    )
  })

  it('begin further lines of a note below its text', () => {
    const { sizePt } = theme.styles.tableNote
    expect(style('TableNote')).toContain(`<w:ind w:left="${sizePt * 50}" w:hanging="${sizePt * 50}"/>`)
  })

  it('write the label of the long row group from top to bottom', () => {
    const cells = all(official()[1] ?? '', 'w:tc').filter((cell) => cell.includes('<w:textDirection w:val="tbRlV"/>'))
    expect(cells).toHaveLength(22)
    expect(cells.map((cell) => cell.includes('三、本年度办理结果'))).toEqual(cells.map((_, index) => index === 0))
  })

  it('are followed by a paragraph, which Word needs between tables and at the end', () => {
    expect(count(body, /<\/w:tbl><w:p>/g)).toBe(all(body, 'w:tbl').length)
  })
})

describe('a picture', () => {
  it('fills the type area at most, keeps its shape and has a description', () => {
    const [, width, height] = body.match(/<wp:extent cx="(\d+)" cy="(\d+)"/) ?? []
    expect(Number(width) / 635).toBeCloseTo(11906 - 1587 - 1474, -1.5)
    expect(Number(width) / Number(height)).toBeCloseTo(1200 / 480, 1)
    expect(body).toMatch(/<wp:docPr id="1" name="[^"]+" descr="清河市人民政府门户网站[^"]+"/)
  })
})

describe('the signature', () => {
  it('lets a unit longer than a line begin at the left edge', async () => {
    const units = ['清河市人民政府办公室政务公开与政府信息公开工作领导小组办公室秘书处']
    const file = await renderDocx({ ...report, signature: { units, date: '2024年1月28日' } }, theme)
    const paragraphs = all(partsOf(file)['word/document.xml'] ?? '', 'w:p')
    expect(paragraphs.find((paragraph) => paragraph.includes(units[0] ?? ''))).toContain('<w:ind w:left="0"/>')
  })

  it('centres the unit on the date, four characters from the right', () => {
    const [unit, date] = all(body, 'w:p')
      .filter((paragraph) => paragraph.includes('w:val="Signature"'))
      .map((paragraph) => Number(paragraph.match(/<w:ind w:left="(\d+)"/)?.[1]))
    // The date is seven Latin and three Chinese characters wide, the unit ten Chinese ones.
    const dateWidth = 7 / 2 + 3
    expect(date).toBe(Math.floor((28 - 4 - dateWidth) * 315))
    expect(unit).toBe(Math.floor((28 - 4 - dateWidth / 2 - 10 / 2) * 315))
  })
})
