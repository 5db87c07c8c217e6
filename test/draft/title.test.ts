import { describe, expect, it } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { fileBaseName, reportTitle } from '../../src/draft/title'
import { format2021, thirdFormat } from '../support/formats'

const draftOf = (agency: string, title: string | null = null) => ({
  ...blankDraft(format2021, 2025, blankAgency(agency)),
  title,
})
const titled = (title: string) => fileBaseName(format2021, draftOf('', title))

describe('the title of a report', () => {
  it('is the official one: agency, year and the official words', () => {
    expect(reportTitle(format2021, draftOf('甲县测试局'))).toBe('甲县测试局2025年政府信息公开工作年度报告')
  })

  it('follows the format', () => {
    expect(reportTitle(thirdFormat, draftOf('甲县测试局'))).toBe('2025年度甲县测试局信息公开报告')
  })

  it('is the draft’s own where it has one', () => {
    expect(reportTitle(format2021, draftOf('甲县测试局', '自拟标题'))).toBe('自拟标题')
  })

  it.each(['甲{year}乙', '甲$&乙', "甲$'乙", '甲$$乙'])('takes the agency’s name as it is: %s', (name) => {
    expect(reportTitle(format2021, draftOf(name))).toBe(`${name}2025年政府信息公开工作年度报告`)
  })
})

describe('the file name of a report', () => {
  it('is its title', () => {
    expect(fileBaseName(format2021, draftOf('甲县测试局'))).toBe('甲县测试局2025年政府信息公开工作年度报告')
  })

  it('has no character a file system refuses', () => {
    expect(titled('a/b\\c:d*e?f"g<h>i|j\nk')).toBe('a_b_c_d_e_f_g_h_i_j_k')
  })

  it('leads nowhere else', () => {
    expect(titled('../../etc/passwd')).toBe('_.._etc_passwd')
  })

  it('neither begins nor ends with a dot or a space', () => {
    expect(titled(' .隐藏. ')).toBe('隐藏')
    expect(titled(`${'长'.repeat(79)} 后面`)).toBe('长'.repeat(79))
  })

  it('has at most eighty characters and cuts none in half', () => {
    expect(titled('𠮷'.repeat(100))).toBe('𠮷'.repeat(80))
  })

  it('is the format’s name where nothing is left of the title', () => {
    expect(titled('...')).toBe('政府信息公开工作年度报告格式')
  })
})
