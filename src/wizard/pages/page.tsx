import { Suspense, useLayoutEffect, useRef } from 'react'
import { Link } from 'wouter'
import { wizard as words } from '../../messages/zh-CN'
import { Main } from '../../ui/main'
import { Notice } from '../../ui/notice'
import { Editable } from '../history/editable'
import { useSession } from '../report/session'
import { AgencyPage } from './agency-page'
import { DownloadPage, HistoryPage, PreviewPage } from './late'
import { PrefacePage, SectionProsePage } from './prose-page'
import { SignaturePage } from './signature-page'
import { TablesPage } from './tables-page'

/** The page an address names: a section by its key, or one of the pages around them. */
export function Page({ page }: { page: string }) {
  const { format } = useSession()
  const shown = useRef(page)
  // In low and narrow windows, where the whole report scrolls, another page begins at its heading.
  useLayoutEffect(() => {
    if (shown.current !== page) document.querySelector('main')?.scrollIntoView()
    shown.current = page
  }, [page])
  const section = format.sections.find((one) => one.key === page)
  return (
    <Main className="page" key={page}>
      {section ? (
        <Editable>
          {section.kind === 'prose' ? <SectionProsePage section={section} /> : <TablesPage section={section} />}
        </Editable>
      ) : (
        <Suspense fallback={<h1>{words.page.loading}</h1>}>
          <OtherPage page={page} />
        </Suspense>
      )}
    </Main>
  )
}

function OtherPage({ page }: { page: string }) {
  switch (page) {
    case 'preface':
      return (
        <Editable>
          <PrefacePage />
        </Editable>
      )
    case 'signature':
      return (
        <Editable>
          <SignaturePage />
        </Editable>
      )
    case 'preview':
      return <PreviewPage />
    case 'download':
      return <DownloadPage />
    case 'history':
      return <HistoryPage />
    case 'agency':
      return (
        <Editable>
          <AgencyPage />
        </Editable>
      )
    default:
      return <UnknownPage />
  }
}

/** For an address that names no part of this report. */
function UnknownPage() {
  const { id } = useSession()
  return (
    <>
      <h1>{words.page.unknown}</h1>
      <Notice kind="warning">
        <p>{words.page.unknownHint}</p>
        <Link href={`/draft/${id}/agency`}>{words.page.toFirst}</Link>
      </Notice>
    </>
  )
}
