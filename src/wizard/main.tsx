import '../platform/browser/polyfills'
import './no-eval'
import './import/leave-review'
import './no-stray-drop'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { CrashGuard } from './crash-guard'
import './styles/tokens.css'
import './styles/base.css'
import './styles/home.css'
import './styles/progress.css'
import './styles/report.css'
import './styles/table.css'
import './styles/findings.css'
import './styles/preview.css'
import './styles/history.css'
import './styles/download.css'
import './styles/prose.css'
import './styles/forced-colors.css'
import './styles/print.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CrashGuard>
        <App />
      </CrashGuard>
    </StrictMode>,
  )
}
