import type { Source } from '../source'

/** Kinds of file that are recognised, but not read. */
export type UnreadKind =
  | 'doc'
  | 'wps'
  | 'et'
  | 'ofd'
  | 'odf'
  | 'rtf'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'archive'
  | 'image'
  | 'media'
  | 'mail'
  | 'shortcut'

/** What a limit is on; see limits.ts. */
export type LimitedThing =
  | 'entries'
  | 'unzipped'
  | 'packings'
  | 'nesting'
  | 'nodes'
  | 'cells'
  | 'blocks'
  | 'characters'
  | 'line'
  | 'numbered'
  | 'pages'
  | 'seconds'
  | 'megabytes'

/** Why a file was refused. The wording is in messages/source.ts. */
export type ReadProblem =
  | { code: 'read.empty' }
  | { code: 'read.too-large'; bytes: number; limit: number }
  | { code: 'read.limit'; what: LimitedThing; limit: number }
  | { code: 'read.unread-kind'; kind: UnreadKind }
  | { code: 'read.unknown-kind' }
  | { code: 'read.encrypted'; kind: 'docx' | 'pdf' }
  | { code: 'read.broken'; detail: string }
  /** A page that only leads to other pages. */
  | { code: 'read.list-page'; links: number }
  /** A page that asks who one is. */
  | { code: 'read.login-page' }
  /** What a server says in place of a page it does not have, or does not show. */
  | { code: 'read.error-page' }
  /** A page whose text is put there by script. */
  | { code: 'read.script-page' }
  /** A page whose text is in a file it shows or offers. */
  | { code: 'read.attachment-page'; files: string[] }
  /** A page whose text is in another page saved beside it. */
  | { code: 'read.frame-page'; files: string[] }
  | { code: 'read.no-text' }
  /** No page of a PDF has text: pictures of pages, as a scanner makes them. */
  | { code: 'read.scanned'; pages: number }
  /** The fonts of a PDF do not say which characters they print. */
  | { code: 'read.illegible' }

/** What was noticed, though the file was read. */
export type ReadNotice =
  /** The encoding the page names is not the one it is in. */
  | { code: 'read.other-encoding'; declared: string; used: string }
  /** Passages crossed out, or marked as deleted in a Word file under review; they were left out. */
  | { code: 'read.deleted-text'; count: number }
  /** Pages of a PDF, from 1, that have no text: blank or scanned. */
  | { code: 'read.pages-without-text'; pages: number[] }
  /** Pages of a PDF whose fonts do not say which characters they print. */
  | { code: 'read.illegible-pages'; pages: number[] }
  /** Characters of a PDF whose fonts do not say which they are, or say so in a damaged way. */
  | { code: 'read.illegible-characters'; count: number; pages: number[] }
  /** Pages of a PDF whose text a program recognised on a scanned picture. */
  | { code: 'read.recognised-pages'; pages: number[] }
  /** Characters of a PDF that are white on white or not painted; they were left out. */
  | { code: 'read.unseen-text'; count: number; pages: number[] }
  /** Characters of a PDF that run aslant across the page, as a watermark; they were left out. */
  | { code: 'read.slanted-text'; count: number; pages: number[] }
  /** Other pages of a web archive that have tables; they were left out. */
  | { code: 'read.other-frames'; count: number }
  /** Tables a page hides; they were left out. */
  | { code: 'read.hidden-tables'; count: number }
  /** Passages a page hides and shows nowhere else; they were left out. */
  | { code: 'read.hidden-text'; count: number }
  /** Files put into a Word file that are not text of its own; they were left out. */
  | { code: 'read.joined-files'; count: number }
  /** Sheets or documents of other programs in a Word file, which shows a picture of them; they were left out. */
  | { code: 'read.embedded-objects'; count: number }

export type SourceReading = { ok: true; source: Source; notices: ReadNotice[] } | { ok: false; problem: ReadProblem }

/** Thrown inside the readers and caught by `readSource`: it never leaves this folder. */
export class Refusal extends Error {
  constructor(readonly problem: ReadProblem) {
    super(problem.code)
  }
}

/** Ends the reading of a file with the problem a person is told. */
export function refuse(problem: ReadProblem): never {
  throw new Refusal(problem)
}
