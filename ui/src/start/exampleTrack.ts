// The track of the first-run picture: a drawing, not somebody's figures.
import type { Step } from '../ipc/generated/Step'
import type { Track } from '../ipc/generated/Track'
import { t } from '../text/catalogue'
import { showPercent } from '../text/numbers'

const step: Step = {
  period: null,
  label: 'H1',
  target_text: null,
  target_short: null,
  prominent: true,
  from: 0,
  to: 0.5,
  height: 0.1,
  fill: 0.6,
  shortfall_to: 0.74,
  shortfall_status: 'at_risk',
  reached: false,
  current: true,
}

export const exampleTrack = (): Track => ({
  baseline_text: showPercent(0),
  baseline_height: 0,
  today: null,
  spoken: t('reads.track'),
  steps: [
    { ...step, target_text: t('reads.target.first') },
    {
      ...step,
      label: 'H2',
      target_text: t('reads.target.second'),
      from: 0.5,
      to: 1,
      height: 1,
      fill: 0,
      shortfall_to: null,
      shortfall_status: null,
      current: false,
    },
  ],
})
