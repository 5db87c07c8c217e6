import { leaveReview } from './kept'

/** A page that closes leaves its review to the next; where that does not go the browser asks first. */
function leave(event: BeforeUnloadEvent): void {
  if (leaveReview()) return
  event.preventDefault()
  // Chromium 86 asks only for this.
  event.returnValue = ''
}

window.addEventListener('beforeunload', leave)
