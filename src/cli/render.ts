import { join, resolve } from 'node:path'
import { buildDocument } from '../document/build'
import type { Document } from '../document/types'
import type { Acknowledgement, Draft } from '../draft/types'
import { writeDraft } from '../draft/write'
import { cli as words } from '../messages/zh-CN'
import { PUBLICATION_KINDS, type PublicationFile, type PublicationKind, publish } from '../publish/publish'
import { describeUncovered } from '../publish/uncovered'
import type { FontSet } from '../renderers/fonts'
import type { ReportedFinding } from '../rules/report'
import { findingsOf, hasErrors } from './check'
import { openFonts } from './fonts'
import { EXIT, openFolder, print, Refusal, save, say } from './io'
import { openDraft } from './open-draft'
import { openTemplates } from './templates'

export interface RenderOptions {
  output: string
  formats: string
  template?: string
  fonts?: string
  force?: boolean
  reason?: string
}

/**
 * `nianbao render`: the publication files of drafts. Errors refuse, unless forced with a reason; the reason
 * is written into the draft before anything is published, and never into the published files.
 * Every draft is read and rendered before the first file is written.
 */
export async function render(drafts: string[], options: RenderOptions): Promise<number> {
  const kinds = readKinds(options.formats)
  const reason = options.reason?.trim() ?? ''
  if (options.force && reason === '') throw new Refusal(words.forceNeedsReason)
  // Unpacked while everything else is read. Told where they are needed, if they cannot be had.
  const fonts = kinds.includes('pdf') ? openFonts(options.fonts) : Promise.resolve<FontSet>({ faces: {} })
  fonts.catch(() => {})
  const { formats, layouts, book } = await openTemplates(options.template)

  const rendered: { file: string; draft: Draft; publication: PublicationFile[] }[] = []
  let exit: number = EXIT.clean
  for (const file of drafts) {
    const { draft, format } = await openDraft(file, formats)
    const findings = findingsOf(format, book, draft)
    const open = withoutReason(findings, draft)
    if (open.length > 0 && !options.force)
      throw new Refusal(words.errorsRefuse(file, open.length, open[0]?.message ?? ''))
    if (hasErrors(findings)) exit = EXIT.findings
    const publication: PublicationFile[] = []
    for (const kind of kinds) {
      // Only now are the fonts waited for: the Word file is made while they are unpacked.
      if (kind === 'pdf') warnUncovered(file, buildDocument(format, draft), await fonts)
      publication.push(await publish(format, draft, kind, { layouts, loadFonts: () => fonts }))
    }
    rendered.push({ file, draft: acknowledge(draft, open, reason), publication })
  }
  refuseSameNames(rendered)
  refuseOverwrite(rendered, options.output)
  await openFolder(options.output)
  for (const { file, draft, publication } of rendered) {
    if (options.force) await save(file, writeDraft(draft))
    for (const { name, bytes } of publication) {
      await save(join(options.output, name), bytes)
      print(join(options.output, name))
    }
  }
  return exit
}

function readKinds(list: string): PublicationKind[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase())
  return [...new Set(names)].map((name) => {
    const kind = PUBLICATION_KINDS.find((one) => one === name)
    if (!kind) throw new Refusal(words.unknownKind(name, PUBLICATION_KINDS.join('、')))
    return kind
  })
}

/** Errors for which the draft holds no reason yet. */
function withoutReason(findings: ReportedFinding[], draft: Draft): ReportedFinding[] {
  const reasoned = new Set(draft.acknowledged.map((one) => one.finding))
  return findings.filter((finding) => finding.severity === 'error' && !reasoned.has(finding.fingerprint))
}

function acknowledge(draft: Draft, open: ReportedFinding[], reason: string): Draft {
  const added = open.map((finding): Acknowledgement => ({ finding: finding.fingerprint, reason }))
  return { ...draft, acknowledged: [...draft.acknowledged, ...added] }
}

/** Says which characters will be marks in the PDF, before it is made. */
function warnUncovered(file: string, document: Document, { faces }: FontSet): void {
  const coverages = Object.values(faces).map(({ coverage }) => coverage)
  const sentence = describeUncovered(document, coverages)
  if (sentence !== null) say(words.uncovered(file, sentence))
}

/** A publication file must not land on one of the drafts it is made from. */
function refuseOverwrite(rendered: { file: string; publication: PublicationFile[] }[], folder: string): void {
  const outputs = new Set(rendered.flatMap(({ publication }) => publication.map(({ name }) => resolve(folder, name))))
  for (const { file } of rendered) if (outputs.has(resolve(file))) throw new Refusal(words.wouldOverwriteDraft(file))
}

/** Two reports of one title would overwrite each other in the folder. */
function refuseSameNames(rendered: { file: string; publication: PublicationFile[] }[]): void {
  const owners = new Map<string, string>()
  for (const { file, publication } of rendered) {
    for (const { name } of publication) {
      const owner = owners.get(name)
      if (owner !== undefined && owner !== file) throw new Refusal(words.sameName(owner, file, name))
      owners.set(name, file)
    }
  }
}
