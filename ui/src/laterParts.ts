// The parts of the window that are read after its first frame (`later.ts`).
export { default as HintPopover } from './canvas/HintPopover.svelte'
export { default as SplitPanel } from './canvas/split/SplitPanel.svelte'
export { default as OtherDialogs } from './dialogs/OtherDialogs.svelte'
export { default as ExplainPopover } from './explain/ExplainPopover.svelte'
export { default as GroupInspector } from './inspector/GroupInspector.svelte'
export { default as MeasurePopover } from './measure/MeasurePopover.svelte'
export { default as MachineSettings } from './rail/MachineSettings.svelte'
