import { useEffect, useRef, useState } from 'react'
import { check as words } from '../../messages/zh-CN'
import type { Finding } from '../../rules/finding'
import { useSession } from '../report/session'
import { ReasonForm } from './reason-form'
import { withdrawReason, writeReason } from './reasons'

interface ReasonProps {
  finding: Finding
  given: boolean
  /** Errors are reasoned about only where files are asked for. */
  allowed: boolean
}

/** Writing the reason for a finding, or taking it back. The focus stays at the place. */
export function Reason({ finding, given, allowed }: ReasonProps) {
  const session = useSession()
  const [writing, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const acted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what the button does has changed
  useEffect(() => {
    if (acted.current) button.current?.focus()
    acted.current = false
  }, [given, writing])
  const act = (change: () => void) => {
    acted.current = true
    setWriting(false)
    change()
  }
  if (writing && !given) {
    return (
      <ReasonForm
        onAccept={(reason) => act(() => writeReason(session, [finding.fingerprint], reason))}
        onCancel={() => act(() => undefined)}
      />
    )
  }
  if (!given && !allowed) return null
  const withdraw = () => act(() => withdrawReason(session, [finding.fingerprint]))
  return (
    <button
      type="button"
      className="button button-link"
      ref={button}
      onClick={given ? withdraw : () => setWriting(true)}
    >
      {given ? words.reason.withdraw : words.reason.open}
    </button>
  )
}
