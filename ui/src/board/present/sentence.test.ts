import { afterEach, describe, expect, it } from 'vitest'
import type { CascadeCard } from '../../ipc/generated/CascadeCard'
import type { Status } from '../../ipc/generated/Status'
import { speak } from '../../text/catalogue'
import { sentenceOf, unalignedSentence } from './sentence'

afterEach(() => speak('en'))

const card = (statuses: Status[], more: Partial<CascadeCard> = {}) =>
  ({
    verb: 'Increase',
    subject: 'on-time deliveries',
    aligned: true,
    key_results: statuses.map((status) => ({ status })),
    ...more,
  }) as CascadeCard

const said = (...statuses: Status[]) => sentenceOf(card(statuses), true).split(': ')[1]

describe('what matters about a branch', () => {
  it('names the subject and how many of its key results are behind', () => {
    expect(sentenceOf(card(['at_risk', 'on_track', 'not_started']), true)).toBe(
      'On-time deliveries: one of three is behind',
    )
    expect(said('off_track', 'missed', 'met')).toBe('two of three are behind')
    expect(said('off_track', 'off_track', 'at_risk')).toBe('all three are behind')
    expect(said('off_track', 'at_risk')).toBe('both are behind')
    expect(said('off_track')).toBe('its key result is behind')
  })

  it('says what else there is to know where none is behind', () => {
    expect(said('on_track', 'exceeded', 'met')).toBe('all three are on track')
    expect(said('met', 'exceeded')).toBe('both are met')
    expect(said('on_track', 'not_started')).toBe('none of two is behind')
    expect(said('stale', 'on_track')).toBe('one of two is stale')
    expect(said('stale', 'stale', 'stale')).toBe('three of three are stale')
    expect(said('not_started', 'not_started')).toBe('nothing measured yet')
    expect(said()).toBe('no key result yet')
  })

  it('says that it serves nothing, where there is something to serve', () => {
    const alone = card(['at_risk'], { aligned: false })
    expect(sentenceOf(alone, true)).toMatch(/is behind; it serves nothing yet$/)
    expect(sentenceOf(alone, false)).toMatch(/is behind$/)
    expect([unalignedSentence(1), unalignedSentence(3)]).toEqual([
      '1 objective serves nothing yet',
      '3 objectives serve nothing yet',
    ])
  })

  it('takes the verb where there is no subject, and cuts a long one at a word', () => {
    expect(sentenceOf(card(['met'], { subject: '' }), true)).toMatch(/^Increase: /)
    const long = card(['met'], {
      subject: 'a way of planning that every crew on every ferry keeps',
    })
    expect(sentenceOf(long, true)).toMatch(/^A way of planning that every crew on every ferry…: /)
  })

  it('speaks German', async () => {
    await speak('de')
    expect(said('at_risk', 'on_track', 'not_started')).toBe('Eines von drei ist im Rückstand')
    expect(said('off_track', 'missed', 'met')).toBe('Im Rückstand sind zwei von drei')
  })
})
