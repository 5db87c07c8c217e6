import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { leaveOutFontkit } from '../../../src/platform/node/fontkit'
import { renderPdf } from '../../../src/renderers/pdf'
import { documentOf, fonts, paragraph, theme } from '../../renderers/pdf/setting'
import { pageTexts } from '../../support/poppler'

const { cache } = createRequire(import.meta.url)
const loaded = (name: string) => Object.keys(cache).filter((file) => file.includes(`/node_modules/${name}/`))

describe('without fontkit', () => {
  test('a PDF is made all the same, and nothing of fontkit or what it needs is loaded', async () => {
    leaveOutFontkit()
    const pdf = await renderPdf(documentOf([paragraph('国务院办公厅')]), theme, fonts)
    expect(pageTexts(pdf)).toEqual(['测试国务院办公厅—1—'])
    expect(loaded('pdfkit')).not.toEqual([])
    expect(loaded('fontkit')).toHaveLength(1)
    expect(loaded('restructure')).toEqual([])
  })
})
