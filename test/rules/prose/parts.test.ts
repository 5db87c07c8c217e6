import { describe, expect, it } from 'vitest'
import { partsReader } from '../../../src/rules/prose/parts'
import { quantityReader } from '../../../src/rules/prose/quantities'
import { proseReader } from '../../../src/rules/prose/reader'
import { sentenceSplitter } from '../../../src/rules/prose/sentences'
import { format2021 } from '../../support/formats'
import { ruleBook } from '../../support/rules'

const quantitiesOf = quantityReader(ruleBook.claims)
const partsOf = partsReader(ruleBook.claims)
const read = proseReader(ruleBook.claims, format2021, { name: '甲县教育局', level: 'department', year: 2023 })
const splitSentences = sentenceSplitter(ruleBook.claims)

/** Wholes and their parts in a text, as figures. */
function partsIn(text: string) {
  const found = splitSentences(text).flatMap((sentence) => partsOf(text, sentence, quantitiesOf(text)))
  return found.map(({ whole, parts, closed }) => [whole.value, parts.map(({ quantity }) => quantity.value), closed])
}

describe('a whole with its parts', () => {
  it('may stand in the sentence before', () => {
    const partsIn = (text: string) => read(text, '').parts.map(({ whole, parts }) => [whole.value, parts.length])
    expect(partsIn('公开信息80条。其中，网站60条，公众号30条。')).toEqual([[80, 2]])
    expect(partsIn('公开信息80条。培训3次。其中网站60条，公众号30条。')).toEqual([])
    expect(partsIn('公开信息80条。网站其中60条，公众号30条。')).toEqual([])
    expect(partsIn('收到78件，结转3件。其中，答复75件。')).toEqual([])
  })

  it('goes on as long as parts are named', () => {
    expect(partsIn('公开信息80条，其中动态类60条、政策类30条。')).toEqual([[80, [60, 30], false]])
    expect(partsIn('收到申请10件，其中9件为网上申请，1件为书面申请。')).toEqual([[10, [9, 1], false]])
  })

  it('is closed where the words say that all parts are named', () => {
    expect(partsIn('更新栏目30个，分别为机构类10个、政策类20个。')).toEqual([[30, [10, 20], true]])
  })

  it('is closed where its last part is all the others', () => {
    expect(partsIn('公开信息80条（其中动态类60条，政策类10条，其他5条）。')).toEqual([[80, [60, 10, 5], true]])
    expect(partsIn('公开信息80条，其中其他类60条，政策类10条。')).toEqual([[80, [60, 10], false]])
    expect(partsIn('公开信息80条，其中机构类5条；其他文件5条；政务（工作）动态70条。')).toEqual([[80, [5, 5], false]])
  })

  it('leaves out what stands in brackets behind a part: those are parts of it', () => {
    expect(partsIn('公开信息80条，其中预决算60条（预算40条、决算20条）、“三公”经费20条。')).toEqual([
      [80, [60, 20], false],
    ])
  })

  it('ends with the brackets it stands in', () => {
    expect(partsIn('收到申请14件（其中信函10件，网络4件），已办结12件。')).toEqual([[14, [10, 4], false]])
  })

  it('ends at a semicolon behind a list of commas, not where semicolons part the list', () => {
    expect(partsIn('公开信息80条，其中动态60条，政策20条；公众号发布300条。')).toEqual([[80, [60, 20], false]])
    expect(partsIn('公开信息80条，其中动态60条；政策20条；公告5条。')).toEqual([[80, [60, 20, 5], false]])
  })

  it('is not told by a number that only compares', () => {
    expect(partsIn('收到申请16件，较上年增加5件，其中网络9件，信函7件。')).toEqual([[16, [9, 7], false]])
  })

  it('ends where something else is counted, compared or added', () => {
    expect(partsIn('公开信息80条，其中动态60条，培训3次，政策30条。')).toEqual([[80, [60], false]])
    expect(partsIn('公开信息80条，其中动态60条，比上年增30条。')).toEqual([[80, [60], false]])
    expect(partsIn('公开信息80条，其中动态60条，另有300条在公众号发布。')).toEqual([[80, [60], false]])
  })

  it('tells what parts have in common by their names, in quotation marks too', () => {
    const text = '发布信息23条，其中县党建网发布11条，“学习强国”发布13条。'
    const [found] = splitSentences(text).flatMap((sentence) => partsOf(text, sentence, quantitiesOf(text)))
    expect(new Set(found?.parts.map(({ kind }) => kind)).size).toBe(1)
  })

  it('has in 其他 a part of the kind of the others', () => {
    const text = '新收申请262件，其中自然人203件，商业企业41件，其他16件。'
    const [found] = splitSentences(text).flatMap((sentence) => partsOf(text, sentence, quantitiesOf(text)))
    expect(new Set(found?.parts.map(({ kind }) => kind)).size).toBe(1)
  })

  it('is none where the whole is a rough one', () => {
    expect(partsIn('公开信息80余条，其中动态60条。')).toEqual([])
  })
})
