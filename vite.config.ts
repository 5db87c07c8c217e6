import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Agencies sit on Chromium 86 and later, often behind a plain static server or a sub-folder.
export default defineConfig({
  base: './',
  plugins: [react()],
  // Workers load a renderer only when it is needed.
  worker: { format: 'es' },
  build: {
    target: 'chrome86',
    cssTarget: 'chrome86',
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      output: {
        // Looks at an error's stack when it is run, for which V8 reads the whole file it stands in once more.
        codeSplitting: { groups: [{ name: 'prosemirror-model', test: /prosemirror-model/ }] },
      },
    },
  },
})
