/**
 * Radicals some programs write instead of the characters that look the same (Unicode's CJK Radicals Supplement, which
 * has no compatibility mapping), and those characters.
 */
const RADICALS = [...'⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳']
const CHARACTERS = [...'母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟']
const CHARACTER_OF = new Map(RADICALS.map((radical, index) => [radical, CHARACTERS[index] ?? radical]))

/** A radical whose like is an older form, of which no simplified text has one: ⼾ is 戶 to Unicode, and 户 as printed. */
const [OLDER_DOOR, DOOR] = ['戶', '户']

/** Han characters, their punctuation and full-width forms: between these no space is printed. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u
/** Control characters and those without width: U+200B to U+200F, U+2060, U+FEFF, U+00AD. */
const UNSEEN = /[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** Stands for a character the file does not tell, as it does in Unicode. */
export const UNTOLD = '\ufffd'

/** What a glyph prints: radicals and vertical forms as the characters they stand for, nothing invisible. */
export function printedText(unicode: string): string {
  return (
    unicode
      .replace(UNSEEN, '')
      .replace(/[\u2e80-\u2eff]/gu, (radical) => CHARACTER_OF.get(radical) ?? radical)
      // Radicals and punctuation of vertical lines that Unicode itself says are the same.
      .replace(/[\u2f00-\u2fdf\ufe10-\ufe19\ufe30-\ufe44]/gu, (form) =>
        form.normalize('NFKC').replace(OLDER_DOOR, DOOR),
      )
  )
}

/** Whether a text has a Han character, or punctuation or a form of its width. */
export function isWide(text: string): boolean {
  return WIDE.test(text)
}
