import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { preview as words } from '../../messages/zh-CN'

interface PdfPageProps {
  page: PDFPageProxy
  /** Pixels of the screen for a point of the paper. */
  scale: number
}

/** One page of the PDF, drawn when it comes into sight. What was drawn before stays until the new one is ready. */
export function PdfPage({ page, scale }: PdfPageProps) {
  const paper = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const { width, height } = page.getViewport({ scale })

  useEffect(() => {
    const element = paper.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '200px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!near) return
    const sharpness = window.devicePixelRatio || 1
    const viewport = page.getViewport({ scale: scale * sharpness })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const drawing = page.render({ canvas, viewport })
    drawing.promise.then(
      () => paper.current?.replaceChildren(canvas),
      // Called off below, as another drawing takes its place.
      () => undefined,
    )
    return () => drawing.cancel()
  }, [near, page, scale])

  return (
    <div
      className="pdf-page"
      role="img"
      aria-label={words.page(page.pageNumber)}
      ref={paper}
      style={{ width, height }}
    />
  )
}
