/** A character followed by its reading in brackets, as careless conversion from Big5 or GBK leaves it: 數(shù). */
export const READING = /\((?<=\p{Script=Han}\()[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńň]{1,6}\)/gu

/** The number of an item: 一、 （一） 1. 1、 1． and, where only a space follows, 1. */
const ITEM_NUMBER =
  /^(?:\((?:[一二三四五六七八九十]+|\d{1,2})\)|(?:[一二三四五六七八九十]+|\d{1,2})[、.,:]|\d{1,2}(?=\p{Script=Han}))/u

/** Text with one width of characters and no spaces: what two prints of the same words have in common. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(READING, '')
}

/** The mark of a note as figures and notes are compared by it: without brackets, spaces and the form it is printed in. */
export function markKey(mark: string): string {
  return keyOf(plainText(mark))
}

/** The number a label begins with, without its punctuation; null where it has none. */
export function itemNumber(text: string): string | null {
  return (
    plainText(text)
      .match(ITEM_NUMBER)?.[0]
      .replace(/[^\p{Script=Han}\d]/gu, '') ?? null
  )
}

/** Whether a cell holds nothing but what numbers an item: 1 to 99, with or without a point. */
export function isItemNumber(text: string): boolean {
  return /^\(?[1-9]\d?\)?[、.]?$/.test(plainText(text))
}

/** The year a label names in brackets: 本年(2023)制发件数. */
const NAMED_YEAR = /\((?:19|20)\d{2}年?度?\)/g

/** What a label says, without its number and punctuation, and the year in brackets. */
export function labelKey(text: string): string {
  return keyOf(plainText(text).replace(ITEM_NUMBER, '').replace(NAMED_YEAR, ''))
}

/** What a label says without the remark in brackets at its end. */
export function shortLabelKey(text: string): string {
  return keyOf(
    plainText(text)
      .replace(ITEM_NUMBER, '')
      .replace(NAMED_YEAR, '')
      .replace(/\([^()]*\)$/, ''),
  )
}

function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
