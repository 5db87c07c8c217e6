import { useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import { wizard as words } from '../../messages/zh-CN'
import type { SaveState } from '../../storage/autosave'
import { useReview, useSession } from './session'

/** Which report this is, whether it is saved, and the ways out of it. */
export function Header() {
  const { id, form } = useSession()
  const [name, year] = useWatch({ control: form.control, name: ['agency.name', 'year'] })
  const save = useReview((review) => review.save)
  return (
    <header className="report-header">
      <Link href="/" className="product">
        {words.product}
      </Link>
      <Link href="/" className="to-home">
        {words.shell.home}
      </Link>
      <span className="report-name">
        {name || words.home.unnamed} · {words.home.year(year)}
      </span>
      <span className={`save save-${save.status}`} role="status">
        {saveText(save)}
      </span>
      <span className="spacer" />
      <Link href={`/draft/${id}/preview`} className="button button-plain">
        {words.shell.preview}
      </Link>
      <Link href={`/draft/${id}/download`} className="button button-primary">
        {words.shell.download}
      </Link>
    </header>
  )
}

function saveText(save: SaveState): string {
  if (save.status === 'pending') return words.shell.pending
  if (save.status === 'failed') return words.shell.failed
  return words.shell.saved(new Date(save.at).toLocaleTimeString('zh-CN', { hour12: false }))
}
