// A TypeScript file of the page as a module of Node, for what needs no window.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './ui/bridge.mjs'

export async function bundled(file, folder) {
  const { build } = createRequire(join(root, 'ui/package.json'))('rolldown')
  const out = join(folder, `${file.split('/').at(-1)}.mjs`)
  await build({ input: join(root, file), output: { file: out, format: 'esm' }, logLevel: 'silent' })
  return import(pathToFileURL(out).href)
}
