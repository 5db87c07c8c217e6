// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { readClipboard, writeClipboard } from '../../../src/wizard/table/clipboard'

const table = (rows: string) => `<html><body><!--StartFragment--><table>${rows}</table><!--EndFragment--></body></html>`

describe('what is on the clipboard', () => {
  test('is a block when text has tabs or lines, and no block when it is one figure', () => {
    expect(readClipboard('1\t2\r\n3\t4\r\n', '')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(readClipboard('12\r\n', '')).toBeNull()
    expect(readClipboard('12', table('<tr><td>12</td></tr>'))).toBeNull()
  })

  test('is read from the HTML table when there is one, with &nbsp; and line breaks as mere spaces', () => {
    const html = table('<tr><td>&nbsp;</td><td>1,234&nbsp;</td></tr><tr><td><p>\n 5<br></p></td><td>6件</td></tr>')
    expect(readClipboard('1234 5 6', html)).toEqual([
      ['', '1,234'],
      ['5', '6件'],
    ])
  })

  test('keeps the places a wide or a high cell covers', () => {
    const html = table(
      '<tr><td colspan="2">1</td><td rowspan="2">2</td><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr>',
    )
    expect(readClipboard('', html)).toEqual([
      ['1', null, '2', '3'],
      ['4', '5', '', '6'],
    ])
  })

  test('leaves out blank rows at the end, and only there; a block that is all blank stays', () => {
    const rows = [
      ['1', '2'],
      ['', ''],
      ['3', '4'],
    ] as const
    const text = [...rows, ['', ''], ['\u3000', '']].map((row) => row.join('\t')).join('\r\n')
    expect(readClipboard(text, '')).toEqual(rows)
    const blank = '<tr><td>&nbsp;</td><td></td></tr>'
    expect(readClipboard('', table(`<tr><td>1</td><td>2</td></tr>${blank}`))).toEqual([['1', '2']])
    expect(readClipboard('', table(blank + blank))).toHaveLength(2)
  })

  test('leaves out rows without cells and tables inside cells', () => {
    const html = table('<tr></tr><tr><td>1<table><tr><td></td><td></td></tr></table></td><td>2</td></tr>')
    expect(readClipboard('', html)).toEqual([['1', '2']])
  })

  test('leaves out hidden rows and cells, as they were not seen where they were copied', () => {
    const html = table(
      "<tr><td rowspan=3>1</td><td style='display:none'>8</td><td>2</td></tr><tr style='mso-height-source:userset;display: none'><td>9</td></tr><tr><td>4</td></tr>",
    )
    expect(readClipboard('1\t2\r\n9\t9\r\n3\t4', html)).toEqual([
      ['1', '2'],
      ['', '4'],
    ])
  })

  test('of a page that claims absurd spans stays of a size', () => {
    const html = table('<tr><td colspan="100000" rowspan="100000">1</td></tr>')
    expect(readClipboard('', html)?.map((row) => row.length)).toEqual([100])
  })

  test('runs no script and fetches no picture', () => {
    const ran = globalThis as { pasted?: boolean }
    readClipboard(
      '',
      table('<tr><td><img src="x" onerror="pasted=true"><script>pasted=true</script>1</td><td>2</td></tr>'),
    )
    expect(ran.pasted).toBeUndefined()
  })
})

describe('a block copied out', () => {
  test('is tab-separated text and an HTML table, and comes back as it was', () => {
    const rows = [
      ['1', ''],
      ['<b>', '4'],
    ]
    const { text, html } = writeClipboard(rows)
    expect(text).toBe('1\t\r\n<b>\t4')
    expect(html).toContain('<td>&lt;b&gt;</td>')
    expect(readClipboard(text, html)).toEqual(rows)
    expect(readClipboard(text, '')).toEqual(rows)
  })
})
