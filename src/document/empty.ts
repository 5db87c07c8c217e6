import type { Document } from './types'

/** A document of a title and nothing else. */
export function emptyDocument(title: string): Document {
  return {
    language: 'zh-CN',
    title,
    agency: '',
    year: 0,
    preface: [],
    sections: [],
    signature: null,
    publication: { site: { name: null, domain: null, idCode: null, column: null }, date: null },
    data: '{}\n',
  }
}
