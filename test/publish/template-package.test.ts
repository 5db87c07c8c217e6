import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  PACKAGE_LIMITS,
  readTemplatePackage,
  templateChanges,
  unpackTemplates,
} from '../../src/publish/template-package'
import type { TemplateFiles } from '../../src/renderers/layout'
import { officialText, templatesIn, zipOf } from '../support/templates'

const THEME = 'layouts/gongwen/theme.json'
const wider = officialText(THEME).replace('"left": 28', '"left": 30')

describe('a template package', () => {
  let official: TemplateFiles
  beforeAll(async () => {
    official = await templatesIn()
  })

  test.each(['', '青屏县模板/', 'a/b/templates/'])(
    'is laid over the official templates from its folder “%s”',
    (root) => {
      const { templates, problems } = readTemplatePackage(zipOf({ [root + THEME]: wider }), official)
      expect(problems).toEqual([])
      expect(templates?.layouts.theme.page.marginsMm.left).toBe(30)
      expect(templates?.formats.map(({ id }) => id)).toEqual(['2019', '2021'])
    },
  )

  test('leaves out what a computer or an example adds', () => {
    const { files } = unpackTemplates(
      zipOf({
        [`own/${THEME}`]: wider,
        [`own/examples/compact/${THEME}`]: '{}',
        'own/layouts/.DS_Store': 'x',
        [`__MACOSX/own/${THEME}`]: 'x',
        'own/说明.txt': 'x',
      }),
    )
    expect([...files.keys()]).toEqual([THEME])
  })

  test('tells what it changes: files in place of official ones, new ones, and ones that nothing reads', () => {
    const { files } = unpackTemplates(
      zipOf({
        [THEME]: wider,
        'layouts/web/page.html': officialText('layouts/web/page.html'),
        'formats/2030.json': '{}',
        'layouts/gongwen/shell.docx': 'x',
        'layouts/web/styel.css': 'p {}',
      }),
    )
    expect(templateChanges(official, files)).toEqual([
      { file: THEME, change: 'replaces' },
      { file: 'formats/2030.json', change: 'adds' },
      { file: 'layouts/gongwen/shell.docx', change: 'adds' },
      { file: 'layouts/web/styel.css', change: 'unused' },
    ])
  })

  test('with a fault gives no templates, and names file and place', () => {
    const broken = wider.replace('"lines": 22', '"lines": "many"')
    const { templates, problems } = readTemplatePackage(zipOf({ [THEME]: broken }), official)
    expect(templates).toBeNull()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/layouts\/gongwen\/theme\.json.*grid\.lines/)
  })

  test('of no official template at all is refused', () => {
    expect(unpackTemplates(zipOf({ 'a.txt': 'x', 'formats.json': '{}' })).problem).toEqual({ code: 'package.nothing' })
    expect(unpackTemplates(new Uint8Array([80, 75, 3, 4, 9, 9])).problem).toEqual({ code: 'package.not-zip' })
    expect(unpackTemplates(strToU8('报告')).problem).toEqual({ code: 'package.not-zip' })
  })

  test('too large, of too many files, or packed beyond belief is refused before it is unpacked', () => {
    const { bytes, entries, unpacked, ratio } = PACKAGE_LIMITS
    expect(unpackTemplates(new Uint8Array(bytes + 1)).problem).toEqual({ code: 'package.too-large', bytes: bytes + 1 })
    const many = Object.fromEntries(Array.from({ length: entries + 1 }, (_, index) => [`formats/${index}.json`, '{}']))
    expect(unpackTemplates(zipOf(many)).problem).toEqual({ code: 'package.too-many', entries: entries + 1 })
    const packed = unpackTemplates(zipSync({ 'formats/a.json': new Uint8Array(unpacked / 2) })).problem
    expect(packed).toMatchObject({ code: 'package.bomb', file: 'formats/a.json' })
    expect(packed?.code === 'package.bomb' && packed.ratio).toBeGreaterThan(ratio)
    const whole = unpackTemplates(zipSync({ 'formats/a.json': new Uint8Array(unpacked + 1) })).problem
    expect(whole).toEqual({ code: 'package.too-large-unpacked', bytes: unpacked + 1 })
  })
})
