import { Suspense, useEffect, useMemo, useState } from 'react'
import { Link, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { home, importReview, templatePackage, wizard as words } from '../messages/zh-CN'
import { whenIdle } from '../platform/browser/idle'
import { Main } from '../ui/main'
import { Notice } from '../ui/notice'
import { HomePage } from './home/home-page'
import { ImportPage } from './import/late'
import { importMeans } from './import/means'
import { ReportPage } from './report/late'
import { type OpenedTemplates, openTemplates } from './templates'

/** The whole wizard. Addresses are hashes, so that it works from any folder and any static server. */
export function App() {
  const [opened, setOpened] = useState<OpenedTemplates | null>(null)
  useEffect(() => {
    openTemplates().then(setOpened)
    // A failure shows when a report is opened.
    return whenIdle(() => void ReportPage.load().catch(() => undefined), 0)
  }, [])
  const means = useMemo(() => opened && importMeans(opened), [opened])
  if (!opened) return null
  const { templates, problems, own } = opened
  if (!templates || !means) {
    return (
      <Notice kind="error" title={words.templatesBroken}>
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Notice>
    )
  }
  const { formats, layouts } = templates
  return (
    <Router hook={useHashLocation}>
      {own && own.problems.length > 0 && (
        <Notice kind="warning" title={templatePackage.broken(own.name)}>
          <p>{own.problems.join('')}</p>
          <p>{templatePackage.brokenRemedy}</p>
        </Notice>
      )}
      <Switch>
        <Route path="/draft/:id/:page?">
          {({ id, page }) => (
            <Suspense fallback={<p className="empty">{home.loading}</p>}>
              <ReportPage key={id} id={id} page={page ?? 'agency'} formats={formats} layouts={layouts} />
            </Suspense>
          )}
        </Route>
        <Route path="/import/:step?">
          {({ step }) => (
            <Suspense fallback={<p className="empty">{importReview.opening}</p>}>
              <ImportPage means={means} reviewing={step === 'review'} />
            </Suspense>
          )}
        </Route>
        <Route path="/">
          <HomePage formats={formats} means={means} />
        </Route>
        <Route>
          <UnknownAddress />
        </Route>
      </Switch>
    </Router>
  )
}

/** For an address that leads nowhere, such as a link cut short. */
function UnknownAddress() {
  return (
    <Main className="home">
      <Notice kind="warning">
        <p>{home.unknownPage}</p>
        <Link href="/">{home.back}</Link>
      </Notice>
    </Main>
  )
}
