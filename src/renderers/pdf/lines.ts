/** Measures a text on one line; any unit, the one of the line's length. */
export type Measure = (text: string) => number

/** Breaks a text into full lines, each as long as it can be. Never empty: an empty text is one empty line. */
export function fullLines(text: string, length: number, measure: Measure): string[] {
  return text.split('\n').flatMap((part) => {
    const lines: string[] = []
    let line = ''
    for (const piece of piecesOf(part, length, measure)) {
      if (line !== '' && measure((line + piece).trim()) > length) {
        lines.push(line.trim())
        line = ''
      }
      line += piece
    }
    return [...lines, line.trim()]
  })
}

/**
 * Breaks a text into as few lines as possible and makes those even, rather at a punctuation mark than within a word:
 * for what is centred (GB/T 9704-2012, 7.3.1 asks this of a title broken over lines).
 */
export function evenLines(text: string, length: number, measure: Measure): string[] {
  return text.split('\n').flatMap((part) => {
    const pieces = piecesOf(part, length, measure)
    return evenOut(pieces, fullLines(part, length, measure).length, length, measure)
  })
}

const CLOSING = '，。、；：？！）〕］｝〉》」』】〗”’…—％℃'
const OPENING = '（〔［｛〈《「『【〖“‘'
const PIECE = new RegExp(`[${OPENING}]*(?:[0-9]+[年月日]|[\\x21-\\x7e]+|[^])[${CLOSING}]*[ \\u200b]*`, 'gu')

/** What must not be broken: a character with the marks that cling to it, a Latin word, a number with its 年. */
function piecesOf(text: string, length: number, measure: Measure): string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) => (measure(piece.trim()) > length ? [...piece] : [piece]))
}

function evenOut(pieces: string[], count: number, length: number, measure: Measure): string[] {
  // best[end]: the least uneven way to set the pieces before `end` on the lines so far.
  let best = new Map<number, { cost: number; lines: string[] }>([[0, { cost: 0, lines: [] }]])
  for (let line = 1; line <= count; line++) {
    const next: typeof best = new Map()
    for (const [start, { cost, lines }] of best) {
      for (let end = start + 1; end <= pieces.length; end++) {
        const text = pieces.slice(start, end).join('').trim()
        const slack = (length - measure(text)) / length
        if (slack < 0 && end > start + 1) break
        const total = cost + slack * slack + (breaksPhrase(text, pieces[end]) ? WITHIN_A_PHRASE : 0)
        // Of two equally even ways the one with the fuller upper lines is taken.
        if (total <= (next.get(end)?.cost ?? Number.POSITIVE_INFINITY) + SAME)
          next.set(end, { cost: total, lines: [...lines, text] })
      }
    }
    best = next
  }
  return best.get(pieces.length)?.lines ?? [pieces.join('')]
}

/** What a break within a phrase costs, against an empty line's cost of 1: lines may be somewhat uneven to avoid it. */
const WITHIN_A_PHRASE = 0.1

/** Costs no further apart than rounding are the same. */
const SAME = 1e-9

function breaksPhrase(line: string, next: string | undefined): boolean {
  return next !== undefined && !CLOSING.includes(line.slice(-1)) && !OPENING.includes(next.charAt(0))
}
