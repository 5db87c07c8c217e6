import { type Change, changeOften, cut, end, exchange, insert, move, repeat, replace } from './change'

/** Pieces of text that have broken readers before. */
const PIECES = [
  '\u0000',
  '\ufffd',
  '\u202e',
  '|',
  '\t',
  '\n',
  '**',
  '# ',
  '一、二、三、',
  '（一）（二）',
  '第一章',
  '1.',
  '其中：',
  '同比增长-12.5%',
  '2023年',
  '-1,234.5万元',
  '00160',
  '9'.repeat(400),
  ' '.repeat(400),
  '　'.repeat(400),
  '（'.repeat(400),
]

const LINE = /\n[^\n]*/g

/** Figures as they must not be, or as hardly anybody writes them. */
const FIGURES = [
  '',
  '/',
  '—',
  '-1',
  '1e9',
  '00160',
  '１２',
  '1,23',
  '1.5.2',
  '99999999999999999999',
  '0（其中3件）',
  '〇',
  '壹',
]

const oddFigure = replace(/\d+/g, (_, random) => random.pick(FIGURES))
const otherGap = replace(/[|\t\n]/g, (_, random) =>
  random.pick(['', ' ', '  ', '\t', '|', '｜', '\n', '\n\n', '\f', '\r']),
)
const joinLines = replace(/\n/g, () => '')
const spread = replace(/[^\n]{4,40}/g, (found, random) => [...found].join(random.pick(['\n', ' ', '|', '\t'])))
const shorten = replace(/[^\n|\t]{3,30}/g, (found, random) => found.slice(random.below(found.length)))

const CHANGES: Change[] = [
  cut,
  repeat,
  move,
  end,
  insert(PIECES),
  exchange(LINE),
  exchange(LINE),
  exchange(/[^|\t\n]+/g),
  oddFigure,
  otherGap,
  joinLines,
  spread,
  shorten,
]

/** A plain text with lines, cells, figures and characters broken in one to four ways. */
export const mutateText = changeOften(CHANGES)
