import { describe, expect, test } from 'vitest'
import { rawPdf, write } from '../../support/raw-pdf'
import { paragraphs, read, tables } from './reading'

/** Texts at their places, in points from the left and from the bottom. */
function page(...texts: [number, number, string][]): Promise<Awaited<ReturnType<typeof read>>> {
  return read(rawPdf([{ content: texts.map(([x, y, text]) => write(x, y, text, 10)).join('') }]))
}
/** The width of a digit in type of 10 points. */
const DIGIT = 5
const cells = (source: Awaited<ReturnType<typeof read>>) =>
  tables(source).map(({ rows }) =>
    rows.map((row) => row.map(({ text, colSpan }) => (colSpan > 1 ? [text, colSpan] : text))),
  )

describe('a table without ruling lines', () => {
  test('has its columns where figures stand above each other, blanks where none does', async () => {
    const source = await page(
      ...([
        [200, 700, '自然人'],
        [260, 700, '商业企业'],
        [330, 700, '总计'],
      ] as [number, number, string][]),
      ...([
        [60, 670, '本年新收'],
        [210, 670, '12'],
        [275, 670, '3'],
        [335, 670, '15'],
      ] as [number, number, string][]),
      ...([
        [60, 640, '上年结转'],
        [275, 640, '4'],
        [335, 640, '4'],
      ] as [number, number, string][]),
      ...([
        [60, 610, '结转下年'],
        [210, 610, '7'],
        [272, 610, '101'],
        [335, 610, '8'],
      ] as [number, number, string][]),
    )
    expect(cells(source)).toEqual([
      [
        ['', '自然人', '商业企业', '总计'],
        ['本年新收', '12', '3', '15'],
        ['上年结转', '', '4', '4'],
        ['结转下年', '7', '101', '8'],
      ],
    ])
  })

  test('has labels whole whose lines stand above and below their figures, beside those of their group', async () => {
    const source = await page(
      [120, 706, '没有现成信息'],
      [120, 694, '另行制作'],
      ...([
        [300, 700, '1'],
        [340, 700, '2'],
        [380, 700, '3'],
      ] as [number, number, string][]),
      [60, 676, '无法提供'],
      [120, 658, '补正后内容'],
      [120, 646, '仍不明确'],
      ...([
        [300, 652, '4'],
        [340, 652, '5'],
        [380, 652, '6'],
      ] as [number, number, string][]),
    )
    expect(cells(source)[0]).toEqual([
      ['', '没有现成信息另行制作', '1', '2', '3'],
      ['无法提供', '', '', '', ''],
      ['', '补正后内容仍不明确', '4', '5', '6'],
    ])
  })

  const figures = (y: number, ...texts: string[]) =>
    texts.map((text, index): [number, number, string] => [300 + 40 * index, y, text])

  test.each([
    ['1.', '2.', '3.', '4.', '5.'],
    ['（一）', '（二）', '（三）', '（四）', '（五）'],
    ['（1）', '（2）', '（3）', '（4）', '（5）'],
  ])(
    'has labels whole whose lines are as far apart as its rows, where each has its figures in its middle: %s %s',
    async (...numbers) => {
      const [one, two, three, four, five] = numbers
      const source = await page(
        [120, 700, `${one}申请人逾期`],
        ...figures(694, '1', '2', '3'),
        [120, 688, '不补正'],
        [120, 676, `${two}重复申请`],
        [120, 664, `${three}要求行政`],
        [120, 652, '机关确认'],
        [120, 640, '已有信息'],
        ...figures(652, '4', '5', '6'),
        [120, 628, `${four}其他`],
        ...figures(628, '7', '8', '9'),
        [120, 616, `${five}总计`],
        ...figures(616, '0', '0', '0'),
      )
      expect(cells(source)).toEqual([
        [
          [`${one}申请人逾期不补正`, '1', '2', '3'],
          [`${two}重复申请`, '', '', ''],
          [`${three}要求行政机关确认已有信息`, '4', '5', '6'],
          [`${four}其他`, '7', '8', '9'],
          [`${five}总计`, '0', '0', '0'],
        ],
      ])
    },
  )

  test.each([
    ['below', 686, 0],
    ['on the next page', 800, 1],
  ])(
    'has the figures of a row in one cell that may go on %s, where one is as wide as its column',
    async (_, y, next) => {
      const row = (at: number, label: string, ...figures: string[]) =>
        write(60, at, label, 10) +
        figures.map((text, index) => write(300 + 28 * index - (DIGIT * text.length) / 2, at, text, 10)).join('')
      const rest = write(60, y, '的申请', 10) + write(354, y, '9', 10) + row(y - 30, '2.上年结转', '3', '4', '7')
      const above = row(700, '1.本年新收', '12', '9862', '1018')
      const source = await read(rawPdf((next ? [above, rest] : [above + rest]).map((content) => ({ content }))))
      expect(cells(source)[0]?.map((line) => line.flat().filter((text) => text !== ''))).toEqual([
        ['1.本年新收', '12 9862 1018', 3],
        ['的申请', '9', 3],
        ['2.上年结转', '3', '4', '7'],
      ])
    },
  )

  test('leaves lines of labels apart that may belong to the figures above or below', async () => {
    const source = await page(
      ...figures(694, '1', '2', '3'),
      [120, 688, '不补正'],
      ...figures(682, '4', '5', '6'),
      [120, 676, '其他'],
      ...figures(670, '7', '8', '9'),
    )
    expect(cells(source)[0]?.map(([label]) => label)).toEqual(['', '不补正', '', '其他', ''])
  })

  test('parts a label from the number of the next beside it, and from a figure that touches it', async () => {
    const source = await page(
      [60, 700, '三、（一）予以公开'],
      ...figures(700, '10', '2', '3'),
      [80, 676, '（二）区分处理的只计这一情形并且只计一次'],
      [280, 676, '不能'],
      [300, 676, '4'],
      ...figures(676, '', '5', '6').slice(1),
      ...figures(652, '7', '8', '9'),
      [80, 652, '第（三）项'],
    )
    expect(cells(source)).toEqual([
      [
        ['三、', '（一）予以公开', '10', '2', '3'],
        ['', '（二）区分处理的只计这一情形并且只计一次不能', '4', '5', '6'],
        ['', '第（三）项', '7', '8', '9'],
      ],
    ])
  })

  test('keeps the parts of figures together that go on below in their cells: none of them is whole', async () => {
    const source = await page(
      [120, 700, '1.重复申请'],
      ...figures(700, '1', '2', '3'),
      [120, 676, '2.要求提供'],
      ...figures(682, '634', '', '70').filter(([, , text]) => text !== ''),
      [340, 676, '5'],
      ...figures(670, '3', '', '2').filter(([, , text]) => text !== ''),
    )
    expect(cells(source)[0]?.slice(0, 1)).toEqual([['1.重复申请', '1', '2', '3']])
    expect(cells(source)[0]?.flat(2)).not.toContain('634')
    const rest = cells(source)[0]?.slice(1) ?? []
    expect(rest.map((row) => row.at(-1))).toEqual([
      ['634 70', 3],
      ['5', 3],
      ['3 2', 3],
    ])
  })

  test('keeps the place of a column that has no figure, by its header', async () => {
    const labels = ['维持', '纠正', '其他', '未结', '总计', '维持']
    const source = await page(
      ...labels.map((text, index): [number, number, string] => [60 + index * 40, 700, text]),
      ...['1', '', '3', '4', '5', '6'].flatMap((text, index): [number, number, string][] =>
        text ? [[67 + index * 40, 680, text]] : [],
      ),
    )
    expect(cells(source)).toEqual([[labels, ['1', '', '3', '4', '5', '6']]])
  })

  describe('whose figures touch those beside them', () => {
    const labels = ['维持', '纠正', '其他', '未结', '总计']
    const row = (y: number, ...places: [number, string][]) =>
      places.map(([x, text]): [number, number, string] => [x, y, text])
    const header = labels.map((text, index): [number, number, string] => [60 + index * 40, 700, text])

    test('has them apart where one gap is another than those of its digits', async () => {
      const [first, second] = ['123456', '654321']
      const ends = 65 + first.length * DIGIT
      const source = await page(
        ...header,
        ...row(680, [65, first], [ends + 0.5, second], [145, '7'], [185, '22'], [225, '345']),
      )
      expect(cells(source)[0]?.[1]).toEqual([first, second, '7', '22', '345'])
    })

    test('has one figure where two ones are closer, as many faces set them', async () => {
      const source = await page(
        ...header,
        ...row(680, [65, '41'], [65 + 2 * DIGIT - 0.7, '14'], [105, '52'], [145, '7'], [185, '22'], [225, '345']),
      )
      expect(cells(source)[0]?.[1]).toEqual(['4114', '52', '7', '22', '345'])
    })
  })

  test('ends where a title or a sentence stands, and text around it stays text', async () => {
    const row = (y: number, label: string): [number, number, string][] => [
      ...([
        [60, y, label],
        [200, y, '1'],
        [260, y, '2'],
        [320, y, '3'],
      ] as [number, number, string][]),
    ]
    const source = await page(
      [60, 730, '三、收到和处理政府信息公开申请情况'],
      ...row(700, '甲'),
      ...row(680, '乙'),
      [60, 660, '以上为全年数据。'],
      [60, 640, '四、政府信息公开行政复议、行政诉讼情况'],
    )
    expect(cells(source)).toEqual([
      [
        ['甲', '1', '2', '3'],
        ['乙', '1', '2', '3'],
      ],
    ])
    expect(paragraphs(source)).toContain('三、收到和处理政府信息公开申请情况')
    expect(paragraphs(source)).toContain('四、政府信息公开行政复议、行政诉讼情况')
  })

  test('ends before the title of the next section, which reads and stands like the label of a row', async () => {
    const source = await page(
      [60, 760, '三、申请情况'],
      [60, 730, '（勾稽关系）'],
      ...figures(730, '甲类', '乙类', '总计'),
      [60, 700, '一、新收'],
      ...figures(700, '1', '2', '3'),
      [60, 680, '二、结转'],
      ...figures(680, '4', '5', '9'),
      [60, 655, '四、复议诉讼情况'],
      [60, 630, '复议'],
      [200, 630, '诉讼'],
      [60, 610, '维持'],
      [100, 610, '纠正'],
      [200, 610, '维持'],
      [300, 610, '纠正'],
      [60, 590, '6'],
      [100, 590, '7'],
      [200, 590, '8'],
      [300, 590, '0'],
    )
    expect(cells(source)[0]?.map(([label]) => label)).toEqual(['（勾稽关系）', '一、新收', '二、结转'])
    expect(cells(source)[1]?.at(-1)).toEqual(['6', '7', '8', '0'])
    expect(paragraphs(source)).toEqual(['三、申请情况', '四、复议诉讼情况'])
  })

  test('has its first rows below its header even where they are blank and numbered like titles', async () => {
    const source = await page(
      [60, 760, '三、申请情况'],
      ...figures(730, '甲类', '乙类', '总计'),
      [60, 700, '一、新收'],
      [60, 680, '二、结转'],
      [60, 660, '三、办结'],
      ...figures(660, '4', '5', '9'),
      [60, 640, '四、下年'],
      ...figures(640, '0', '0', '0'),
    )
    expect(cells(source)[0]).toEqual([
      ['', '甲类', '乙类', '总计'],
      ['一、新收', '', '', ''],
      ['二、结转', '', '', ''],
      ['三、办结', '4', '5', '9'],
      ['四、下年', '0', '0', '0'],
    ])
  })

  test('parts labels of a header that nearly touch where the columns of figures below are apart', async () => {
    const source = await page(
      [60, 730, '勾稽关系'],
      [300, 730, '现制发件'],
      [342, 730, '现废止件'],
      [384, 730, '现有件数'],
      [60, 700, '规章'],
      ...[300, 342, 384].map((x, index): [number, number, string] => [x, 700, String(index + 1)]),
      [60, 670, '文件'],
      ...[300, 342, 384].map((x, index): [number, number, string] => [x, 670, String(index + 4)]),
    )
    expect(cells(source)[0]?.[0]).toEqual(['勾稽关系', '现制发件', '现废止件', '现有件数'])
  })

  test('parts a group from a label that nearly touches it, where labels of other rows begin', async () => {
    const source = await page(
      [103, 700, '甲项'],
      ...figures(700, '1', '2', '3'),
      [60, 670, '无法提供'],
      [103, 670, '乙项'],
      ...figures(670, '4', '5', '6'),
      [103, 640, '丙项'],
      ...figures(640, '7', '8', '9'),
    )
    expect(cells(source)[0]?.map((row) => row.slice(0, 2))).toEqual([
      ['', '甲项'],
      ['无法提供', '乙项'],
      ['', '丙项'],
    ])
  })

  test('has a figure that stands alone in its line, beside the middle of its label, in its row', async () => {
    const source = await page(
      [120, 700, '1.重复申请'],
      ...figures(700, '1', '2', '3'),
      [120, 676, '2.要求提供公开'],
      [340, 670, '5'],
      [120, 664, '出版物'],
      [120, 640, '3.其他'],
      ...figures(640, '0', '0', '0'),
    )
    expect(cells(source)[0]).toEqual([
      ['1.重复申请', '1', '2', '3'],
      ['2.要求提供公开出版物', '', '5', ''],
      ['3.其他', '0', '0', '0'],
    ])
  })

  test('has labels whole that go on before the column they began in, however short their last line', async () => {
    const source = await page(
      [60, 712, '（二）区分处理的，只计'],
      ...figures(700, '1', '2', '3'),
      [60, 700, '这一情形的，不计其他的'],
      [60, 688, '情形'],
      [60, 676, '（三）不能'],
      [120, 676, '1.国家秘密'],
      ...figures(676, '4', '5', '6'),
      [120, 664, '2.禁止公开'],
      ...figures(664, '7', '8', '9'),
    )
    expect(cells(source)[0]?.[0]).toEqual([['（二）区分处理的，只计这一情形的，不计其他的情形', 2], '1', '2', '3'])
  })

  test("leaves only the label apart that a page's end cuts", async () => {
    const content = (...texts: [number, number, string][]) =>
      texts.map(([x, y, text]) => write(x, y, text, 10)).join('')
    const source = await read(
      rawPdf([
        {
          content: content(
            [120, 100, '1.申请人逾期'],
            ...figures(94, '1', '2', '3'),
            [120, 88, '不补正'],
            [120, 76, '2.其他'],
            ...figures(76, '4', '5', '6'),
            [120, 64, '3.总计'],
            ...figures(64, '4', '5', '6'),
            [120, 52, '4.要求行政'],
            [120, 40, '机关确认'],
            ...figures(34, '7', '8', '9'),
          ),
        },
        {
          content: content([120, 800, '已有信息'], [120, 788, '5.重复'], ...figures(782, '1', '1', '2'), [
            120,
            776,
            '申请',
          ]),
        },
      ]),
    )
    const labels = cells(source).flatMap((rows) => rows.map(([label]) => label))
    expect(labels).toContain('1.申请人逾期不补正')
    expect(labels).toContain('5.重复申请')
  })

  test("has figures of three columns below everything else of a page, which are no page's number", async () => {
    const source = await page(
      [120, 700, '1.重复申请'],
      ...figures(700, '1', '2', '3'),
      [120, 50, '2.要求'],
      ...figures(44, '7', '8', '9'),
    )
    expect(paragraphs(source).join()).toContain('789')
  })
})

test('dots that are not quite square draw lines of both directions', async () => {
  const dots = (count: number, at: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => at(index)).join('')
  const across = (y: number) => dots(100, (index) => `${100 + index * 2} ${y} 1 1.0001 re f\n`)
  const down = (x: number) => dots(31, (index) => `${x} ${500 + index * 2} 1 1.0001 re f\n`)
  const content = [500, 530, 560].map(across).join('') + [100, 200, 298].map(down).join('')
  const source = await read(rawPdf([{ content: content + write(110, 540, '受理') + write(220, 540, '7') }]))
  expect(tables(source)[0]?.rows[0]?.map(({ text }) => text)).toEqual(['受理', '7'])
})
