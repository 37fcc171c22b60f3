// A whole canvas by keyboard alone: from the first start to the page that is handed out.
// Scripts only read; everything that changes anything is a key.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Key, freshHome, open, sleep } from './driver.mjs'

const unit = 'Project Management Office'
const values = ['Say it early', 'One plan', 'Leave it simpler']

/** What is typed. A key result: title, measure, value of today, confidence, owner. */
const canvas = [
  {
    serves: 'Deliver what we promise, when we promised it',
    objective: ['Increase', 'on-time deliveries', 'Ines Duarte'], keyResults: [
      ['Non-productive hours, reduction', '0% -> 10%; 18%', '6', '6', 'Priya Nair'],
      ['Days a planned resource is unavailable', 'at most 10 a month; 7', '9.5', '8', 'Lars Holm'],
    ],
  },
  {
    serves: 'Put money and people behind the strategy',
    objective: ['Raise', 'the PMO’s contribution to strategy', 'Ines'], keyResults: [
      ['Projects aligned to a strategic goal', '70% -> 80%; 90%', '83', '9', 'Maya Cohen'],
      ['Portfolio ROI, improvement', '0% -> 6%; 15%', '2.1', '4', 'Kwame Boateng'],
      ['Weak-fit projects stopped or merged', '0 -> 3; 6', '2', '7', 'Kwame'],
    ],
  },
  {
    serves: 'Earn the trust of the people we serve',
    objective: ['Improve', 'how stakeholders see the PMO’s value', 'Ines'], keyResults: [
      ['Stakeholder satisfaction', '74% -> 82%; 90%', '81', '9', 'Ines'],
      ['Executives joining an engagement workshop', '0% -> 50%; 80%', '42', '8', 'Tom Ashby'],
    ],
  },
]
/** A key result whose targets are set for each quarter. */
const quarterly = ['Active projects ranked by the framework', '0 -> 12; 24; 30; 34', '19', '8', 'Maya']
/** What is typed into drawers: impact, the three plans, the work. */
const drawers = {
  'Non-productive hours, reduction': {
    impact: 'Frees 1,100 planner hours by June: two renewal schemes staffed.',
    plans: ['Pause intake two weeks; time-study three schemes.', 'Make the rhythm standard. Keep H2.', 'Move hours to Harbour Main. H2 to 20%.'],
    work: ['Field scheduling rollout', 'Recording clinics'],
  },
  'Portfolio ROI, improvement': {
    impact: 'Returns above the 12% floor again.',
    plans: ['Stop the two weakest schemes.', 'Publish the return league.', 'Bring the next review forward.'],
    work: ['Benefits baseline'],
  },
}
/** Earlier check-ins of the first: value, confidence, day, note. */
const earlier = [
  ['2%', '6', '27 Feb', 'Depots started to record waiting hours.'],
  ['4%', '5', '2 Apr', 'Two clinics held; night shifts still missing.'],
]
/** How the rows are read out once all of it is typed; figures are the core's. */
const readOut = [
  'Strategic objective S1 Deliver what we promise, when we promised it',
  'Objective 1, Increase on-time deliveries, At risk, 80% of H1',
  'KR 1.1, Non-productive hours, reduction, at risk, 6% of 10%',
  'KR 1.2, Days a planned resource is unavailable, met, 9.5, at most 10 a month',
  'Strategic objective S2 Put money and people behind the strategy',
  'Objective 2, Raise the PMO’s contribution to strategy, Off track, 70% of H1',
  'KR 2.1, Projects aligned to a strategic goal, exceeded, 83% of 80%',
  'KR 2.2, Portfolio ROI, improvement, off track, 2.1% of 6%',
  'KR 2.3, Active projects ranked by the framework, on track, 19 of 24',
  'KR 2.4, Weak-fit projects stopped or merged, on track, 2 of 3',
  'Strategic objective S3 Earn the trust of the people we serve',
  'Objective 3, Improve how stakeholders see the PMO’s value, On track, 86% of H1',
  'KR 3.1, Stakeholder satisfaction, on track, 81% of 82%',
  'KR 3.2, Executives joining an engagement workshop, on track, 42% of 50%',
]
const titles = [...canvas.flatMap((one) => one.keyResults.map(([title]) => title)), quarterly[0]]
const rowsRead = (window) =>
  window.run(`return [...document.querySelectorAll('[role=row][aria-label]')].map((row) => row.getAttribute('aria-label'))`)
const rowWith = (words) => `[...document.querySelectorAll('[role=row]')].find((row) => row.getAttribute('aria-label')?.includes(${JSON.stringify(words)}))`
const rowSays = (window, title, words) =>
  window.until(`return ${rowWith(title)}?.textContent.includes(${JSON.stringify(words)})`, `“${words}” in the row of “${title}”`)
/** Waits until the rows are read out like this. */
async function rowsAre(window, wanted, why) {
  for (let tries = 0; tries < 50 && `${await rowsRead(window)}` !== `${wanted}`; tries += 1) await sleep(100)
  assert.deepEqual(await rowsRead(window), wanted, why)
}
/** The name of what has the focus, as it is read out. */
const focused = `const e = document.activeElement
  const name = (e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).textContent).trim()`
const has = (window, name) =>
  window.until(`${focused}; return name.startsWith(${JSON.stringify(name)})`, `the focus on “${name}”`)
/** Presses a key, Tab unless said, until the focus is on something called like this. */
async function reach(window, name, keys = [Key.tab]) {
  const met = new Set()
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await window.run(`${focused}; return name`)
    if (now.startsWith(name)) return
    met.add(now)
    await window.chord(...keys)
    await sleep(60)
  }
  assert.fail(`the keys never lead to “${name}”, only to ${[...met].join(' | ')}`)
}
/** Goes to the title of a row with arrows; from another pane by F6 first. */
async function goTo(window, title) {
  await window.until(`return document.activeElement.tagName !== 'TEXTAREA'`, 'the field closed')
  const onSheet = `!!document.activeElement.closest('[role=gridcell]')`
  for (let panes = 0; panes < 4 && !(await window.run(`return ${onSheet}`)); panes += 1) await window.type(Key.f6)
  await window.chord(Key.control, Key.home)
  for (let rows = 0; rows < 40; rows += 1) {
    if (await window.run(`return ${rowWith(title)}?.contains(document.activeElement)`)) return window.type(Key.home)
    await window.type(Key.down)
    await sleep(40)
  }
  assert.fail(`arrows never lead to “${title}”`)
}

/** Types a key result into its open title, field after field, without ever waiting. */
async function typeKeyResult(window, [title, measure, now, confidence, owner]) {
  await has(window, 'Key result')
  await window.type(title, Key.tab, measure, Key.tab, Key.tab, now, Key.tab, confidence, Key.tab)
  await typeOwner(window, owner)
  await rowSays(window, title, 'Owner ')
}
async function typeOwner(window, owner) {
  await has(window, 'No owner')
  await window.type(Key.enter)
  await has(window, 'Owner')
  await window.type(owner, Key.enter)
  await window.until(`return document.activeElement.dataset.cell === 'owner'`, 'the focus back on the owner')
}

describe('by keyboard alone', () => {
  let home, window
  before(async () => (window = await open((home = await freshHome()))))
  after(async () => (await window?.close(), await home?.remove()))

  it('a unit and a cycle are named, and in the rail the organisation', async () => {
    await window.says('Put strategy and daily work')
    await window.type('2')
    await has(window, 'Unit whose canvas it is')
    await window.type(unit, Key.tab, '2026', Key.enter)
    await has(window, 'Add objective')
    await reach(window, `${unit}, `)
    await window.type(Key.enter)
    await reach(window, 'Rename the workspace', [Key.down])
    await window.type(Key.enter)
    await has(window, 'Rename the workspace')
    await window.chord(Key.control, 'a')
    await window.type('Tarn Valley Water', Key.enter)
    await window.says('Tarn Valley Water')
  })

  it('values are added one after the other', async () => {
    await reach(window, 'Add a value')
    await window.type(Key.enter)
    await has(window, 'Value 1')
    for (const value of values) await window.type(value, Key.enter)
    await has(window, 'Value 4')
    await window.type(Key.escape)
    await has(window, 'Add a value')
    for (const value of values) await window.says(value)
  })

  it('strategic objectives come to be where they are picked, with objectives and key results', async () => {
    for (const { serves, objective, keyResults } of canvas) {
      if (serves === canvas[0].serves) await reach(window, 'Add strategic objective')
      else await window.chord(Key.control, Key.end)
      await has(window, 'Add strategic objective')
      await window.type(Key.enter)
      await window.find('[role=combobox]')
      await window.type(serves, Key.enter)
      await has(window, 'Verb')
      const [verb, subject, owner] = objective
      await window.type(verb, Key.tab, subject, Key.enter)
      await goTo(window, verb)
      await window.type(Key.end)
      await typeOwner(window, owner)
      for (const keyResult of keyResults) {
        await window.chord(Key.shift, Key.enter)
        await typeKeyResult(window, keyResult)
      }
    }
  })
  it('targets are set for each quarter where one wants that, and every row reads as it should', async () => {
    await goTo(window, 'Portfolio ROI')
    await window.chord(Key.shift, Key.enter)
    await has(window, 'Key result')
    await window.type(quarterly[0], Key.enter)
    await goTo(window, quarterly[0])
    await reach(window, 'Previous', [Key.f6])
    await reach(window, 'Progress')
    await window.type(Key.right)
    await reach(window, 'Targets for each')
    await window.type(Key.down)
    await window.until(`return document.activeElement.value === 'fine'`, 'quarters chosen')
    await goTo(window, quarterly[0])
    await window.type(Key.right, Key.right, Key.enter)
    await has(window, 'Measure')
    await window.type(quarterly[1], Key.tab, Key.tab, Key.tab, Key.tab)
    await has(window, 'Now')
    await window.type(quarterly[2], Key.tab, quarterly[3], Key.tab)
    await typeOwner(window, quarterly[4])
    await rowsAre(window, readOut, 'what was typed, and what the core makes of it')
  })

  it('earlier check-ins are typed with their day and a note', async () => {
    for (const [value, confidence, day, note] of earlier) {
      await goTo(window, 'Non-productive hours')
      await window.type('c')
      await has(window, 'Value')
      await window.type(value, Key.tab, confidence, Key.tab)
      await has(window, 'Day')
      await window.chord(Key.control, 'a')
      await window.type(day, Key.tab, note)
      await window.chord(Key.control, Key.enter)
      await window.says(note)
      await window.says(day)
    }
    await rowsAre(window, readOut, 'what was earlier does not change what is now')
  })

  it('drawers take the impact, the three plans and the work', async () => {
    for (const [title, { impact, plans, work }] of Object.entries(drawers)) {
      await goTo(window, title)
      await window.type('i')
      await has(window, 'Anticipated impact')
      await window.type(impact)
      await window.chord(Key.control, Key.enter)
      for (const [at, outcome] of ['If missed', 'If met', 'If exceeded'].entries()) {
        await window.type(Key.escape, String(at + 1))
        await has(window, outcome)
        await window.type(plans[at])
        await window.chord(Key.control, Key.enter)
      }
      await window.type(Key.escape, 'a')
      await has(window, 'Add activity or project')
      for (const one of work) await window.type(one, Key.enter)
      await window.type(Key.escape, Key.escape)
      await rowSays(window, title, 'Plans')
      await rowSays(window, title, work.length === 1 ? '1 activity' : `${work.length} activities`)
    }
    await goTo(window, 'Non-productive hours')
    await window.type(' ')
    await window.says('Likely at this pace')
    await window.type(' ')
  })

  it('rows change places, are duplicated, removed and brought back', async () => {
    await goTo(window, 'Executives joining')
    await window.chord(Key.alt, Key.up)
    const turned = [readOut[13].replace('3.2', '3.1'), readOut[12].replace('3.1', '3.2')]
    await rowsAre(window, [...readOut.slice(0, 12), ...turned], 'one place up')
    await window.chord(Key.alt, Key.down)
    await rowsAre(window, readOut, 'and down again')
    await window.chord(Key.control, 'd')
    const copy = 'KR 3.3, Executives joining an engagement workshop, not started, target 50%'
    await rowsAre(window, [...readOut, copy], 'a copy below, not measured yet')
    await window.type(Key.del)
    await rowsAre(window, readOut, 'the copy removed')
    await goTo(window, 'Improve how')
    await window.type(Key.del)
    await rowsAre(window, readOut.slice(0, 10), 'the objective, its key results and its empty band are gone')
    await window.chord(Key.control, 'z')
    await rowsAre(window, readOut, 'all of it is back')
  })

  it('the page and the workbook are handed out, and hold every title', async () => {
    await window.chord(Key.control, 'e')
    await window.find('dialog[open] img')
    await window.chord(Key.control, Key.enter)
    await window.says('PDF saved')
    await window.chord(Key.control, 'e')
    await window.find('dialog[open] img')
    await reach(window, 'PDF', [Key.shift, Key.tab])
    await window.type(Key.right)
    await window.until(`return document.querySelector('dialog[open]').innerText.includes('.xlsx')`, 'the workbook’s preview')
    await window.chord(Key.control, Key.enter)
    await window.says('Excel saved')
    const folder = join(home.path, 'Documents')
    const name = 'tarn-valley-water-project-management-office-2026'
    const there = async () => (await readdir(folder)).filter((file) => !file.startsWith('.')).toSorted()
    for (let tries = 0; tries < 50 && (await there()).length < 2; tries += 1) await sleep(100)
    const files = await there()
    assert.deepEqual(files, [`${name}.pdf`, `${name}.xlsx`])
    const text = execFileSync('pdftotext', ['-raw', join(folder, files[0]), '-'], { encoding: 'utf8' })
    // Lines are broken where the page has room, also behind a hyphen.
    const bare = (words) => words.replace(/\s+/g, '')
    const words = [unit, ...values, ...canvas.map((one) => one.serves), ...titles]
    const written = Object.values(drawers).flatMap(({ impact, plans, work }) => [impact, ...plans, ...work])
    for (const one of [...words, ...written]) assert.ok(bare(text).includes(bare(one)), `the page says “${one}”`)
  })

  it('closed and opened again it is the same', async () => {
    await window.close()
    window = await open(home)
    await window.find('[role=grid]')
    await rowsAre(window, readOut, 'the canvas as it was left')
    for (const value of values) await window.says(value)
  })
})
