import { wizard, check as words } from '../../messages/zh-CN'
import { useClearance } from '../download/clearance'
import { ClearanceNotices } from '../download/clearance-notices'
import { Files } from '../download/files'
import { OtherWays } from '../download/other-ways'
import { OwnFonts } from '../download/own-fonts'
import { OwnTemplates } from '../download/own-templates'
import { ReadThrough } from '../download/read-through'
import { UncoveredNotice } from '../download/uncovered'

/** The last look: what remains to be seen to, the files, and the whole report to be read through. */
export function DownloadPage() {
  const clearance = useClearance()
  return (
    <div className="download-page">
      <h1>{wizard.download.title}</h1>
      <ClearanceNotices {...clearance} />
      <UncoveredNotice />
      <div className="download-columns">
        <section aria-labelledby="download-files">
          <h2 id="download-files">{words.files.choose}</h2>
          <Files blocked={clearance.blocked} />
          <OwnFonts />
          <OwnTemplates />
        </section>
        <section aria-labelledby="download-others">
          <h2 id="download-others">{words.files.others}</h2>
          <OtherWays blocked={clearance.blocked} />
        </section>
      </div>
      <h2 className="read-heading">{words.read.title}</h2>
      <p className="page-hint">{words.read.hint}</p>
      <ReadThrough />
    </div>
  )
}
