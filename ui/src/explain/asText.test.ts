import { describe, expect, it } from 'vitest'
import type { Explanation } from '../ipc/generated/Explanation'
import { asText } from './asText'

const explanation: Explanation = {
  title: 'How 130% is made',
  about: 'KR 2.1, H1',
  subject: 'Projects aligned',
  result_text: '130%',
  inputs: [{ name: 'Now', value: '83%', from: '12 May, Maya Cohen' }],
  words: 'The way gone, as a share of the way to go',
  figures: '(83 − 70) / (80 − 70)',
  fraction: null,
  raw: '1.3',
  lines: [{ kind: 'clamp', name: 'Clamp', text: 'Counted as 100%.', strong: '', status: null }],
}

describe('an explanation as text', () => {
  it('holds every part on a line of its own, cells set apart by tabs', () => {
    expect(asText(explanation).split('\n')).toEqual([
      'How 130% is made (KR 2.1, H1: Projects aligned)',
      'Now\t83%\t12 May, Maya Cohen',
      'The way gone, as a share of the way to go',
      '(83 − 70) / (80 − 70) = 130%',
      'Clamp: Counted as 100%.',
    ])
  })

  it('leaves out what does not apply', () => {
    const bare = { ...explanation, subject: '', inputs: [], words: '', figures: '', lines: [] }
    expect(asText(bare)).toBe('How 130% is made (KR 2.1, H1)')
  })
})
