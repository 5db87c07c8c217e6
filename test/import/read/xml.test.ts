import { describe, expect, test } from 'vitest'
import { childElements, descendants, readXml, textOf } from '../../../src/import/read/xml'

const text = (xml: string): string => {
  const root = readXml(xml)
  return root ? textOf(root) : ''
}

describe('XML', () => {
  test('gives names, attributes and texts, CDATA and the five entities', () => {
    const root = readXml(
      '<?xml version="1.0"?><!-- a --><w:p a="1 &gt; 0" b=\'>\'>甲&amp;&#20057;&#x4E19;<![CDATA[<丁>]]><w:br/></w:p>',
    )
    expect(root).toMatchObject({ name: 'w:p', attributes: { a: '1 > 0', b: '>' } })
    expect(root && textOf(root)).toBe('甲&乙丙<丁>')
  })

  test('expands no entity of its own, so that none can grow', () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "${'哈'.repeat(99)}"><!ENTITY c "&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>&c;&d;</a>`
    expect(text(laughs)).toBe('&c;&d;')
  })

  test('that is damaged is read as far as it goes', () => {
    expect(text('<a>甲<b c="1>乙</b><d>丙</a>')).toContain('丙')
    expect(text('<a>甲<![CDATA[乙')).toBe('甲')
    expect(readXml('no markup')).toBeNull()
    const root = readXml('<a><b></x></b><c/></a>')
    expect(root && childElements(root).map(({ name }) => name)).toEqual(['b', 'c'])
    expect(root && descendants(root, 'c')).toHaveLength(1)
  })
})
