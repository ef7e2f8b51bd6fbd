import { defineConfig } from 'vite'

// With these two headers a browser tells how much memory the page and its worker take.
const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

export default defineConfig({
  // The built page works in any folder of any server.
  base: './',
  build: { target: 'es2023', cssTarget: ['chrome123', 'firefox121', 'safari17.5'], modulePreload: false },
  worker: { format: 'es' },
  // each-sentence is the package's own build, two folders up.
  server: { headers, fs: { allow: ['.', '../../dist'] } },
  preview: { headers },
})
