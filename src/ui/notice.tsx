import type { ReactNode } from 'react'

interface NoticeProps {
  kind: 'info' | 'error' | 'warning' | 'ok'
  title?: string
  children?: ReactNode
}

/** A message that stays on the page. Errors are read out at once, others when there is time. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
