/**
 * The tables of character codes (CMaps) that Chinese PDFs name without bringing them: GBK-EUC-H and its like, and the
 * one that says which characters these are. Built in, so that nothing is fetched; loaded one by one when asked for.
 */
const cmaps = import.meta.glob<string>(
  '/node_modules/pdfjs-dist/cmaps/{GB-EUC,GBK-EUC,GBKp-EUC,GBK2K,GBpc-EUC,UniGB-UCS2,UniGB-UTF16,Adobe-GB1-UCS2}*.bcmap',
  { query: '?url&inline', import: 'default' },
)

/** What pdf.js asks for a CMap (its option `CMapReaderFactory`); others than these it does without. */
export class BuiltInCMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const load = cmaps[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
    if (!load) throw new Error(`no CMap ${name}`)
    const [, base64 = ''] = (await load()).split('base64,')
    return { cMapData: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), isCompressed: true }
  }
}
