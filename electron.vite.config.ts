import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // keytar is native: it is loaded from node_modules by the keychain process, never bundled.
      externalizeDeps: { include: ['keytar'] },
      rollupOptions: {
        input: { index: resolve('src/main/index.ts'), keychain: resolve('src/keychain/index.ts') },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // SECURITY: a sandboxed preload can load neither ES modules nor siblings, so it is one CommonJS file.
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: { outDir: 'out/renderer', rollupOptions: { input: resolve('renderer/index.html') } },
  },
});
