import { mount } from 'svelte'
import App from './App.svelte'
import { startAnswered } from './ipc/call'
import './styles/tokens.css'
import './styles/hues.css'
import './styles/base.css'
import './styles/small.css'
import './styles/forced.css'
import { ofSystem, speak } from './text/spoken.svelte'

/** How long nothing is drawn while font and file are on their way, in ms. */
const PATIENCE = 150

// Drawn once with everything there, the first frame comes sooner than drawn twice: text laid
// out without its font is laid out again, and every early frame costs a whole paint.
const everything = Promise.allSettled([
  document.fonts.load('13px Inter'),
  startAnswered().then((started) => speak(started?.machine.language ?? ofSystem())),
])
const patience = new Promise((done) => setTimeout(done, PATIENCE))
const target = document.getElementById('app')
void Promise.race([everything, patience]).then(() => target && mount(App, { target }))
