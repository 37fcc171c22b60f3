// What the benches of the board do inside a page, as bodies of functions: the same ones run
// in Chromium and in the real window. Each ends with `done(answer)`.

/** Frames a second while something moves a little in every frame. */
export const frames = (count, each) => `
  const times = []
  let last
  const step = (now) => {
    if (last !== undefined) times.push(now - last)
    last = now
    const at = times.length
    ${each}
    if (at < ${count}) requestAnimationFrame(step)
    else done(times)
  }
  requestAnimationFrame(step)`

const wheel = (how) =>
  `document.querySelector('.ground').dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 700, clientY: 400, ${how} }));`

export const key = (name, more = '') =>
  `(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', code: '${name}', bubbles: true, cancelable: true ${more} }));`

/** Up and down and to the sides, further than one window. */
export const panning = wheel(`deltaX: Math.floor(at / 40) % 2 ? -8 : 8, deltaY: Math.floor(at / 120) % 2 ? -30 : 30`)
/** From as large as it gets to as small as it gets and back. */
export const zooming = wheel(`ctrlKey: true, deltaY: Math.floor(at / 60) % 2 ? -22 : 22`)

/** Milliseconds from a beginning to the second frame after it is ready. */
export const timed = (begin, ready) => `
  const begun = performance.now();
  ${begin}
  const look = () => requestAnimationFrame((${ready}) ? () => requestAnimationFrame(() => done(performance.now() - begun)) : look)
  look()`

/** Milliseconds from a beginning to the end of the frame after it, with all it computed. */
export const work = (begin) => `
  const begun = performance.now();
  ${begin}
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)))`

/** Waits a number of frames. */
export const rest = (count) => `
  let left = ${count}
  const step = () => (left-- > 0 ? requestAnimationFrame(step) : done(true))
  step()`
