import { memo, useMemo } from 'react'
import { Link } from 'wouter'
import { buildDocument } from '../../document/build'
import { check as words } from '../../messages/zh-CN'
import { currentDraft, useReview, useSession } from '../report/session'
import { PartFindings } from './part-findings'
import { type ReadPart, readParts } from './parts'

/** The whole report to be read through before it goes out, with what remains to be seen to and the way to each part. */
export function ReadThrough() {
  const session = useSession()
  const revision = useReview((review) => review.revision)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form changes in place; its revision says when
  const parts = useMemo(
    () => readParts(session.format, buildDocument(session.format, currentDraft(session))),
    [session, revision],
  )
  return (
    <section className="read-through" aria-label={words.read.title}>
      {parts.map((part) => (
        <Part key={part.page} {...part} />
      ))}
    </section>
  )
}

const Part = memo(function Part({ page, title, short, html, none }: ReadPart) {
  const { id } = useSession()
  return (
    <section className="read-part" aria-label={short}>
      <div className="read-head">
        <h2>{title}</h2>
        <Link href={`/draft/${id}/${page}`} aria-label={words.read.editPart(short)}>
          {words.read.edit}
        </Link>
      </div>
      <PartFindings section={page} />
      {html ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our renderer's output, in which every text is escaped
        <div className="read-body" dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        <p className="read-none">{none}</p>
      )}
    </section>
  )
})
