import { describe, expect, test } from 'vitest'
import { debianPackages, missingTools, missingToolsMessage } from '../../scripts/lib/system-tools.mjs'

/** The libraries of Java programs are there unless a test is about them. */
const having = (...programs: string[]) =>
  missingTools((program: string) => programs.includes(program) || program.startsWith('/usr/share/java/'))
const names = (tools: { programs: string[] }[]) => tools.map((tool) => tool.programs[0])

describe('missingTools', () => {
  test('any of the browsers will do', () => {
    for (const browser of ['chromium', 'chromium-browser', 'google-chrome']) {
      expect(names(having(browser, 'soffice', 'qpdf', 'pdftotext', 'pdffonts', 'pdftoppm', 'java'))).toEqual([])
    }
  })

  test('names every program that is absent', () => {
    expect(names(having('pdftotext'))).toEqual(['chromium', 'pdffonts', 'pdftoppm', 'qpdf', 'soffice', 'java'])
  })
})

test('a package is asked for once, and the browser brings its Chinese font', () => {
  expect(debianPackages(having())).toEqual([
    'chromium',
    'poppler-utils',
    'qpdf',
    'libreoffice-writer-nogui',
    'default-jre-headless',
    'fonts-noto-cjk',
  ])
  expect(debianPackages(having('chromium', 'qpdf', 'soffice', 'java'))).toEqual(['poppler-utils'])
})

test('the message names the programs and the very line to type', () => {
  const lines = missingToolsMessage(having('chromium', 'soffice', 'pdftotext', 'pdffonts', 'pdftoppm', 'java')).split(
    '\n',
  )
  expect(lines[0]).toContain('qpdf')
  expect(lines[0]).not.toContain('chromium')
  expect(lines.at(-1)?.trim()).toBe('sudo apt-get update && sudo apt-get install -y --no-install-recommends qpdf')
})

test('a library is looked for by its whole path', () => {
  expect(debianPackages(missingTools((program: string) => !program.startsWith('/')))).toEqual([
    'libpdfbox2-java',
    'libjaxb-api-java',
    'libactivation-java',
  ])
})
