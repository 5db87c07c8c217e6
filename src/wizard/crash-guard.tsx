import { Component, type ReactNode } from 'react'
import { home } from '../messages/zh-CN'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { errorText } from './error-text'

/** Shows what to do when the page itself fails, instead of nothing. Drafts are saved apart from it. */
export class CrashGuard extends Component<{ children: ReactNode }, { reason: string | null }> {
  override state = { reason: null }

  static getDerivedStateFromError(error: unknown) {
    return { reason: errorText(error) }
  }

  override render() {
    if (this.state.reason === null) return this.props.children
    return (
      <main className="home">
        <Notice kind="error" title={home.crashed}>
          <p>{this.state.reason}</p>
          <Button onClick={() => window.location.reload()}>{home.reload}</Button>
        </Notice>
      </main>
    )
  }
}
