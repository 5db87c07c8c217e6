import { errorText } from '../error-text'
import '../../platform/browser/polyfills'
import { paperWriter } from '../../publish/paper'
import { reportFonts } from './fonts'
import type { PaperAnswer, PaperJob } from './jobs'

/** The worker's side: makes DOCX and PDF files away from the page, one message a file. */
self.onmessage = async ({ data }: MessageEvent<PaperJob>) => {
  const { id, kind, document, theme, shell, page } = data
  try {
    const bytes = await paperWriter(() => reportFonts(page))(kind, document, theme, shell)
    answer({ id, ok: true, bytes }, [bytes.buffer])
  } catch (error) {
    answer({ id, ok: false, reason: errorText(error) }, [])
  }
}

function answer(message: PaperAnswer, transfer: Transferable[]): void {
  self.postMessage(message, { transfer })
}
