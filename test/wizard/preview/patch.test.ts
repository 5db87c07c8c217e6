// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { patch } from '../../../src/wizard/preview/patch'

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body
}

describe('a shown page made like another', () => {
  test.each([
    ['a text changes', '<p>一</p><p>二</p>', '<p>一</p><p>三</p>'],
    ['a paragraph comes', '<main><p>一</p></main>', '<main><p>一</p><p>二</p></main>'],
    ['a paragraph goes', '<main><p>一</p><p>二</p></main>', '<main><p>二</p></main>'],
    ['an attribute changes', '<img alt="甲" src="data:,1">', '<img alt="乙" src="data:,1">'],
    ['a heading becomes a paragraph', '<h3>一</h3>', '<p>一</p>'],
    ['all is empty at first', '<main></main>', '<main><p>一</p></main>'],
    ['all goes', '<main><p>一</p></main>', '<main></main>'],
  ])('when %s', (_, before, after) => {
    const shown = parse(before)
    const host = shown.parentNode
    patch(shown, parse(after))
    expect((host as HTMLElement).querySelector('body')?.innerHTML).toBe(after)
  })

  test('what is alike stays the very same', () => {
    const shown = parse('<p>一</p><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>')
    const [first, second] = shown.querySelectorAll('td')
    patch(shown, parse('<p>一</p><table><tbody><tr><td>1</td><td>3</td></tr></tbody></table>'))
    expect(shown.querySelectorAll('td')[0]).toBe(first)
    expect(shown.querySelectorAll('td')[1]).toBe(second)
    expect(second?.textContent).toBe('3')
  })
})
