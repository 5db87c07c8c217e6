/** How far something is, from 0 to 1, as a thin bar with a name for those who do not see it. */
export function ProgressBar({ label, fraction }: { label: string; fraction: number }) {
  return <progress className="progress-bar" aria-label={label} value={fraction} max={1} />
}
