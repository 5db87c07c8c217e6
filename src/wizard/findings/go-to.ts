import { useLocation } from 'wouter'
import { useSession } from '../report/session'

/** Leads to a cell, on whichever page it stands. */
export function useGoTo(): (path: string) => void {
  const { id, format, review } = useSession()
  const [, navigate] = useLocation()
  return (path) => {
    review.setState({ jump: path })
    navigate(`/draft/${id}/${format.cellByPath.get(path)?.section}`)
  }
}
