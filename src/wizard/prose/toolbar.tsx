import { type Editor, useEditorState } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { prose as words } from '../../messages/zh-CN'
import { insertTable } from './actions'

interface ToolbarProps {
  editor: Editor
  onPicture: () => void
}

const LEVELS = [1, 2, 3] as const

/** What the line at hand is, bold, and what can be put in. One stop for Tab; arrows go from button to button. */
export function Toolbar({ editor, onPicture }: ToolbarProps) {
  const is = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      paragraph: one.isActive('paragraph'),
      level: LEVELS.find((level) => one.isActive('heading', { level })) ?? null,
      bold: one.isActive('bold'),
    }),
  })
  return (
    <div className="prose-toolbar" role="toolbar" aria-label={words.toolbar.label} onKeyDown={moveAlong}>
      <ToolButton
        name={words.toolbar.paragraph}
        hint={words.toolbar.paragraphHint}
        pressed={is.paragraph}
        first
        onPress={() => editor.chain().focus().setParagraph().run()}
      />
      <span className="tool-group">
        <span aria-hidden="true">{words.toolbar.heading}</span>
        {LEVELS.map((level) => (
          <ToolButton
            key={level}
            name={words.toolbar.levels[level]}
            label={words.toolbar.levelNames[level]}
            hint={words.toolbar.levelHints[level]}
            pressed={is.level === level}
            onPress={() => editor.chain().focus().toggleHeading({ level }).run()}
          />
        ))}
      </span>
      <ToolButton
        name={words.toolbar.bold}
        hint={words.toolbar.boldHint}
        pressed={is.bold}
        onPress={() => editor.chain().focus().toggleBold().run()}
      />
      <span className="tool-group">
        <ToolButton name={words.toolbar.picture} hint={words.toolbar.pictureHint} onPress={onPicture} />
        <ToolButton name={words.toolbar.table} hint={words.toolbar.tableHint} onPress={() => insertTable(editor)} />
      </span>
    </div>
  )
}

interface ToolButtonProps {
  name: string
  label?: string
  hint: string
  pressed?: boolean
  first?: boolean
  onPress: () => void
}

function ToolButton({ name, label, hint, pressed, first = false, onPress }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="tool"
      title={hint}
      aria-label={label}
      aria-pressed={pressed}
      tabIndex={first ? 0 : -1}
      // The text keeps the focus and what is selected in it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {name}
    </button>
  )
}

/** Arrows, Home and End move the focus along the buttons; the one reached is where Tab comes back to. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = Array.from(event.currentTarget.querySelectorAll('button'))
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const targets: Record<string, number> = {
    ArrowRight: (here + 1) % buttons.length,
    ArrowLeft: (here - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }
  const target = buttons[targets[event.key] ?? -1]
  if (!target) return
  event.preventDefault()
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1
  target.focus()
}
