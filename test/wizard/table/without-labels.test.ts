import { describe, expect, test } from 'vitest'
import { withoutLabels } from '../../../src/wizard/table/without-labels'
import { format2021 } from '../../support/formats'

const figuresOf = (block: (string | null)[][]) => withoutLabels(block, format2021).figures

describe('a copied block', () => {
  test('loses headers and labels around its figures', () => {
    expect(
      figuresOf([
        ['（本列数据的勾稽关系为：…）', null, null, '申请人情况', null],
        ['', null, null, '自然人', '商业企业'],
        ['一、本年新收政府信息公开申请数量', null, null, '41', '6'],
        ['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密', '0', ''],
        ['', '', '2.其他法律行政法规禁止公开', '', '１，２３４件'],
      ]),
    ).toEqual([
      ['41', '6'],
      ['0', ''],
      ['', '１，２３４件'],
    ])
  })

  test('keeps an amount with its unit and a column of blanks', () => {
    expect(figuresOf([['行政事业性收费', '17.5万元']])).toEqual([['17.5万元']])
    const blanks = [
      ['', '1'],
      ['', '2'],
    ]
    expect(figuresOf(blanks)).toEqual(blanks)
  })

  test('keeps words among its figures, and words alone', () => {
    for (const block of [
      [
        ['1', '二'],
        ['三', '4'],
      ],
      [['自然人', '商业企业']],
      [['', '']],
    ])
      expect(figuresOf(block)).toEqual(block)
  })

  test('tells the label nearest to each of its rows and columns', () => {
    const { beside, above } = withoutLabels(
      [
        ['', '', '法人或其他组织', null],
        ['', '', '商业企业', '科研机构'],
        ['三、本年度办理结果', '（一）予以公开', '1', '2'],
        ['', '（二）部分公开', '3', '4'],
      ],
      format2021,
    )
    expect(beside).toEqual(['（一）予以公开', '（二）部分公开'])
    expect(above).toEqual(['商业企业', '科研机构'])
  })

  test('keeps a column of words the form has no label for', () => {
    const block = [
      ['甲', '1'],
      ['乙', '2'],
    ]
    expect(figuresOf(block)).toEqual(block)
  })
})
