import { describe, expect, it } from 'vitest'
import { personFinder } from '../../../src/rules/text/persons'
import { ruleBook } from '../../support/rules'

const find = personFinder(ruleBook.words)

/** Kinds of personal data in a text, and how severe. */
const kindsIn = (text: string) =>
  find(text, 'paragraph').map(({ fault, severity }) => [fault.kind === 'person' ? fault.what : fault.kind, severity])

/** A number of nobody: region 110101, born 1949-12-31. */
const NOBODY = '11010119491231018X'

describe('a citizen’s number', () => {
  it('is an error by its check character, written large or small', () => {
    expect(kindsIn(`申请人身份证号${NOBODY}。`)).toEqual([['身份证号码', 'error']])
    expect(kindsIn(`申请人身份证号${NOBODY.toLowerCase()}。`)).toEqual([['身份证号码', 'error']])
  })

  it.each([
    ['another check character', '110101194912310181'],
    ['two digits changed places', '11010119491213018X'],
    ['no such month', '11010119491331018X'],
    ['part of a longer number', `9${NOBODY}`],
    ['a code of an agency', '11330922002643296E'],
  ])('is none with %s', (_, number) => {
    expect(kindsIn(`编号${number}。`).filter(([kind]) => kind === '身份证号码')).toEqual([])
  })
})

describe('a bank card', () => {
  it('is told by its check digit, in groups of four too', () => {
    expect(kindsIn('账号4111111111111111')).toEqual([['银行卡号', undefined]])
    expect(kindsIn('账号4111 1111 1111 1111')).toEqual([['银行卡号', undefined]])
  })

  it('is none where the check digit is another', () => {
    expect(kindsIn('账号4111111111111112')).toEqual([])
  })
})

describe('a mobile number', () => {
  it.each(['联系人张某某，13800001234', '请致电申请人13800001234', '138-0000-1234', '138 0000 1234'])(
    'is personal: %s',
    (text) => {
      expect(kindsIn(text)).toEqual([['手机号码', undefined]])
    },
  )

  it.each(['办公电话：13800001234', '咨询热线13800001234', '电话0571-88001234', '统计代码138000012345'])(
    'is that of an office, or none: %s',
    (text) => {
      expect(kindsIn(text)).toEqual([])
    },
  )

  it('is personal behind the word for a telephone, where a person is named', () => {
    expect(kindsIn('联系人李某某，电话：13800001234')).toEqual([['手机号码', undefined]])
  })
})
