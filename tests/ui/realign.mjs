// A whole re-alignment of the example, told once: the three that serve nothing are placed,
// one gets a second parent, one is refused as it would serve itself, and all of it is undone.
// `hand` is a real mouse and keyboard, of a browser or of the app's own window.
import assert from 'node:assert/strict'

const LOOP = 'An objective cannot support itself, even through others'
const wait = (ms) => new Promise((done) => setTimeout(done, ms))

/** What is asked of the page; nothing of it changes anything. */
const found = (part, words) => `
  const found = [...document.querySelectorAll('.map ${part} [data-card]')].find((one) => one.textContent.includes(${JSON.stringify(words)}))`
const focused = `document.activeElement?.closest('[data-card]')?.textContent ?? ''`
const tagSays = `document.querySelector('.map .tag')?.innerText ?? ''`

export function realigning(hand) {
  const states = []

  /** The middle of the part of a card that is in sight, once it has come to rest there. */
  async function at(part, words) {
    // Cards glide to new places, and a busy machine begins to show that late.
    let [before, times] = ['', 0]
    for (;;) {
      const now = await middle(part, words)
      times = String(now) === before ? times + 1 : 0
      if (times >= 4) return now
      before = String(now)
      await wait(100)
    }
  }

  async function middle(part, words) {
    return hand.until(
      `${found(part, words)}
      const own = found?.getBoundingClientRect()
      const frame = found?.closest('.ground, .lane')?.getBoundingClientRect()
      if (!own || !frame) return null
      const [left, right] = [Math.max(own.left, frame.left), Math.min(own.right, frame.right)]
      const [top, bottom] = [Math.max(own.top, frame.top), Math.min(own.bottom, frame.bottom)]
      return right - left > 40 && bottom - top > 30 ? [(left + right) / 2, (top + bottom) / 2] : null`,
      `“${words}” in sight`,
    )
  }

  const says = (words) =>
    hand.until(`return (${tagSays}).includes(${JSON.stringify(words)})`, `the tag “${words}”`)
  const isThere = (part, words) => hand.until(`${found(part, words)}; return !!found`, `“${words}” in ${part}`)

  /** Waits until the file holds what a test of it wants. */
  async function holds(fits, what) {
    for (let tries = 0; tries < 150; tries += 1) {
      const now = await hand.cascade()
      if (fits(now)) return now
      await wait(50)
    }
    assert.fail(`the file never held: ${what}`)
  }

  const parents = (picture, words) =>
    picture.cards.find(({ verb, subject }) => `${verb} ${subject}`.includes(words)).parents.length

  /** One step was done: what it came to is remembered for the undo of it. */
  async function done(words, count) {
    states.push(await holds((now) => parents(now, words) === count, `${count} parents of “${words}”`))
    await isThere('.ground', words)
  }

  async function drag(from, to, tag, { alt = false } = {}) {
    await hand.move(from)
    await hand.down()
    await hand.move([from[0] + 14, from[1] - 10])
    await hand.until(`return !!document.querySelector('.map .lifted')`, 'the lifted card')
    await hand.move(to)
    if (alt) await hand.hold('Alt')
    await says(tag)
    await hand.up()
    if (alt) await hand.letGo('Alt')
    await hand.until(`return !document.querySelector('.map .lifted')`, 'the card put down')
  }

  async function begin() {
    states.push(await hand.cascade())
    assert.equal(states[0].orphans.length, 3, 'three serve nothing')
  }

  /** Undoes step for step; each gives back the picture before it, to the last word. */
  async function undoAll(undo) {
    for (const state of states.slice(0, -1).toReversed()) {
      await undo()
      const same = JSON.stringify(state)
      await holds((now) => JSON.stringify(now) === same, 'what it held before')
    }
    await hand.until(`return document.querySelectorAll('.map .lane [data-card]').length === 3`, 'three in the lane')
  }

  async function byMouse() {
    await begin()
    await drag(await at('.lane', 'Modernise'), await at('.ground', 'on-time deliveries'), 'Align to PMO, O1')
    await done('Modernise', 1)
    await drag(await at('.lane', 'Simplify'), await at('.ground', 'on-time deliveries'), 'Align to PMO, O1')
    await done('Simplify', 1)
    await drag(await at('.lane', 'handbook'), await at('.ground', 'waiting time'), 'Align to Resource planning, O1')
    await done('handbook', 1)
    await drag(await at('.ground', 'waiting time'), await at('.ground', 'slippage earlier'), 'Second parent: Delivery assurance, O1', { alt: true })
    await done('waiting time', 2)
    await drag(await at('.ground', 'on-time deliveries'), await at('.ground', 'slippage earlier'), LOOP)
    await hand.until(`return document.querySelector('.notes')?.innerText.includes(${JSON.stringify(LOOP)})`, 'the refusal')
    assert.deepEqual(await hand.cascade(), states.at(-1), 'a refused loop changes nothing')
    await undoAll(hand.clickUndo)
  }

  /** Presses a key until what has the focus, or the tag, says this. */
  async function until(key, read, words, most = 20) {
    const met = []
    for (let presses = 0; presses < most; presses += 1) {
      const now = await hand.run(`return ${read}`)
      if (now.includes(words)) return
      met.push(now.slice(0, 40))
      await hand.press(key)
      // The page may have an answer to wait for.
      for (let tries = 0; tries < 40 && (await hand.run(`return ${read}`)) === now; tries += 1) await wait(25)
    }
    assert.fail(`${key} never leads to “${words}”, only to ${met.join(' | ')}`)
  }

  /** From wherever on the map to a card of the lane, and it is aligned. */
  async function fromLane(words, to) {
    for (let tabs = 0; tabs < 12; tabs += 1) {
      if (await hand.run(`return !!document.activeElement?.closest('.map .lane')`)) break
      await hand.press('Tab')
    }
    await until('ArrowRight', focused, words, 4)
    await hand.press('l')
    await says('Align to')
    // Up to the first of the column, and down from there.
    for (let top = ''; top !== (top = await hand.run(`return ${tagSays}`)); await wait(60)) {
      await hand.press('ArrowUp')
    }
    await until('ArrowDown', tagSays, to)
    await hand.press('Enter')
    await done(words, 1)
    await hand.until(`return (${focused}).includes(${JSON.stringify(words)})`, `the focus on “${words}”`)
  }

  /** To a card by the way from its strategic objective. */
  async function walkTo(way, words) {
    for (let steps = 0; steps < 6; steps += 1) {
      if (await hand.run(`return /^S1/.test(${focused})`)) break
      await hand.press('ArrowLeft')
      await wait(60)
    }
    await hand.press('Home')
    for (const key of way) {
      await wait(60)
      await hand.press(key)
    }
    await hand.until(`return (${focused}).includes(${JSON.stringify(words)})`, `the focus on “${words}”`)
  }

  async function byKeys() {
    await begin()
    await fromLane('Modernise', 'Align to PMO, O1')
    await fromLane('Simplify', 'Align to Network renewal, O1')
    await fromLane('handbook', 'Align to Resource planning, O1')
    await walkTo(['ArrowRight', 'ArrowRight'], 'waiting time')
    await hand.press('Alt+l')
    await says('Second parent: ')
    await until('ArrowDown', tagSays, 'Network renewal, O1')
    await hand.press('Enter')
    await done('waiting time', 2)
    await hand.until(`return (${focused}).includes('waiting time')`, 'the focus on what was aligned')
    await walkTo(['ArrowRight'], 'on-time deliveries')
    await hand.press('l')
    await says('Align to')
    await until('Shift+ArrowRight', tagSays, LOOP, 3).catch(() => until('Shift+ArrowUp', tagSays, LOOP))
    await hand.press('Enter')
    await hand.until(`return document.querySelector('.notes')?.innerText.includes(${JSON.stringify(LOOP)})`, 'the refusal')
    await hand.press('Escape')
    assert.deepEqual(await hand.cascade(), states.at(-1), 'a refused loop changes nothing')
    await undoAll(() => hand.press('Control+z'))
  }

  return { byMouse, byKeys }
}
