// Draws the icons of Lucide as fixed shapes. The library's own component builds each shape
// from data whenever it is drawn; a canvas has a hundred icons, and that was a tenth of a
// second of every start.
import type { Plugin } from 'vite'

const ICON = /@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/
const DATA = /const iconData = (\{.*\});/

type Shape = [tag: string, attributes: Record<string, string>]

export function staticIcons(): Plugin {
  return {
    name: 'static-icons',
    enforce: 'pre',
    transform(source, id) {
      if (!ICON.test(id)) return null
      const data = DATA.exec(source)?.[1]
      if (!data) this.error(`No icon data in ${id}: has Lucide changed how it keeps them?`)
      const { node, size } = JSON.parse(data) as { node: Shape[]; size: number }
      return { code: component(node.map(drawn).join(''), size), map: null }
    },
  }
}

const drawn = ([tag, attributes]: Shape) =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')} />`

const component = (shapes: string, size: number) => `<script>
  let { size = ${size}, class: line = 'firm' } = $props()
</script>
<svg xmlns="http://www.w3.org/2000/svg" width={size} height={size} viewBox="0 0 ${size} ${size}"
  class="icon {line}" fill="none" stroke="currentColor" stroke-linecap="round"
  stroke-linejoin="round" aria-hidden="true">${shapes}</svg>
`
