import { Document, type File, Packer, Paragraph } from 'docx'

/** A Word file of such paragraphs, made by somebody. */
export async function shellOf(...paragraphs: string[]): Promise<Uint8Array> {
  const children = paragraphs.map((text) => new Paragraph(text))
  const file: File = new Document({ creator: '张三', lastModifiedBy: '李四', sections: [{ children }] })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
