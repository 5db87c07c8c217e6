import { wizard as words } from '../../messages/zh-CN'
import type { PublicationKind } from '../../publish/publish'
import { Button } from '../../ui/button'
import type { Making } from './making'

interface FileItemProps {
  kind: PublicationKind
  making: Making | undefined
  chosen: boolean
  onChoose: (chosen: boolean) => void
  /** Whether it must not be made, and whether it cannot be just now. */
  unable: { disabled: boolean; 'aria-disabled': boolean }
  onMake: () => void
}

/** A kind of file: to be chosen with others, or downloaded by itself. */
export function FileItem({ kind, making, chosen, onChoose, unable, onMake }: FileItemProps) {
  return (
    <li>
      <div className="file">
        <label className="file-choice">
          <input
            type="checkbox"
            aria-describedby={`file-hint-${kind}`}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
          <strong>{words.download.kinds[kind]}</strong>
        </label>
        <small id={`file-hint-${kind}`}>{words.download.kindHints[kind]}</small>
        <p
          role="status"
          className={making?.state === 'failed' ? 'field-error' : `file-status file-${making?.state ?? 'idle'}`}
        >
          {making?.state === 'making' && words.download.rendering}
          {making?.state === 'done' && words.download.done(making.name)}
          {making?.state === 'failed' && words.download.failed(making.reason)}
        </p>
      </div>
      <Button {...unable} aria-label={`${words.download.button} ${words.download.kinds[kind]}`} onClick={onMake}>
        {words.download.button}
      </Button>
    </li>
  )
}
