/** Whether files are held, not text being moved within the page. */
const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/**
 * A file let go where no part of the page takes files: the browser would open it in place of the report.
 * The page stays; the pointer shows that nothing takes the file here.
 */
function refuse(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

window.addEventListener('dragover', refuse)
window.addEventListener('drop', refuse)
