import { table as words } from '../../messages/zh-CN'
import { useSession } from '../report/session'
import { nameOf } from './cell-text'
import { FormTable, type FormTableProps } from './form-table'
import { LineField } from './line-field'
import { notesOf, TableNotes } from './table-notes'
import { UnlockedList } from './unlocked-list'
import type { LineWriting } from './use-line'

interface TableBlockProps extends Omit<FormTableProps, 'notes' | 'onNote' | 'onUnlock'> {
  /** The draft's notes by cell path. */
  notes: Record<string, string>
  /** The totals filled in by hand, with their reasons, by cell path. */
  unlocked: ReadonlyMap<string, string>
  writing: LineWriting
}

/** A table with what stands below it: its notes, its totals filled in by hand, and the line being written. */
export function TableBlock({ notes, unlocked, writing, ...props }: TableBlockProps) {
  const { format } = useSession()
  const printed = notesOf(format, props.table, notes)
  const isOurs = (path: string) => format.cellByPath.get(path)?.table === props.table.key
  const { line } = writing
  const cell = line && isOurs(line.path) ? format.cellByPath.get(line.path) : undefined
  return (
    <div className="table-block">
      <FormTable
        {...props}
        notes={new Map(printed.map(({ path, mark, text }) => [path, words.note.title(mark, text)]))}
        onNote={writing.note}
        onUnlock={writing.unlock}
      />
      <TableNotes notes={printed} onEdit={writing.note} onRemove={writing.removeNote} />
      <UnlockedList totals={[...unlocked].filter(([path]) => isOurs(path))} onLock={writing.lock} />
      {line && cell && (
        <LineField
          key={`${line.about} ${line.path}`}
          label={words[line.about].label(nameOf(cell))}
          hint={words[line.about].help}
          missing={line.about === 'unlock' ? words.unlock.missing : undefined}
          text={line.about === 'note' ? (notes[line.path] ?? '') : ''}
          onSave={(text) => writing.write(line, text)}
          onCancel={() => writing.leave(line.path)}
        />
      )}
    </div>
  )
}
