import type { Draft } from '../../draft/types'
import { home as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { OpenOutcome } from './use-open-file'

interface OpenNoticeProps {
  outcome: OpenOutcome
  onDraft: (draft: Draft) => void
  onFile: (file: File) => void
  onClose: () => void
}

/** What became of a file that did not simply open, and what can be done now. */
export function OpenNotice({
  outcome: { kind, title, text, draft, files },
  onDraft,
  onFile,
  onClose,
}: OpenNoticeProps) {
  return (
    <Notice kind={kind} title={title}>
      <p>{text}</p>
      {files && (
        <ul className="choose-file">
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two files may have one name
            <li key={index}>
              <Button onClick={() => onFile(file)}>{file.name}</Button>
            </li>
          ))}
        </ul>
      )}
      {draft && <Button onClick={() => onDraft(draft)}>{words.openAnyway}</Button>}
      <Button look="link" onClick={onClose}>
        {words.forgetFile}
      </Button>
    </Notice>
  )
}
