import { expect, it } from 'vitest'
import { codeAndTitle } from './codeAndTitle'

it('takes a code off the front, where there is one', () => {
  expect(codeAndTitle('S4 Grow with care')).toEqual({ code: 'S4', title: 'Grow with care' })
  expect(codeAndTitle('ST12: Grow')).toEqual({ code: 'ST12', title: 'Grow' })
})

it('leaves words alone that only look like one', () => {
  for (const title of ['Grow with care', 'S', 'S4', '5S everywhere', 'PMO as a partner']) {
    expect(codeAndTitle(title)).toEqual({ code: '', title })
  }
})
