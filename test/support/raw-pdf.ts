/** A page in PDF's own operators. Points from the lower left corner, A4 when no size is given. */
export interface RawPage {
  content: string
  rotate?: number
  width?: number
  height?: number
}

const ASCII_WIDTHS = `32 126 500`

/** Most lines a block of a CMap has (ISO 32000-1, 9.7.5.4). */
const CMAP_BLOCK = 100

/** Characters are their own codes (UTF-16), so that any text can be written without a font file. Says so of those written. */
function toUnicode(pages: RawPage[]): string {
  const texts = pages.flatMap(({ content }) => content.match(/(?<=<)[0-9a-f]+(?=>)/g) ?? [])
  const codes = [...new Set(texts.flatMap((text) => text.match(/.{4}/g) ?? []))]
  const blocks = Array.from({ length: Math.ceil(codes.length / CMAP_BLOCK) }, (_, index) => {
    const some = codes.slice(index * CMAP_BLOCK, (index + 1) * CMAP_BLOCK)
    return `${some.length} beginbfchar\n${some.map((code) => `<${code}> <${code}>\n`).join('')}endbfchar`
  })
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}

/**
 * A PDF written by hand, with one font, /F: figures and letters half as wide as Han characters. With `encoding` the
 * codes are of one of Adobe's predefined CMaps and nothing says which characters they are.
 */
export function rawPdf(pages: RawPage[], encoding: string | null = null): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${7 + 2 * index} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding ?? 'Identity-H'} /DescendantFonts [4 0 R]${encoding ? '' : ' /ToUnicode 6 0 R'} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding ? 'GB1' : 'Identity'}) /Supplement 0 >> /DW 1000 /W [${ASCII_WIDTHS}] /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode(pages)),
    ...pages.flatMap(({ content, rotate = 0, width = 595, height = 842 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + 2 * index} 0 R >>`,
      stream(content),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

/** Text at a place, as one string. */
export function write(x: number, y: number, text: string, size = 12): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`
}

/** Text at a place, every character put there by itself. */
export function writeApart(x: number, y: number, text: string, size = 12): string {
  let at = x
  return [...text]
    .map((character) => {
      const shown = write(at, y, character, size)
      at += character < '\u007f' ? size / 2 : size
      return shown
    })
    .join('')
}

function hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}
