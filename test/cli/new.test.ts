import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankAgency } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import { readDraft } from '../../src/draft/read'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder, nianbao } from '../support/cli'
import { draftWith } from '../support/drafts'
import { format2019, format2021, officialFormats } from '../support/formats'

function open(file: string): Draft {
  const reading = readDraft(readFileSync(file, 'utf8'), officialFormats)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.draft
}

describe('nianbao new', () => {
  test('writes a blank draft in the format of its year', () => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = nianbao(
      ['new', '--agency', '云岭县教育局', '--year', '2024', '-o', 'a.nianbao.json'],
      folder,
    )
    expect([code, stdout, stderr]).toEqual([0, 'a.nianbao.json\n', ''])
    expect(open(join(folder, 'a.nianbao.json'))).toMatchObject({
      format: '2021',
      year: 2024,
      agency: { name: '云岭县教育局' },
    })
  })

  test('takes the format it is told, whatever the year', () => {
    const folder = emptyFolder()
    nianbao(['new', '--agency', '云岭县', '--year', '2022', '--format', '2019', '-o', 'a.json'], folder)
    expect(open(join(folder, 'a.json'))).toMatchObject({ format: '2019', year: 2022 })
  })

  test('carries last year’s 结转下年度 over to 上年结转, column by column, and nothing else', () => {
    const folder = emptyFolder()
    const last = {
      ...draftWith(format2019, {
        'requests.carriedOut.naturalPerson': 3,
        'requests.carriedOut.other': null,
        'requests.carriedOut.total': 4,
        'requests.received.naturalPerson': 9,
      }),
      year: 2020,
      agency: blankAgency('云岭县'),
      signature: { units: ['云岭县人民政府办公室'], date: '2021-01-20' },
    }
    writeFileSync(join(folder, 'last.json'), writeDraft(last))
    const args = ['new', '--agency', '云岭县', '--year', '2021', '--previous', 'last.json', '-o', 'a.json']
    expect(nianbao(args, folder).code).toBe(0)
    const draft = open(join(folder, 'a.json'))
    const carried = {
      naturalPerson: 3,
      business: 0,
      research: 0,
      publicWelfare: 0,
      legalService: 0,
      other: null,
      total: 4,
    }
    expect(draft.tables.requests).toMatchObject({ carriedIn: carried, received: { naturalPerson: null } })
    expect(draft.signature).toEqual({ units: ['云岭县人民政府办公室'], date: null })
    expect(draft.previous).toMatchObject({ year: 2020, format: '2019', previous: null })
    expect(draft.sections).toEqual({ overview: [], problems: [], others: [] })
  })

  test('says when the draft given is not last year’s', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'old.json'), writeDraft({ ...draftWith(format2021, {}), year: 2021 }))
    const args = ['new', '--agency', '云岭县', '--year', '2025', '--previous', 'old.json', '-o', 'a.json']
    expect(nianbao(args, folder)).toMatchObject({ code: 0, stderr: '注意：上年报告是 2021 年度的，不是 2024 年度。\n' })
  })

  test.each([
    ['a year without a format', ['--agency', '云岭县', '--year', '2015'], /没有适用于 2015 年度报告的格式.*2019/],
    ['a year that is none', ['--agency', '云岭县', '--year', '二〇二四'], /--year 应为四位数字.*二〇二四/],
    ['an empty agency', ['--agency', ' ', '--year', '2024'], /--agency 是空的/],
    [
      'an unknown format',
      ['--agency', '云岭县', '--year', '2024', '--format', '2030'],
      /没有格式 2030。可用的格式：2019、2021/,
    ],
    ['a missing agency', ['--year', '2024'], /缺少选项 --agency/],
    ['an unknown option', ['--agency', '云岭县', '--year', '2024', '--colour', 'red'], /没有选项 --colour/],
    [
      'a previous draft that is not there',
      ['--agency', '云岭县', '--year', '2024', '--previous', 'no.json'],
      /no\.json：没有这个文件/,
    ],
  ])('refuses %s in one line and writes nothing', (_, args, message) => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = nianbao(['new', ...args, '-o', 'a.json'], folder)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(existsSync(join(folder, 'a.json'))).toBe(false)
  })

  test('never writes over a file that is there', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.json'), '一份填好的草稿')
    const { code, stderr } = nianbao(['new', '--agency', '云岭县', '--year', '2024', '-o', 'a.json'], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^a\.json：已经有这个文件/)
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('一份填好的草稿')
  })

  test('what it writes for any name and any four-digit year, it reads', () => {
    const folder = emptyFolder()
    const name = '云岭县'.repeat(120)
    nianbao(['new', '--agency', name, '--year', '9999', '-o', 'a.json'], folder)
    expect(open(join(folder, 'a.json'))).toMatchObject({ year: 9999, agency: { name } })
  })

  test('leaves another agency’s address and signature with that agency', () => {
    const folder = emptyFolder()
    const last = draftWith(format2021, {})
    const signed = {
      ...last,
      agency: { ...last.agency, name: '甲县', address: '甲县路1号' },
      signature: { units: ['甲县'], date: null },
    }
    writeFileSync(join(folder, 'last.json'), writeDraft(signed))
    nianbao(['new', '--agency', '乙县', '--year', '2022', '--previous', 'last.json', '-o', 'a.json'], folder)
    expect(open(join(folder, 'a.json'))).toMatchObject({
      agency: { name: '乙县', address: null },
      signature: { units: [] },
    })
  })

  test('refuses an output folder that is not there', () => {
    const folder = emptyFolder()
    const { code, stderr } = nianbao(['new', '--agency', '云岭县', '--year', '2024', '-o', 'no/where/a.json'], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/no\/where\/a\.json：没有这个文件或文件夹/)
  })
})

test('a changed cell in the draft file is what the next command sees', () => {
  const folder = emptyFolder()
  const draft = setCells(draftWith(format2021, {}), [['requests.received.naturalPerson', 2]])
  writeFileSync(join(folder, 'a.json'), writeDraft(draft))
  expect(nianbao(['check', 'a.json'], folder).code).toBe(1)
})
